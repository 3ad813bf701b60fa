package app.renmai.store.activity;

import app.renmai.model.activity.Reminder;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The SQL of reminders. */
public final class ReminderStore {
    /** The table. */
    public static final String TABLE = "reminder";

    private ReminderStore() {}

    /** Stores a new reminder; the record's id is ignored. */
    public static long insert(Tx tx, Reminder reminder) {
        return tx.insert(TABLE, columns(reminder).and("created_at", tx.now()));
    }

    /** Stores the fields of a reminder that is there. */
    public static void update(Tx tx, Reminder reminder) {
        tx.update(TABLE, reminder.id(), columns(reminder));
    }

    /** Marks a reminder as done, or as open again with null. */
    public static void done(Tx tx, long id, @Nullable Instant at) {
        tx.update(TABLE, id, Row.of("done_at", at));
    }

    /** Deletes a reminder. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** All that is open, the nearest first. */
    public static List<Reminder> open(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM reminder WHERE done_at IS NULL ORDER BY due_on, id")
                .map(ReminderStore::reminder)
                .list();
    }

    /** Those that are open and due in some days, both included, the nearest first. */
    public static List<Reminder> openBetween(Reader reader, LocalDate from, LocalDate to) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM reminder WHERE done_at IS NULL AND due_on BETWEEN :from AND"
                                + " :to ORDER BY due_on, id")
                .bind("from", from)
                .bind("to", to)
                .map(ReminderStore::reminder)
                .list();
    }

    /** Those done from a moment on, the earliest first. */
    public static List<Reminder> doneSince(Reader reader, Instant moment) {
        return reader.handle()
                .createQuery("SELECT * FROM reminder WHERE done_at >= :moment ORDER BY done_at, id")
                .bind("moment", moment)
                .map(ReminderStore::reminder)
                .list();
    }

    /** The open reminders of a contact, the nearest first. */
    public static List<Reminder> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM reminder WHERE contact_id = :contact AND done_at IS NULL"
                                + " ORDER BY due_on, id")
                .bind("contact", contactId)
                .map(ReminderStore::reminder)
                .list();
    }

    /** Whether a contact has a reminder of a day with the same reason, open or done. */
    public static boolean has(Reader reader, long contactId, String reason, LocalDate due) {
        return reader.handle()
                .createQuery(
                        "SELECT reason FROM reminder WHERE contact_id = :contact AND due_on = :due")
                .bind("contact", contactId)
                .bind("due", due)
                .mapTo(String.class)
                .list()
                .contains(reason);
    }

    private static Row columns(Reminder reminder) {
        return Row.of("contact_id", reminder.contactId())
                .and("interaction_id", reminder.interactionId())
                .and("reason", reminder.reason())
                .and("due_on", reminder.due())
                .and("done_at", reminder.doneAt());
    }

    private static Reminder reminder(ResultSet row, StatementContext context) throws SQLException {
        return new Reminder(
                row.getLong("id"),
                row.getLong("contact_id"),
                Columns.optionalLong(row, "interaction_id"),
                row.getString("reason"),
                Objects.requireNonNull(Columns.optionalDate(row, "due_on")),
                Columns.optionalInstant(row, "done_at"),
                Columns.instant(row, "created_at"));
    }
}
