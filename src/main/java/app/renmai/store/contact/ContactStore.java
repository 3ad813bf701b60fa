package app.renmai.store.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Columns;
import app.renmai.store.FileRows;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.LeftQuestionStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of contacts. */
public final class ContactStore {
    /** The table. */
    public static final String TABLE = "contact";

    private static final int IDS_A_QUERY = 1_000;
    private static final String NAME_COLUMNS =
            "family_name, middle_name, given_name, prefix, suffix, nickname, phonetic";
    private static final List<String> PARTS =
            List.of(
                    "contact_point",
                    "position_held",
                    "important_date",
                    "contact_tag",
                    "kept_field",
                    "contact_photo",
                    "relation",
                    "not_same",
                    CadenceStore.TABLE,
                    CadenceStore.RESTS,
                    CustomValueStore.TABLE,
                    FirstSentenceStore.TABLE,
                    ValueEntryStore.TABLE,
                    InitiativeStore.TABLE,
                    PromotionStore.TABLE);

    private ContactStore() {}

    /** Stores a new contact and returns its id; the record's own id and times are ignored. */
    public static long insert(Tx tx, Contact contact) {
        return insert(tx, contact, NameKeys.of(contact.name()));
    }

    /** Like {@link #insert(Tx, Contact)}, with the keys of its name, made before. */
    public static long insert(Tx tx, Contact contact, NameKeys keys) {
        return tx.insert(TABLE, row(tx, contact, keys));
    }

