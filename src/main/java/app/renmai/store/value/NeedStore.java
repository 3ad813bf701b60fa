package app.renmai.store.value;

import app.renmai.model.shared.Coded;
import app.renmai.model.value.Need;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The SQL of needs. */
public final class NeedStore {
    /** The table. */
    public static final String TABLE = "need";

    private static final String IN_ORDER =
            " ORDER BY CASE WHEN state = 'open' THEN 0 ELSE 1 END, COALESCE(needed_by, DATE"
                    + " '9999-12-31'), id";

    private NeedStore() {}

    /** Stores a new need; the record's id is ignored. */
    public static long insert(Tx tx, Need need) {
        return tx.insert(TABLE, columns(need).and("created_at", tx.now()));
    }

    /** Stores the fields of a need that is there. */
    public static void update(Tx tx, Need need) {
        tx.update(TABLE, need.id(), columns(need));
    }

    /** Deletes a need; what served it keeps its words. */
    public static void delete(Tx tx, long id) {
        find(tx, id).ifPresent(need -> ValueEntryStore.forgetNeed(tx, need));
        tx.delete(TABLE, id);
    }

    /** The need with an id. */
    public static Optional<Need> find(Reader reader, long id) {
        return reader.find(TABLE, id, NeedStore::need);
    }

    /** The needs of a contact: the open ones first, of these the nearest. */
    public static List<Need> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM need WHERE contact_id = :contact" + IN_ORDER)
                .bind("contact", contactId)
                .map(NeedStore::need)
                .list();
    }

    /** The needs out of an interaction. */
    public static List<Need> ofInteraction(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery("SELECT * FROM need WHERE interaction_id = :talk" + IN_ORDER)
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
                row.getLong("contact_id"),
                Columns.optionalLong(row, "interaction_id"),
                row.getString("words"),
                Coded.of(Need.Certainty.class, row.getString("certainty")),
                Coded.of(Need.State.class, row.getString("state")),
                Columns.optionalDate(row, "needed_by"),
                Columns.instant(row, "created_at"));
    }
}
