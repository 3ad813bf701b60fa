package app.renmai.store;

import java.util.Objects;

/**
 * Rows with ids that follow each other, put in by one transaction of a long step. What they hold is
 * in the table; the history has only a digest of it.
 */
final class InsertedRows {
    private final String table;
    private final long first;
    private long last;
    private long digest;

    InsertedRows(String table, long id, Row row) {
        this.table = table;
        this.first = id;
        this.last = id;
        this.digest = digest(row);
    }

    String table() {
        return table;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long digest() {
        return digest;
    }

    /** Takes the row with the next id in; false when it has another id. */
    boolean extend(long id, Row row) {
        if (id != last + 1) {
            return false;
        }
        last = id;
        digest += digest(row);
        return true;
    }

    /** A number that is the same for the same values, in whatever order the columns come. */
    static long digest(Row row) {
        return mixed(
                row.sum(
                        (column, value) ->
                                mixed(31L * column.hashCode() + Objects.hashCode(value))));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
