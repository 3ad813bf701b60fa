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
 * The rows an import leaves in a database, to be written into another one with nothing but JDBC: no
 * history, no undo, no names to be read, ids known before. What an import costs cannot be less.
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

    private final List<Table> tables = new ArrayList<>();

    private record Table(String insertion, int columns, List<Object[]> rows) {}

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
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        return new Table(
                "INSERT INTO "
                        + table
                        + " ("
                        + String.join(", ", names)
                        + ") VALUES ("
                        + marks
                        + ")",
                columns,
                rows);
    }

    /** Writes them, in transactions of a size that H2 is quick with. */
    void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Table table : tables) {
            try (PreparedStatement insert = connection.prepareStatement(table.insertion())) {
                int written = 0;
                for (Object[] row : table.rows()) {
                    for (int i = 0; i < table.columns(); i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.executeUpdate();
                    if (++written % ROWS_A_COMMIT == 0) {
                        connection.commit();
                    }
                }
            }
        }
        connection.commit();
    }
}
