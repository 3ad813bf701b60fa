package app.renmai.store.pitch;

import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.shared.Coded;
import app.renmai.store.Columns;
import app.renmai.store.FileRows;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.outreach.AttemptStore;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The SQL of pitches and their versions. */
public final class PitchStore {
    /** The table of pitches. */
    public static final String TABLE = "pitch";

    /** The table of their versions. */
    public static final String VERSIONS = "pitch_version";

    private PitchStore() {}

    /**
     * Stores a new pitch.
     *
     * @param tx the write
     * @param pitch the pitch with its times; its id is ignored
     * @return the new id
     */
    public static long insert(Tx tx, Pitch pitch) {
        return tx.insert(
                TABLE,
                columns(pitch)
                        .and("uid", pitch.uid())
                        .and("contact_id", pitch.contactId())
                        .and("created_at", pitch.createdAt()));
    }

    /** Stores the fields of a pitch that is there; to whom it is and since when do not change. */
    public static void update(Tx tx, Pitch pitch) {
        tx.update(TABLE, pitch.id(), columns(pitch));
    }

    /**
     * Deletes a pitch with its versions and what is attached to it; an attempt it was stays,
     * without it.
     */
    public static void delete(Tx tx, long id) {
        AttemptStore.forgetPitch(tx, id);
        IgnoredStore.forget(tx, id);
        FileRows.deleteOf(tx, "pitch_id", id);
        tx.deleteWhere(VERSIONS, "pitch_id", id);
        ReuseStore.forgetPitch(tx, id);
        tx.deleteWhere(PitchEffortStore.TABLE, "pitch_id", id);
        tx.delete(TABLE, id);
    }

    /** The pitch with an id. */
    public static Optional<Pitch> find(Reader reader, long id) {
        return reader.find(TABLE, id, PitchStore::pitch);
    }

    /** The id of the pitch with a uid. */
    public static Optional<Long> idOf(Reader reader, UUID uid) {
        return reader.idOf(TABLE, uid);
    }

    /** The pitches to a contact, oldest first. */
    public static List<Pitch> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM pitch WHERE contact_id = :contact ORDER BY id")
                .bind("contact", contactId)
                .map(PitchStore::pitch)
                .list();
    }

    /** All pitches, the last changed first. */
    public static List<Pitch> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM pitch ORDER BY updated_at DESC, id DESC")
                .map(PitchStore::pitch)
                .list();
    }

    /** The pitches in a state, in the order of {@link #all}. */
    public static List<Pitch> inState(Reader reader, Pitch.State state) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM pitch WHERE state = :state ORDER BY updated_at DESC, id"
                                + " DESC")
                .bind("state", state.code())
                .map(PitchStore::pitch)
                .list();
    }

    /** How many pitches there are in a state. */
    public static long count(Reader reader, Pitch.State state) {
        return reader.handle()
                .createQuery("SELECT COUNT(*) FROM pitch WHERE state = :state")
                .bind("state", state.code())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Stores a new version.
     *
     * @param tx the write
     * @param version the version; its id is ignored
     * @return the new id
     */
    public static long insertVersion(Tx tx, PitchVersion version) {
        return tx.insert(
                VERSIONS,
                Row.of("pitch_id", version.pitchId())
                        .and("number", version.number())
                        .and("subject", version.subject())
                        .and("body", version.body())
                        .and("created_at", version.createdAt()));
    }

    /** The versions of a pitch, newest first. */
    public static List<PitchVersion> versions(Reader reader, long pitchId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM pitch_version WHERE pitch_id = :pitch ORDER BY number DESC")
                .bind("pitch", pitchId)
                .map(PitchStore::version)
                .list();
    }

    /** The texts of all pitches that went out as attempts of threads that go on, by the pitch. */
    public static Map<Long, String> tried(Reader reader) {
        Map<Long, String> bodies = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT p.id, p.body FROM pitch p JOIN attempt a ON a.pitch_id = p.id JOIN"
                                + " outreach o ON o.id = a.outreach_id WHERE o.state <> :closed")
                .bind("closed", Outreach.State.CLOSED.code())
                .map((row, _) -> Map.entry(row.getLong("id"), row.getString("body")))
                .forEach(each -> bodies.put(each.getKey(), each.getValue()));
        return bodies;
    }

    /** Reads when each pitch was sent, and the newest text of it that was kept with its links. */
    public static void sent(Reader reader, BiConsumer<Instant, String> each) {
        reader.handle()
                .createQuery(
                        "SELECT p.sent_at, v.body FROM pitch p JOIN pitch_version v ON v.pitch_id ="
                                + " p.id WHERE p.sent_at IS NOT NULL AND v.number = (SELECT"
                                + " MAX(l.number) FROM pitch_version l WHERE l.pitch_id = p.id)")
                .map((row, _) -> Map.entry(Columns.instant(row, "sent_at"), row.getString("body")))
                .forEach(sent -> each.accept(sent.getKey(), sent.getValue()));
    }

    /** How many versions each pitch has; one without any is left out. */
    public static Map<Long, Integer> versionCounts(Reader reader) {
        Map<Long, Integer> counts = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT pitch_id, COUNT(*) AS versions FROM pitch_version GROUP BY"
                                + " pitch_id")
                .map((row, _) -> Map.entry(row.getLong("pitch_id"), row.getInt("versions")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Row columns(Pitch pitch) {
        return Row.of("kind", pitch.kind())
                .and("state", pitch.state())
                .and("template", pitch.template())
                .and("subject", pitch.subject())
                .and("body", pitch.body())
                .and("channel", pitch.channel())
                .and("sent_at", pitch.sentAt())
                .and("answered_at", pitch.answeredAt())
                .and("answer", pitch.answer())
                .and("updated_at", pitch.updatedAt());
    }

    private static Pitch pitch(ResultSet row, StatementContext context) throws SQLException {
        return new Pitch(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                row.getLong("contact_id"),
                Coded.of(Pitch.Kind.class, row.getString("kind")),
                Coded.of(Pitch.State.class, row.getString("state")),
                row.getString("template"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("channel"),
                Columns.optionalInstant(row, "sent_at"),
                Columns.optionalInstant(row, "answered_at"),
                row.getString("answer"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static PitchVersion version(ResultSet row, StatementContext context)
            throws SQLException {
        return new PitchVersion(
                row.getLong("id"),
                row.getLong("pitch_id"),
                row.getInt("number"),
                row.getString("subject"),
                row.getString("body"),
                Columns.instant(row, "created_at"));
    }
}
