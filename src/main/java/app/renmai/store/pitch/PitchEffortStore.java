package app.renmai.store.pitch;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

/** The SQL of the time that went into pitches. */
public final class PitchEffortStore {
    /** The table. */
    public static final String TABLE = "pitch_effort";

    private PitchEffortStore() {}

    /** The minutes that went into a pitch; 0 when none are noted. */
    public static int minutes(Reader reader, long pitchId) {
        return reader.handle()
                .createQuery("SELECT minutes FROM pitch_effort WHERE pitch_id = :pitch")
                .bind("pitch", pitchId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Notes how many minutes went into a pitch; 0 for none that are noted. */
    public static void put(Tx tx, long pitchId, int minutes) {
        tx.deleteWhere(TABLE, "pitch_id", pitchId);
        if (minutes > 0) {
            tx.insert(TABLE, Row.of("pitch_id", pitchId).and("minutes", minutes));
        }
    }
}
