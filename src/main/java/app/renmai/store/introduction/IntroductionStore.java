package app.renmai.store.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

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

    /** Stores the fields of an introduction that is there. */
    public static void update(Tx tx, Introduction introduction) {
        tx.update(TABLE, introduction.id(), columns(introduction).and("updated_at", tx.now()));
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
