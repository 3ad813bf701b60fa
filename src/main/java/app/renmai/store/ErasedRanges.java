package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Ranges of the history that rows are erased from: their digest is that of the rows that are left,
 * as the step left those.
 */
final class ErasedRanges {
    private final Handle handle;
    private final Predicate<Key> gone;
    private final BiFunction<Key, Row, Row> without;
    private final Map<Long, Long> digests = new HashMap<>();
    private final Map<Long, Long> erased = new HashMap<>();

    /** A row of a table. */
    record Key(String table, long id) {}

    private record Range(long id, long step, long digest) {}

    /**
     * @param gone whether a row is gone
     * @param without a row without its references to what is gone
     */
    ErasedRanges(Handle handle, Predicate<Key> gone, BiFunction<Key, Row, Row> without) {
        this.handle = handle;
        this.gone = gone;
        this.without = without;
    }

    /**
     * Finds out how the ranges change, while the history is still as it was.
     *
     * @param affected the rows that are gone, or changed
     * @param rows what some of them held before anything was deleted
     * @return the steps whose ranges they are in
     */
    Set<Long> measure(Collection<Key> affected, Map<Key, Row> rows) {
        Set<Long> steps = new HashSet<>();
        for (Key key : affected) {
            for (Range range : ranges(key)) {
                Row left = asLeft(range, key, rows.get(key));
                if (left != null) {
                    boolean away = gone.test(key);
                    long now = away ? 0 : InsertedRows.digest(without.apply(key, left));
                    long difference = now - InsertedRows.digest(left);
                    digests.merge(
                            range.id, range.digest + difference, (was, _) -> was + difference);
                    erased.merge(range.id, away ? 1L : 0L, Long::sum);
                    if (away || difference != 0) {
                        steps.add(range.step);
                    }
                }
            }
        }
        return steps;
    }

    private Collection<Range> ranges(Key key) {
        return handle.createQuery(
                        "SELECT id, step_id, digest FROM history_row WHERE table_name = :table AND"
                                + " last_id >= :id AND row_id <= :id")
                .bind("table", key.table)
                .bind("id", key.id)
                .map((row, _) -> new Range(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** A row as the step left it that put it in; null when nobody knows. */
    private @Nullable Row asLeft(Range range, Key key, @Nullable Row now) {
        return UndoneRows.find(handle, range.id, key.id)
                .or(() -> laterBefore(range, key))
                .orElse(now);
    }

    private Optional<Row> laterBefore(Range range, Key key) {
        return handle.createQuery(
                        "SELECT row_before FROM history_row WHERE table_name = :table AND row_id ="
                                + " :id AND last_id IS NULL AND row_before IS NOT NULL AND id >"
                                + " :range ORDER BY id LIMIT 1")
                .bind("table", key.table)
                .bind("id", key.id)
                .bind("range", range.id)
                .mapTo(String.class)
                .findOne()
                .flatMap(text -> Optional.ofNullable(RowText.read(text)));
    }

    /** Writes what was found. */
    void apply() {
        // Digests are sums that may overflow, which the database would refuse to add.
        digests.forEach(
                (range, digest) ->
                        handle.execute(
                                "UPDATE history_row SET digest = ? WHERE id = ?", digest, range));
        erased.forEach(
                (range, count) ->
                        handle.execute(
                                "DELETE FROM history_row WHERE id = ? AND last_id - row_id + 1 = ?",
                                range,
                                count));
    }
}
