package app.renmai.store.contact;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.HashSet;
import java.util.Set;

/** The SQL of pairs of contacts that look alike and are not the same. */
public final class NotSameStore {
    /** The table. */
    public static final String TABLE = "not_same";

    private NotSameStore() {}

    /**
     * A pair.
     *
     * @param first the smaller id
     * @param second the other
     */
    public record Pair(long first, long second) {
        /** A pair in whatever order it is given. */
        public static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Stores a pair; does nothing when it is there. */
    public static void insert(Tx tx, Pair pair) {
        boolean there =
                tx.handle()
                                .createQuery(
                                        "SELECT COUNT(*) FROM not_same WHERE contact_id = :first"
                                                + " AND other_id = :second")
                                .bind("first", pair.first())
                                .bind("second", pair.second())
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (!there) {
            tx.insert(TABLE, Row.of("contact_id", pair.first()).and("other_id", pair.second()));
        }
    }

    /** All pairs. */
    public static Set<Pair> all(Reader reader) {
        return new HashSet<>(
                reader.handle()
                        .createQuery("SELECT contact_id, other_id FROM not_same")
                        .map((row, _) -> new Pair(row.getLong(1), row.getLong(2)))
                        .list());
    }
}
