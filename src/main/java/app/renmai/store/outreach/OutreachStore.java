package app.renmai.store.outreach;

import app.renmai.model.outreach.Outreach;
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

/** The SQL of outreach threads. */
public final class OutreachStore {
    /** The table. */
    public static final String TABLE = "outreach";

    private OutreachStore() {}

    /** Stores a new thread; the record's id is ignored. */
    public static long insert(Tx tx, Outreach thread) {
        return tx.insert(
                TABLE,
                columns(tx, thread).and("uid", thread.uid()).and("created_at", thread.createdAt()));
    }

    /** Stores the fields of a thread that is there. */
    public static void update(Tx tx, Outreach thread) {
        tx.update(TABLE, thread.id(), columns(tx, thread));
    }

    /** Deletes a thread with its attempts and what was noted of it. */
    public static void delete(Tx tx, long id) {
        tx.deleteWhere(InnerNoteStore.TABLE, "outreach_id", id);
        tx.deleteWhere(AttemptStore.TABLE, "outreach_id", id);
        tx.delete(TABLE, id);
    }

    /** The thread with an id. */
    public static Optional<Outreach> find(Reader reader, long id) {
        return reader.find(TABLE, id, OutreachStore::outreach);
    }

    /** All threads, as they were begun. */
    public static List<Outreach> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM outreach ORDER BY created_at, id")
                .map(OutreachStore::outreach)
                .list();
    }

    /** The threads with a contact, as they were begun. */
    public static List<Outreach> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM outreach WHERE contact_id = :contact ORDER BY created_at,"
                                + " id")
                .bind("contact", contactId)
                .map(OutreachStore::outreach)
                .list();
    }

    private static Row columns(Tx tx, Outreach thread) {
        return Row.of("contact_id", thread.contactId())
                .and("purpose", thread.purpose())
                .and("state", thread.state())
                .and("their_words", thread.theirWords())
                .and("until_on", thread.untilOn())
                .and("next_on", thread.nextOn())
                .and("updated_at", tx.now())
                .and("closed_at", thread.closedAt());
    }

    private static Outreach outreach(ResultSet row, StatementContext context) throws SQLException {
        return new Outreach(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                row.getLong("contact_id"),
                row.getString("purpose"),
                Coded.of(Outreach.State.class, row.getString("state")),
                row.getString("their_words"),
                Columns.optionalDate(row, "until_on"),
                Columns.optionalDate(row, "next_on"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.optionalInstant(row, "closed_at"));
    }
}
