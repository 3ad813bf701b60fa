package app.renmai.store.value;

import app.renmai.model.collaboration.WorkName;
import app.renmai.model.contact.Tag;
import app.renmai.model.value.Offer;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.tag.TagTies;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The SQL of offers. */
public final class OfferStore {
    /** The table. */
    public static final String TABLE = "offer";

    /** The table that tells for whom an offer of the user's is meant. */
    public static final String MEANT_FOR = "offer_contact";

    /** The table that ties tags to offers. */
    public static final String TAGS = "offer_tag";

    /** The table of the collaborations that prove offers. */
    public static final String PROOFS = "offer_proof";

    private OfferStore() {}

    /** Stores a new offer; the record's id is ignored. */
    public static long insert(Tx tx, Offer offer) {
        return tx.insert(TABLE, columns(offer).and("uid", offer.uid()).and("created_at", tx.now()));
    }

    /** Stores the fields of an offer that is there. */
    public static void update(Tx tx, Offer offer) {
        tx.update(TABLE, offer.id(), columns(offer));
    }

    /** Deletes an offer. */
    public static void delete(Tx tx, long id) {
        tx.deleteWhere(MEANT_FOR, "offer_id", id);
        tag(tx, id, List.of());
        tx.deleteWhere(PROOFS, "offer_id", id);
        tx.deleteWhere(NeedStore.DISMISSED, "offer_id", id);
        tx.delete(TABLE, id);
    }

    /** Puts tags, by their names, in the place of those that an offer bears. */
    public static void tag(Tx tx, long id, Collection<String> names) {
        TagTies.put(tx, TAGS, "offer_id", id, names);
    }

    /** The tags of offers, by the offer. */
    public static Map<Long, List<Tag>> tags(Reader reader) {
        return TagTies.ofAll(reader, TAGS, "offer_id");
    }

    /** The tags of some offers, by the offer. */
    public static Map<Long, List<Tag>> tags(Reader reader, Collection<Long> offers) {
        return TagTies.of(reader, TAGS, "offer_id", offers);
    }

    /** Says which collaborations prove an offer. */
    public static void prove(Tx tx, long id, Collection<Long> collaborations) {
        tx.deleteWhere(PROOFS, "offer_id", id);
        proveToo(tx, id, collaborations);
    }

    /** The collaborations that prove an offer. */
    public static Set<Long> proven(Reader reader, long id) {
        return reader.handle()
                .createQuery("SELECT collaboration_id FROM offer_proof WHERE offer_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .set();
    }

    /** Says that collaborations prove an offer, besides those that do. */
    public static void proveToo(Tx tx, long id, Collection<Long> collaborations) {
        Set<Long> there = proven(tx, id);
        new LinkedHashSet<>(collaborations)
                .stream()
                        .filter(each -> !there.contains(each))
                        .forEach(
                                each ->
                                        tx.insert(
                                                PROOFS,
                                                Row.of("offer_id", id)
                                                        .and("collaboration_id", each)));
    }

    /**
     * The collaborations that prove offers, by the offer, in the order in which they were named.
     */
    public static Map<Long, List<WorkName>> proofs(Reader reader) {
        Map<Long, List<WorkName>> proofs = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT p.offer_id, c.id, c.title FROM offer_proof p JOIN collaboration c"
                                + " ON c.id = p.collaboration_id ORDER BY p.id")
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("offer_id"),
                                        new WorkName(row.getLong("id"), row.getString("title"))))
                .forEach(
                        each ->
                                proofs.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                        .add(each.getValue()));
        return proofs;
    }

    /** All offers, the user's and everybody's. */
    public static List<Offer> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM offer ORDER BY id")
                .map(OfferStore::offer)
                .list();
    }

    /** Deletes what a contact can do; offers meant for the contact stay, for others. */
    public static void deleteOfContact(Tx tx, long contactId) {
        tx.deleteWhere(MEANT_FOR, "contact_id", contactId);
        for (Offer offer : ofContact(tx, contactId)) {
            delete(tx, offer.id());
        }
    }

    /**
     * Says for whom an offer of the user's is meant.
     *
     * @param contacts the contacts; none means everybody
     */
    public static void meanFor(Tx tx, long offerId, Collection<Long> contacts) {
        Set<Long> there = meantFor(tx).getOrDefault(offerId, Set.of());
        for (long gone : there) {
            if (!contacts.contains(gone)) {
                tx.handle()
                        .createQuery(
                                "SELECT id FROM offer_contact WHERE offer_id = :offer AND"
                                        + " contact_id = :contact")
                        .bind("offer", offerId)
                        .bind("contact", gone)
                        .mapTo(Long.class)
                        .forEach(id -> tx.delete(MEANT_FOR, id));
            }
        }
        for (long contact : new LinkedHashSet<>(contacts)) {
            if (!there.contains(contact)) {
                tx.insert(MEANT_FOR, Row.of("offer_id", offerId).and("contact_id", contact));
            }
        }
    }

    /** For whom offers are meant, by their ids; an offer for everybody is not in it. */
    public static Map<Long, Set<Long>> meantFor(Reader reader) {
        Map<Long, Set<Long>> found = new HashMap<>();
        reader.handle()
                .createQuery("SELECT offer_id, contact_id FROM offer_contact ORDER BY id")
                .map((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(
                        row ->
                                found.computeIfAbsent(row[0], _ -> new LinkedHashSet<>())
                                        .add(row[1]));
        return found;
    }

    /** What the user can do for a contact: what is meant for them, then what is for everybody. */
    public static List<Offer> mineFor(Reader reader, long contactId) {
        Map<Long, Set<Long>> meant = meantFor(reader);
        return Stream.concat(
                        meantOnlyFor(reader, contactId).stream(),
                        mine(reader).stream().filter(one -> !meant.containsKey(one.id())))
                .toList();
    }

    /** What the user means to do for a contact in particular. */
    public static List<Offer> meantOnlyFor(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT o.* FROM offer o JOIN offer_contact m ON m.offer_id = o.id WHERE"
                                + " m.contact_id = :contact AND o.contact_id IS NULL ORDER BY o.id")
                .bind("contact", contactId)
                .map(OfferStore::offer)
                .list();
    }

    /** The offer with an id. */
    public static Optional<Offer> find(Reader reader, long id) {
        return reader.find(TABLE, id, OfferStore::offer);
    }

    /** The offer with an identity. */
    public static Optional<Offer> withUid(Reader reader, UUID uid) {
        return reader.find(TABLE, uid, OfferStore::offer);
    }

    /** What the user can do, as noted. */
    public static List<Offer> mine(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM offer WHERE contact_id IS NULL ORDER BY id")
                .map(OfferStore::offer)
                .list();
    }

    /** What a contact can do, as noted. */
    public static List<Offer> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM offer WHERE contact_id = :contact ORDER BY id")
                .bind("contact", contactId)
                .map(OfferStore::offer)
                .list();
    }

    private static Row columns(Offer offer) {
        return Row.of("contact_id", offer.contactId())
                .and("words", offer.words())
                .and("proof", offer.proof())
                .and("link", offer.link());
    }

    private static Offer offer(ResultSet row, StatementContext context) throws SQLException {
        return new Offer(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                Columns.optionalLong(row, "contact_id"),
                row.getString("words"),
                row.getString("proof"),
                row.getString("link"),
                Columns.instant(row, "created_at"));
    }
}
