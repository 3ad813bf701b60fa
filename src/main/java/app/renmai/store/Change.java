package app.renmai.store;

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
        REDO
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

    /** Whether the row of the table was touched. */
    public boolean touchesRow(String table, long id) {
        return ids(table).contains(id);
    }

    /** The ids touched in a table; empty when none. */
    public Set<Long> ids(String table) {
        return rows.getOrDefault(table, Set.of());
    }
}