    /** Stores new contacts, each with the keys of its name; returns their ids in their order. */
    public static List<Long> insertAll(Tx tx, List<Contact> contacts, List<NameKeys> keys) {
        List<Row> rows = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            rows.add(row(tx, contacts.get(i), keys.get(i)));
        }
        return tx.insertAll(TABLE, rows);
    }

    private static Row row(Tx tx, Contact contact, NameKeys keys) {
        return columns(contact, keys)
                .and("uid", contact.uid())
                .and("created_at", tx.now())
                .and("updated_at", tx.now());
    }

    /** Stores the fields of a contact that is there. */
    public static void update(Tx tx, Contact contact) {
        tx.update(TABLE, contact.id(), columns(contact, NameKeys.of(contact.name())));
    }

    /**
     * Deletes a contact with all that hangs on it. An interaction or a collaboration stays as long
     * as somebody else took part in it; contacts met through this one stay and forget through whom.
     */
    public static void delete(Tx tx, long id) {
        LeftQuestionStore.forget(tx, id);
        PARTS.forEach(table -> tx.deleteWhere(table, "contact_id", id));
        for (String table : List.of("commitment", "reminder", FactStore.TABLE)) {
            tx.deleteWhere(table, "contact_id", id);
        }
        NeedStore.deleteOfContact(tx, id);
        OfferStore.deleteOfContact(tx, id);
        IntroductionStore.deleteOfContact(tx, id);
        for (long thread : ids(tx, "SELECT id FROM outreach WHERE contact_id = :id", id)) {
            OutreachStore.delete(tx, thread);
        }
        StopWishStore.delete(tx, id);
        PrivateStore.markContact(tx, id, false);
        for (long pitch : ids(tx, "SELECT id FROM pitch WHERE contact_id = :id", id)) {
            PitchStore.delete(tx, pitch);
        }
        tx.deleteWhere(ReuseStore.TABLE, ReuseStore.ORIGIN_CONTACT, id);
        FileRows.deleteOf(tx, "contact_id", id);
        tx.deleteWhere("relation", "related_id", id);
        tx.deleteWhere("not_same", "other_id", id);
        CollaborationStore.forgetContact(tx, id);
        deleteTalksOfNobodyElse(tx, id);
        for (long met : ids(tx, "SELECT id FROM contact WHERE met_through_id = :id", id)) {
            tx.update(TABLE, met, Row.of("met_through_id", null));
        }
        tx.delete(TABLE, id);
    }

    private static void deleteTalksOfNobodyElse(Tx tx, long id) {
        List<Long> talks =
                ids(
                        tx,
                        "SELECT interaction_id FROM participant p WHERE contact_id = :id AND NOT"
                                + " EXISTS (SELECT 1 FROM participant o WHERE o.interaction_id ="
                                + " p.interaction_id AND o.contact_id <> :id)",
                        id);
        tx.deleteWhere("participant", "contact_id", id);
        for (long talk : talks) {
            AttemptStore.forgetInteraction(tx, talk);
            PrivateStore.markInteraction(tx, talk, false);
            FileRows.deleteOf(tx, "interaction_id", talk);
            tx.deleteWhere("commitment", "interaction_id", talk);
            tx.deleteWhere("reminder", "interaction_id", talk);
            NeedStore.deleteOfInteraction(tx, talk);
            FactStore.forgetTalk(tx, talk);
            ValueEntryStore.forgetTalk(tx, talk);
            tx.deleteWhere(InitiativeStore.TABLE, "interaction_id", talk);
            tx.deleteWhere("appointment", "interaction_id", talk);
            tx.deleteWhere(CollaborationStore.TALKS, "interaction_id", talk);
            tx.delete("interaction", talk);
        }
    }

    /** The contact with an id. */
    public static Optional<Contact> find(Reader reader, long id) {
        return reader.find(TABLE, id, ContactStore::contact);
    }

    /** The id of the contact with a uid. */
    public static Optional<Long> idOf(Reader reader, UUID uid) {
        return reader.idOf(TABLE, uid);
    }

    /** All contacts, in the order they were added. */
    public static List<Contact> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM contact ORDER BY id")
                .map(ContactStore::contact)
                .list();
    }

    /** How many contacts there are. */
    public static long count(Reader reader) {
        return reader.handle().createQuery("SELECT COUNT(*) FROM contact").mapTo(Long.class).one();
    }

    /** The names of contacts; ids that are not there are left out. */
    public static Map<Long, ContactName> names(Reader reader, Collection<Long> ids) {
        Map<Long, ContactName> names = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + IDS_A_QUERY));
            reader.handle()
                    .createQuery("SELECT id, " + NAME_COLUMNS + " FROM contact WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, _) -> new ContactName(row.getLong("id"), name(row)))
                    .forEach(name -> names.put(name.id(), name));
        }
        return names;
    }

    /** The contacts met through one, oldest first. */
    public static List<ContactName> metThrough(Reader reader, long id) {
        return new ArrayList<>(
                names(reader, ids(reader, "SELECT id FROM contact WHERE met_through_id = :id", id))
                        .values());
    }

    /** The identities of contacts; ids that are not there are left out. */
    public static Map<Long, UUID> uids(Reader reader, Collection<Long> ids) {
        Map<Long, UUID> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            reader.handle()
                    .createQuery("SELECT id, uid FROM contact WHERE id IN (<ids>)")
                    .bindList("ids", all.subList(from, Math.min(all.size(), from + IDS_A_QUERY)))
                    .map(
                            (row, _) ->
                                    Map.entry(
                                            row.getLong("id"),
                                            UUID.fromString(row.getString("uid"))))
                    .forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return found;
    }

    private static List<Long> ids(Reader reader, String sql, long id) {
        return reader.handle().createQuery(sql).bind("id", id).mapTo(Long.class).list();
    }

    private static Row columns(Contact contact, NameKeys keys) {
        PersonName name = contact.name();
        return Row.of("family_name", name.family())
                .and("middle_name", name.middle())
                .and("given_name", name.given())
                .and("prefix", name.prefix())
                .and("suffix", name.suffix())
                .and("nickname", name.nickname())
                .and("phonetic", name.phonetic())
                .and("address_as", contact.addressAs())
                .and("how_met", contact.howMet())
                .and("met_on", contact.metOn())
                .and("met_through_id", contact.metThrough())
                .and("notes", contact.notes())
                .and("search_key", keys.search())
                .and("sort_key", keys.sort());
    }

    /** The name in the current row. */
    static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("family_name"),
                row.getString("middle_name"),
                row.getString("given_name"),
                row.getString("prefix"),
                row.getString("suffix"),
                row.getString("nickname"),
                row.getString("phonetic"));
    }

    private static Contact contact(ResultSet row, StatementContext context) throws SQLException {
        return new Contact(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                name(row),
                row.getString("address_as"),
                row.getString("how_met"),
                Columns.optionalPartialDate(row, "met_on"),
                Columns.optionalLong(row, "met_through_id"),
                row.getString("notes"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
