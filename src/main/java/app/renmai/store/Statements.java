package app.renmai.store;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of one transaction, each prepared once. */
final class Statements {
    private static final String[] KEYS = {"id"};
    private static final String[] NO_KEYS = {};

    private final Handle handle;
    private final Map<Prepared, PreparedStatement> prepared = new HashMap<>();
    private final Map<Into, Insertion> insertions = new HashMap<>();

    /**
     * @param handle the transaction's connection
     */
    Statements(Handle handle) {
        this.handle = handle;
    }

    /** What tells statements from each other; those that give keys back are slower. */
    private record Prepared(String sql, boolean keys) {}

    private record Into(String table, int rows) {}

    /** The statement that put the last rows into a table, most often good for the next. */
    private record Insertion(List<String> columns, PreparedStatement statement) {}

    PreparedStatement of(String sql) throws SQLException {
        return of(sql, NO_KEYS);
    }

    private PreparedStatement of(String sql, String[] keys) throws SQLException {
        Prepared which = new Prepared(sql, keys.length > 0);
        PreparedStatement known = prepared.get(which);
        if (known == null) {
            known = handle.getConnection().prepareStatement(sql, keys);
            prepared.put(which, known);
        }
        return known;
    }

    /** Puts a row in that has its id. */
    PreparedStatement insertionOf(String table, List<String> columns) throws SQLException {
        return of(insertion(table, columns, 1));
    }

    /** Puts rows with the same columns in, and gives their ids back. */
    PreparedStatement insertion(String table, List<Row> rows) throws SQLException {
        Row first = rows.getFirst();
        Into into = new Into(table, rows.size());
        Insertion last = insertions.get(into);
        if (last == null || !first.has(last.columns())) {
            List<String> columns = first.columns();
            last = new Insertion(columns, of(insertion(table, columns, rows.size()), KEYS));
            insertions.put(into, last);
        }
        return last.statement();
    }

    private static String insertion(String table, List<String> columns, int rows) {
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, marks));
    }

    void close() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new StoreException("close a statement", e);
            }
        }
        prepared.clear();
        insertions.clear();
    }
}
