package app.renmai.store.outreach;

import app.renmai.model.outreach.Attempt;
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

/** The SQL of attempts. */
public final class AttemptStore {
    /** The table. */
    public static final String TABLE = "attempt";

    private AttemptStore() {}

    /** Stores a new attempt; the record's id is ignored. */
    public static long insert(Tx tx, Attempt attempt) {
        return tx.insert(TABLE, columns(attempt));
    }

    /** Stores the fields of an attempt that is there. */
    public static void update(Tx tx, Attempt attempt) {
        tx.update(TABLE, attempt.id(), columns(attempt));
    }

    /** Deletes an attempt. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The attempts of all threads, each thread's in order. */
    public static List<Attempt> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM attempt ORDER BY outreach_id, number")
                .map(AttemptStore::attempt)
                .list();
    }

    /** The attempts of a thread, in order. */
    public static List<Attempt> of(Reader reader, long outreachId) {
        return reader.handle()
                .createQuery("SELECT * FROM attempt WHERE outreach_id = :outreach ORDER BY number")
                .bind("outreach", outreachId)
                .map(AttemptStore::attempt)
                .list();
    }

    /** The attempt a pitch was sent as. */
    public static Optional<Attempt> ofPitch(Reader reader, long pitchId) {
        return reader.handle()
                .createQuery("SELECT * FROM attempt WHERE pitch_id = :pitch ORDER BY id LIMIT 1")
                .bind("pitch", pitchId)
                .map(AttemptStore::attempt)
                .findOne();
    }

    private static Row columns(Attempt attempt) {
        return Row.of("outreach_id", attempt.outreachId())
                .and("number", attempt.number())
                .and("made_at", attempt.madeAt())
                .and("channel", attempt.channel())
                .and("carried", attempt.carried())
                .and("carried_words", attempt.carriedWords())
                .and("outcome", attempt.outcome())
                .and("answered_at", attempt.answeredAt())
                .and("answer", attempt.answer())
                .and("note", attempt.note())
                .and("pitch_id", attempt.pitchId())
                .and("interaction_id", attempt.interactionId());
    }

    private static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                row.getLong("outreach_id"),
                row.getInt("number"),
                Columns.instant(row, "made_at"),
                row.getString("channel"),
                Coded.of(Attempt.Carried.class, row.getString("carried")),
                row.getString("carried_words"),
                Coded.of(Attempt.Outcome.class, row.getString("outcome")),
                Columns.optionalInstant(row, "answered_at"),
                row.getString("answer"),
                row.getString("note"),
                Columns.optionalLong(row, "pitch_id"),
                Columns.optionalLong(row, "interaction_id"));
    }
}
