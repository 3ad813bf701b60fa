package app.renmai.store.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.shared.Coded;
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

/** The SQL of commitments. */
public final class CommitmentStore {
    /** The table. */
    public static final String TABLE = "commitment";

    private static final String IN_ORDER = " ORDER BY COALESCE(due_on, DATE '9999-12-31'), id";

    private CommitmentStore() {}

    /** Stores a new commitment; the record's id is ignored. */
    public static long insert(Tx tx, Commitment commitment) {
        return tx.insert(TABLE, columns(commitment).and("created_at", tx.now()));
    }

    /** Stores the fields of a commitment that is there. */
    public static void update(Tx tx, Commitment commitment) {
        tx.update(TABLE, commitment.id(), columns(commitment));
    }

    /** Marks a commitment as kept, or as open again with null. */
    public static void done(Tx tx, long id, @Nullable Instant at) {
        tx.update(TABLE, id, Row.of("done_at", at));
    }

    /** Deletes a commitment. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** All that is open, the nearest first; without a day last. */
    public static List<Commitment> open(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM commitment WHERE done_at IS NULL" + IN_ORDER)
                .map(CommitmentStore::commitment)
                .list();
    }

    /** Those that are open and due in some days, both included, the nearest first. */
    public static List<Commitment> openBetween(Reader reader, LocalDate from, LocalDate to) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM commitment WHERE done_at IS NULL AND due_on BETWEEN :from"
                                + " AND :to ORDER BY due_on, id")
                .bind("from", from)
                .bind("to", to)
                .map(CommitmentStore::commitment)
                .list();
    }

    /** Those done from a moment on, the earliest first. */
    public static List<Commitment> doneSince(Reader reader, Instant moment) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM commitment WHERE done_at >= :moment ORDER BY done_at, id")
                .bind("moment", moment)
                .map(CommitmentStore::commitment)
                .list();
    }

    /** The commitments of a contact: the open ones first, nearest first. */
    public static List<Commitment> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM commitment WHERE contact_id = :contact ORDER BY CASE WHEN"
                                + " done_at IS NULL THEN 0 ELSE 1 END, COALESCE(due_on, DATE"
                                + " '9999-12-31'), id")
                .bind("contact", contactId)
                .map(CommitmentStore::commitment)
                .list();
    }

    /** The commitments out of an interaction. */
    public static List<Commitment> ofInteraction(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery("SELECT * FROM commitment WHERE interaction_id = :talk" + IN_ORDER)
                .bind("talk", interactionId)
                .map(CommitmentStore::commitment)
                .list();
    }

    private static Row columns(Commitment commitment) {
        return Row.of("contact_id", commitment.contactId())
                .and("interaction_id", commitment.interactionId())
                .and("owed_by", commitment.owedBy())
                .and("promise", commitment.promise())
                .and("due_on", commitment.due())
                .and("done_at", commitment.doneAt());
    }

    private static Commitment commitment(ResultSet row, StatementContext context)
            throws SQLException {
        return new Commitment(
                row.getLong("id"),
                row.getLong("contact_id"),
                Columns.optionalLong(row, "interaction_id"),
                Coded.of(Commitment.Owner.class, row.getString("owed_by")),
                row.getString("promise"),
                Columns.optionalDate(row, "due_on"),
                Columns.optionalInstant(row, "done_at"),
                Columns.instant(row, "created_at"));
    }
}
