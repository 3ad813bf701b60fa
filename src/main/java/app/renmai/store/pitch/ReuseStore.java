package app.renmai.store.pitch;

import app.renmai.model.pitch.Reuse;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL of which pitch was first written for whom. */
public final class ReuseStore {
    /** The table. */
    public static final String TABLE = "pitch_reuse";

    /** The column that names whom a text was first written for. */
    public static final String ORIGIN_CONTACT = "origin_contact_id";

    private ReuseStore() {}

    /** Stores that a pitch is a reused one; the record's id is ignored. */
    public static long insert(Tx tx, Reuse reuse) {
        return tx.insert(
                TABLE,
                Row.of("pitch_id", reuse.pitchId())
                        .and("origin_pitch_id", reuse.originPitchId())
                        .and(ORIGIN_CONTACT, reuse.originContactId())
                        .and("confirmed", lines(reuse.confirmed()))
                        .and("created_at", reuse.createdAt()));
    }

    /** Stores what of the first one's is right in the text. */
    public static void confirm(Tx tx, Reuse reuse, Set<String> confirmed) {
        tx.update(TABLE, reuse.id(), Row.of("confirmed", lines(confirmed)));
    }

    private static String lines(Set<String> keys) {
        return keys.stream().sorted().collect(Collectors.joining("\n"));
    }

    /** How a pitch was reused; empty for one that was not. */
    public static Optional<Reuse> of(Reader reader, long pitchId) {
        return reader.handle()
                .createQuery("SELECT * FROM pitch_reuse WHERE pitch_id = :pitch")
                .bind("pitch", pitchId)
                .map(ReuseStore::reuse)
                .findOne();
    }

    /** Has what was first written for one contact be so for another. */
    public static void moveOrigin(Tx tx, long from, long to) {
        rows(tx, ORIGIN_CONTACT, from)
                .forEach(row -> tx.update(TABLE, row, Row.of(ORIGIN_CONTACT, to)));
    }

    /** Forgets a pitch that goes: how it was reused, and that others were made of it. */
    static void forgetPitch(Tx tx, long pitchId) {
        tx.deleteWhere(TABLE, "pitch_id", pitchId);
        for (long row : rows(tx, "origin_pitch_id", pitchId)) {
            tx.update(TABLE, row, Row.of("origin_pitch_id", null));
        }
    }

    private static List<Long> rows(Reader reader, String column, long value) {
        return reader.handle()
                .createQuery("SELECT id FROM pitch_reuse WHERE " + column + " = :v ORDER BY id")
                .bind("v", value)
                .mapTo(Long.class)
                .list();
    }

    private static Reuse reuse(ResultSet row, StatementContext context) throws SQLException {
        return new Reuse(
                row.getLong("id"),
                row.getLong("pitch_id"),
                Columns.optionalLong(row, "origin_pitch_id"),
                row.getLong(ORIGIN_CONTACT),
                row.getString("confirmed")
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet()),
                Columns.instant(row, "created_at"));
    }
}
