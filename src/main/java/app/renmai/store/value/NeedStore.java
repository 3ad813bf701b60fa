package app.renmai.store.value;

import app.renmai.model.contact.Tag;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.Need;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.tag.TagTies;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The SQL of needs. */
public final class NeedStore {
    /** The table. */
    public static final String TABLE = "need";

    /** The table that tells which organization a need is of. */
    public static final String OF_ORGANIZATION = "organization_need";

    /** The table of the pairs of a need and an offer that are not to be proposed again. */
    public static final String DISMISSED = "dismissed_match";

    /** The table that ties tags to needs. */
    public static final String TAGS = "need_tag";

    private static final String FROM =
            "SELECT n.*, o.organization_id FROM need n LEFT JOIN organization_need o ON o.need_id ="
                    + " n.id";

    private static final String IN_ORDER =
            " ORDER BY CASE WHEN n.state = 'open' THEN 0 ELSE 1 END, COALESCE(n.needed_by, DATE"
                    + " '9999-12-31'), n.id";

    private NeedStore() {}

    /** Stores a new need; the record's id is ignored. */
    public static long insert(Tx tx, Need need) {
        long id = tx.insert(TABLE, columns(need).and("created_at", tx.now()));
        Long organization = need.organizationId();
        if (organization != null) {
            giveTo(tx, id, organization);
        }
        return id;
    }

    private static void giveTo(Tx tx, long id, long organization) {
        tx.insert(OF_ORGANIZATION, Row.of("need_id", id).and("organization_id", organization));
    }

    /** Makes a contact's need an organization's. */
    public static void move(Tx tx, long id, long organization) {
        tx.update(TABLE, id, Row.of("contact_id", null));
        tx.deleteWhere(OF_ORGANIZATION, "need_id", id);
        giveTo(tx, id, organization);
    }

    /** Stores the fields of a need that is there. */
    public static void update(Tx tx, Need need) {
        tx.update(TABLE, need.id(), columns(need));
    }

    /** Deletes a need; what served it keeps its words. */
    public static void delete(Tx tx, long id) {
        ValueEntryStore.forgetNeed(tx, id);
        tag(tx, id, List.of());
        tx.deleteWhere(DISMISSED, "need_id", id);
        tx.deleteWhere(OF_ORGANIZATION, "need_id", id);
        tx.delete(TABLE, id);
    }

    /** Deletes what a contact needs. */
    public static void deleteOfContact(Tx tx, long contactId) {
        tx.ids(TABLE, "contact_id", contactId).forEach(id -> delete(tx, id));
    }

    /** Deletes what an organization needs. */
    public static void deleteOfOrganization(Tx tx, long organizationId) {
        tx.handle()
                .createQuery(
                        "SELECT need_id FROM organization_need WHERE organization_id = :id ORDER BY"
                                + " need_id DESC")
                .bind("id", organizationId)
                .mapTo(Long.class)
                .list()
                .forEach(id -> delete(tx, id));
    }

    /** Deletes the needs out of an interaction. */
    public static void deleteOfInteraction(Tx tx, long interactionId) {
        tx.ids(TABLE, "interaction_id", interactionId).forEach(id -> delete(tx, id));
    }

    /** Puts tags, by their names, in the place of those that a need bears. */
    public static void tag(Tx tx, long id, Collection<String> names) {
        TagTies.put(tx, TAGS, "need_id", id, names);
    }

    /** The tags of needs, by the need. */
    public static Map<Long, List<Tag>> tags(Reader reader) {
        return TagTies.ofAll(reader, TAGS, "need_id");
    }

    /** The tags of some needs, by the need. */
    public static Map<Long, List<Tag>> tags(Reader reader, Collection<Long> needs) {
        return TagTies.of(reader, TAGS, "need_id", needs);
    }

    /** All needs that are still open. */
    public static List<Need> open(Reader reader) {
        return reader.handle()
                .createQuery(FROM + " WHERE n.state = 'open'" + IN_ORDER)
                .map(NeedStore::need)
                .list();
    }

    /** The needs of an organization: the open ones first, of these the nearest. */
    public static List<Need> ofOrganization(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery(FROM + " WHERE o.organization_id = :organization" + IN_ORDER)
                .bind("organization", organizationId)
                .map(NeedStore::need)
                .list();
    }

    /** A need, and an offer that does not serve it though their words say so. */
    public record Pair(long need, long offer) {}

    /** The pairs that are not to be proposed again. */
    public static Set<Pair> dismissed(Reader reader) {
        return reader.handle()
                .createQuery("SELECT need_id, offer_id FROM dismissed_match")
                .map((row, _) -> new Pair(row.getLong("need_id"), row.getLong("offer_id")))
                .set();
    }

    /** Has a pair proposed no more. */
    public static void dismiss(Tx tx, Pair pair) {
        if (!dismissed(tx).contains(pair)) {
            tx.insert(DISMISSED, Row.of("need_id", pair.need()).and("offer_id", pair.offer()));
        }
    }

    /** Has a pair proposed again. */
    public static void restore(Tx tx, Pair pair) {
        tx.handle()
                .createQuery(
                        "SELECT id FROM dismissed_match WHERE need_id = :need AND offer_id ="
                                + " :offer")
                .bind("need", pair.need())
                .bind("offer", pair.offer())
                .mapTo(Long.class)
                .list()
                .forEach(id -> tx.delete(DISMISSED, id));
    }

    /** The need with an id. */
    public static Optional<Need> find(Reader reader, long id) {
        return reader.handle()
                .createQuery(FROM + " WHERE n.id = :id")
                .bind("id", id)
                .map(NeedStore::need)
                .findOne();
    }

    /** The needs of a contact: the open ones first, of these the nearest. */
    public static List<Need> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(FROM + " WHERE n.contact_id = :contact" + IN_ORDER)
                .bind("contact", contactId)
                .map(NeedStore::need)
                .list();
    }

    /** The needs out of an interaction. */
    public static List<Need> ofInteraction(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery(FROM + " WHERE n.interaction_id = :talk" + IN_ORDER)
                .bind("talk", interactionId)
                .map(NeedStore::need)
                .list();
    }

    /** Whether a contact has a need of the same words and day, in whatever state. */
    public static boolean has(
            Reader reader, long contactId, String words, @Nullable LocalDate day) {
        return ofContact(reader, contactId).stream()
                .anyMatch(one -> one.words().equals(words) && Objects.equals(one.neededBy(), day));
    }

    private static Row columns(Need need) {
        return Row.of("contact_id", need.contactId())
                .and("interaction_id", need.interactionId())
                .and("words", need.words())
                .and("certainty", need.certainty())
                .and("state", need.state())
                .and("needed_by", need.neededBy());
    }

    private static Need need(ResultSet row, StatementContext context) throws SQLException {
        return new Need(
                row.getLong("id"),
                Columns.optionalLong(row, "contact_id"),
                Columns.optionalLong(row, "organization_id"),
                Columns.optionalLong(row, "interaction_id"),
                row.getString("words"),
                Coded.of(Need.Certainty.class, row.getString("certainty")),
                Coded.of(Need.State.class, row.getString("state")),
                Columns.optionalDate(row, "needed_by"),
                Columns.instant(row, "created_at"));
    }
}
