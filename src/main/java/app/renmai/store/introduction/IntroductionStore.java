package app.renmai.store.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.value.ValueEntryStore;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of introductions. */
public final class IntroductionStore {
    /** The table. */
    public static final String TABLE = "introduction";

    /** The column of value given and received that says out of which introduction it came. */
    public static final String OF_VALUE = "introduction_id";

    private IntroductionStore() {}

    /** Stores a new introduction; the record's id is ignored. */
    public static long insert(Tx tx, Introduction introduction) {
        return tx.insert(
                TABLE,
                columns(introduction)
                        .and("uid", introduction.uid())
                        .and("created_at", tx.now())
                        .and("updated_at", tx.now()));
    }

    /** Stores one that was noted elsewhere, with when that was; the record's id is ignored. */
    public static long keep(Tx tx, Introduction introduction) {
        return tx.insert(
                TABLE,
                columns(introduction)
                        .and("uid", introduction.uid())
                        .and("created_at", introduction.createdAt())
                        .and("updated_at", introduction.updatedAt()));
    }

    /** Stores the fields of an introduction that is there. */
    public static void update(Tx tx, Introduction introduction) {
        tx.update(TABLE, introduction.id(), columns(introduction).and("updated_at", tx.now()));
    }

    /** Deletes an introduction with the value it was. */
    public static void delete(Tx tx, long id) {
        tx.deleteWhere(ValueEntryStore.TABLE, OF_VALUE, id);
        tx.delete(TABLE, id);
    }

    /** Deletes the introductions of a contact to others and of others to it. */
    public static void deleteOfContact(Tx tx, long contactId) {
        for (String side : List.of("contact_id", "other_id")) {
            tx.ids(TABLE, side, contactId).forEach(id -> delete(tx, id));
        }
    }

    /**
     * Makes the introductions of a contact those of another, with the value they were; nobody is
     * introduced to themselves.
     */
    public static void move(Tx tx, long from, long to) {
        for (Introduction each : ofContact(tx, from)) {
            if (each.besides(from).contactId() == to) {
                delete(tx, each.id());
                continue;
            }
            tx.update(
                    TABLE,
                    each.id(),
                    Row.of(each.one().contactId() == from ? "contact_id" : "other_id", to));
            valueOf(tx, each.id(), from)
                    .forEach(
                            row -> tx.update(ValueEntryStore.TABLE, row, Row.of("contact_id", to)));
        }
    }

    private static List<Long> valueOf(Reader reader, long introduction, long contact) {
        return reader.handle()
                .createQuery(
                        "SELECT id FROM value_entry WHERE introduction_id = :introduction AND"
                                + " contact_id = :contact ORDER BY id")
                .bind("introduction", introduction)
                .bind("contact", contact)
                .mapTo(Long.class)
                .list();
    }

    /** The introduction with an id. */
    public static Optional<Introduction> find(Reader reader, long id) {
        return reader.find(TABLE, id, IntroductionStore::introduction);
    }

    /** The introduction with an identity. */
    public static Optional<Introduction> withUid(Reader reader, UUID uid) {
        return reader.find(TABLE, uid, IntroductionStore::introduction);
    }

    /** All introductions, the newest first. */
    public static List<Introduction> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM introduction ORDER BY created_at DESC, id DESC")
                .map(IntroductionStore::introduction)
                .list();
    }

    /** The introductions of a contact to others and of others to it, the newest first. */
    public static List<Introduction> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM introduction WHERE contact_id = :contact OR other_id ="
                                + " :contact ORDER BY created_at DESC, id DESC")
                .bind("contact", contactId)
                .map(IntroductionStore::introduction)
                .list();
    }

    private static Row columns(Introduction introduction) {
        Side one = introduction.one();
        Side other = introduction.other();
        return Row.of("contact_id", one.contactId())
                .and("other_id", other.contactId())
                .and("contact_why", one.why())
                .and("other_why", other.why())
                .and("contact_consent", one.consent())
                .and("other_consent", other.consent())
                .and("contact_asked_on", one.askedOn())
                .and("other_asked_on", other.askedOn())
                .and("made_on", introduction.madeOn())
                .and("result", introduction.result())
                .and("result_words", introduction.resultWords())
                .and("result_on", introduction.resultOn())
                .and("thanked_on", introduction.thankedOn());
    }

    private static Introduction introduction(ResultSet row, StatementContext context)
            throws SQLException {
        return new Introduction(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                side(row, "contact_id", "contact"),
                side(row, "other_id", "other"),
                Columns.optionalDate(row, "made_on"),
                Coded.of(Introduction.Result.class, row.getString("result")),
                row.getString("result_words"),
                Columns.optionalDate(row, "result_on"),
                Columns.optionalDate(row, "thanked_on"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static Side side(ResultSet row, String id, String which) throws SQLException {
        return new Side(
                row.getLong(id),
                row.getString(which + "_why"),
                Coded.of(Consent.class, row.getString(which + "_consent")),
                Columns.optionalDate(row, which + "_asked_on"));
    }
}
