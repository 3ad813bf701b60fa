package app.renmai.store.outreach;

import app.renmai.model.outreach.Attempt;
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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL of attempts. */
public final class AttemptStore {
    /** The table. */
    public static final String TABLE = "attempt";

    private static final String REPLY = "reply_id";

    private AttemptStore() {}

    /** Stores a new attempt; the record's id is ignored. */
    public static long insert(Tx tx, Attempt attempt) {
        return tx.insert(TABLE, columns(attempt).and(REPLY, null));
    }

    /** Stores the fields of an attempt that is there. */
    public static void update(Tx tx, Attempt attempt) {
        tx.update(TABLE, attempt.id(), columns(attempt));
    }

    /** Says as which interaction their answer was logged, or that it was not. */
    public static void putReply(Tx tx, long id, @Nullable Long interactionId) {
        tx.update(TABLE, id, Row.of(REPLY, interactionId));
    }

    /** The interaction their answer to an attempt was logged as. */
    public static Optional<Long> reply(Reader reader, long id) {
        return reader.handle()
                .createQuery("SELECT reply_id FROM attempt WHERE id = :id AND reply_id IS NOT NULL")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    /** When each contact last answered an attempt, up to a moment; who never did is not in it. */
    public static Map<Long, Instant> lastAnswered(Reader reader, Instant now) {
        Map<Long, Instant> last = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT o.contact_id, MAX(a.answered_at) AS last FROM attempt a JOIN"
                                + " outreach o ON o.id = a.outreach_id WHERE a.answered_at <= :now"
                                + " GROUP BY o.contact_id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> Map.entry(row.getLong("contact_id"), Columns.instant(row, "last")))
                .forEach(each -> last.put(each.getKey(), each.getValue()));
        return last;
    }

    /** Lets the attempts that speak of a pitch do without it. */
    public static void forgetPitch(Tx tx, long pitchId) {
        forget(tx, "pitch_id", pitchId);
    }

    /** Lets the attempts that speak of an interaction do without it. */
    public static void forgetInteraction(Tx tx, long interactionId) {
        forget(tx, "interaction_id", interactionId);
        forget(tx, REPLY, interactionId);
    }

    private static void forget(Tx tx, String column, long value) {
        tx.handle()
                .createQuery("SELECT id FROM attempt WHERE " + column + " = :value")
                .bind("value", value)
                .mapTo(Long.class)
                .list()
                .forEach(row -> tx.update(TABLE, row, Row.of(column, null)));
    }

    /** The attempt with an id. */
    public static Optional<Attempt> find(Reader reader, long id) {
        return reader.find(TABLE, id, AttemptStore::attempt);
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

    /** The attempts of all threads, each in order, by the thread; one without any is left out. */
    public static Map<Long, List<Attempt>> byThread(Reader reader) {
        return all(reader).stream().collect(Collectors.groupingBy(Attempt::outreachId));
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
