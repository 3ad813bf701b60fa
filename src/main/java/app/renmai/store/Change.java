package app.renmai.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a committed write touched. The only event there is.
 *
 * @param step the write
 * @param cause whether the step was done, undone or redone
 * @param rows the ids touched, by table
 */
public record Change(Step step, Cause cause, Map<String, Set<Long>> rows) {

    /** How rows came to change. */
    public enum Cause {
        DO,
        UNDO,
        REDO,
        /** Nothing was written; what is read is another part of it than before. */
        LOOK
    }

    /** Another part of the workspace is read from now on: anything may look different. */
    static Change ofLook(Instant at, Set<String> tables) {
        Map<String, Set<Long>> rows = new HashMap<>();
        tables.forEach(table -> rows.put(table, Set.of()));
        return new Change(new Step(0, Op.PRESENT, "", at), Cause.LOOK, rows);
    }

    /** Keeps the map unchangeable. */
    public Change {
        rows = Map.copyOf(rows);
    }

    /** Whether any of the tables was touched. */
    public boolean touches(String... tables) {
        for (String table : tables) {
            if (rows.containsKey(table)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing was written, and everything may look different. */
    public boolean isLook() {
        return cause == Cause.LOOK;
    }

    /** The ids touched in a table; empty when none. */
    public Set<Long> ids(String table) {
        return rows.getOrDefault(table, Set.of());
    }
}
