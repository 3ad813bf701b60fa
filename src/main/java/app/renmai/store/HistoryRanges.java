package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The part of the history that is ranges of rows: see {@link InsertedRows}. */
final class HistoryRanges {
    private static final int PAGE = 500;

    private HistoryRanges() {}

    /** A range as the history has it. */
    record Range(long id, String table, long first, long last, long digest) {
        /** How many rows were put in; some may have been erased since. */
        long size() {
            return last - first + 1;
        }
    }

    static void keep(Handle handle, Step step, List<InsertedRows> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO history_row (step_id, table_name, row_id, last_id, digest)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            for (InsertedRows range : ranges) {
                batch.add(step.id(), range.table(), range.first(), range.last(), range.digest());
            }
            batch.execute();
        }
    }

    /**
     * Takes the rows of a range out and keeps them, so that they can be put in again.
     *
     * @throws ConflictException when they are not as the step left them
     */
    static void undo(Handle handle, Tx tx, Range range, RowsDone done) {
        takeOut(tx, range, done, rows -> UndoneRows.keep(handle, range.id(), rows));
    }

    /** Takes the rows of a range out for good; fails like {@link #undo}. */
    static void takeBack(Tx tx, Range range, RowsDone done) {
        takeOut(tx, range, done, _ -> {});
    }

    private static void takeOut(
            Tx tx, Range range, RowsDone done, Consumer<List<RowImage>> before) {
        long digest = 0;
        for (long to = range.last(); to >= range.first(); to -= PAGE) {
            long from = Math.max(range.first(), to - PAGE + 1);
            List<RowImage> rows = tx.rows(range.table(), from, to);
            for (RowImage row : rows) {
                digest += InsertedRows.digest(Objects.requireNonNull(row.after()));
            }
            before.accept(rows);
            tx.takeOut(rows);
            done.more(to - from + 1);
        }
        if (digest != range.digest()) {
            throw new ConflictException(range.table(), range.first());
        }
    }

    /** Puts the rows of a range in again. */
    static void redo(Handle handle, Tx tx, Range range, RowsDone done) {
        long end = done.rows() + range.size();
        UndoneRows.each(
                handle,
                range,
                rows -> {
                    tx.putIn(rows);
                    done.more(rows.size());
                });
        UndoneRows.forget(handle, range.id());
        done.more(end - done.rows());
    }

    /** The values of a column in the rows that a step put in as ranges. */
    static Set<Long> values(Handle handle, Step step, String table, String column) {
        Set<Long> values = new HashSet<>();
        handle.createQuery(
                        "SELECT DISTINCT t."
                                + column
                                + " FROM "
                                + table
                                + " t JOIN history_row r ON t.id BETWEEN r.row_id AND r.last_id"
                                + " WHERE r.step_id = :step AND r.table_name = :table AND r.last_id"
                                + " IS NOT NULL")
                .bind("step", step.id())
                .bind("table", table)
                .mapTo(Long.class)
                .forEach(value -> add(values, value));
        UndoneRows.values(handle, step, table, column).forEach(value -> add(values, value));
        return values;
    }

    private static void add(Set<Long> values, @Nullable Object value) {
        if (value instanceof Long id) {
            values.add(id);
        }
    }

    /** All tables, each behind those its rows refer to. */
    static List<String> parentsFirst(Handle handle) {
        try {
            Connection connection = handle.getConnection();
            DatabaseMetaData data = connection.getMetaData();
            Map<String, Set<String>> parents = new HashMap<>();
            String schema = connection.getSchema();
            try (ResultSet tables =
                    data.getTables(null, schema, "%", new String[] {"BASE TABLE"})) {
                while (tables.next()) {
                    parents.put(tables.getString("TABLE_NAME"), new HashSet<>());
                }
            }
            for (Map.Entry<String, Set<String>> table : parents.entrySet()) {
                try (ResultSet keys = data.getImportedKeys(null, schema, table.getKey())) {
                    while (keys.next()) {
                        table.getValue().add(keys.getString("PKTABLE_NAME"));
                    }
                }
            }
            Set<String> ordered = new LinkedHashSet<>();
            parents.keySet().forEach(table -> place(table, parents, ordered));
            List<String> names = new ArrayList<>();
            ordered.forEach(table -> names.add(table.toLowerCase(Locale.ROOT)));
            return names;
        } catch (SQLException e) {
            throw new StoreException("read the tables", e);
        }
    }

    private static void place(String table, Map<String, Set<String>> parents, Set<String> ordered) {
        for (String parent : parents.getOrDefault(table, Set.of())) {
            if (!parent.equals(table) && !ordered.contains(parent)) {
                place(parent, parents, ordered);
            }
        }
        ordered.add(table);
    }
}
