package app.renmai.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was erased for good, or would be.
 *
 * @param rows how many rows went, by table
 * @param steps how many steps of the history knew of them
 * @param hashes the files nothing speaks of any more
 * @param filesLeft of those the ones that could not be deleted
 */
public record Erased(Map<String, Long> rows, long steps, Set<String> hashes, List<Path> filesLeft) {
    /** Keeps the collections unchangeable. */
    public Erased {
        rows = Map.copyOf(rows);
        hashes = Set.copyOf(hashes);
        filesLeft = List.copyOf(filesLeft);
    }

    /** How many rows of a table went. */
    public long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }

    Erased withFilesLeft(List<Path> left) {
        return new Erased(rows, steps, hashes, left);
    }
}
