package app.renmai.bench;

import app.renmai.store.Database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows an import leaves in a database, to be written into another one with nothing but JDBC:
 * many by one statement, no history, no undo, no names to be read, ids known before. What an import
 * costs cannot be less.
 */
final class BareRows {
    private static final List<String> PARENTS_FIRST =
            List.of(
                    "organization",
                    "contact",
                    "tag",
                    "contact_point",
                    "position_held",
                    "important_date",
                    "contact_tag",
                    "kept_field");

    private static final int ROWS_A_COMMIT = 5_000;

    /** As many as an import puts in by one statement; more of them cost the same. */
    private static final int ROWS_A_STATEMENT = 50;

    private final List<Table> tables = new ArrayList<>();

    private record Table(String into, int columns, List<Object[]> rows) {
        String insertion(int count) {
            String marks = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
            return into + String.join(", ", Collections.nCopies(count, marks));
        }
    }

    private BareRows() {}

    /** Connects to the database of a workspace that is not open. */
    static Connection connect(Path workspace) throws SQLException {
        String file = Database.file(workspace).toString().replace(".mv.db", "");
        return DriverManager.getConnection("jdbc:h2:async:" + file, "sa", "");
    }

    /** Reads the rows of a workspace that is not open. */
    static BareRows of(Path workspace) throws SQLException {
        BareRows rows = new BareRows();
        try (Connection connection = connect(workspace);
                Statement statement = connection.createStatement()) {
            for (String table : PARENTS_FIRST) {
                try (ResultSet found =
                        statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
                    rows.tables.add(read(table, found));
                }
            }
        }
        return rows;
    }

    private static Table read(String table, ResultSet found) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add(found.getMetaData().getColumnName(i));
        }
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = found.getObject(i + 1);
            }
            rows.add(row);
        }
        return new Table(
                "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ",
                columns,
                rows);
    }

    /** Writes them, in transactions of a size that H2 is quick with. */
    void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Table table : tables) {
            try (PreparedStatement many =
                            connection.prepareStatement(table.insertion(ROWS_A_STATEMENT));
                    PreparedStatement one = connection.prepareStatement(table.insertion(1))) {
                write(connection, table, many, one);
            }
        }
        connection.commit();
    }

    private static void write(
            Connection connection, Table table, PreparedStatement many, PreparedStatement one)
            throws SQLException {
        List<Object[]> rows = table.rows();
        int written = 0;
        for (; written + ROWS_A_STATEMENT <= rows.size(); written += ROWS_A_STATEMENT) {
            put(many, rows.subList(written, written + ROWS_A_STATEMENT));
            if ((written + ROWS_A_STATEMENT) % ROWS_A_COMMIT == 0) {
                connection.commit();
            }
        }
        for (Object[] row : rows.subList(written, rows.size())) {
            put(one, List.<Object[]>of(row));
        }
    }

    private static void put(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        int next = 1;
        for (Object[] row : rows) {
            for (Object value : row) {
                insert.setObject(next++, value);
            }
        }
        insert.executeUpdate();
    }
}
