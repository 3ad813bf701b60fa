package app.renmai.store;

import org.jspecify.annotations.Nullable;

/**
 * A row before and after a write; null where it did not exist.
 *
 * @param table the table
 * @param id the row
 * @param before its columns before
 * @param after its columns after
 */
record RowImage(String table, long id, @Nullable Row before, @Nullable Row after) {
    RowImage reversed() {
        return new RowImage(table, id, after, before);
    }
}
