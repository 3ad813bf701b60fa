package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One write transaction. Every insert, update and delete goes through here, so every one is kept in
 * the history and can be undone.
 */
public final class Tx extends Reader {
    /** Rows put in by one statement: more of them cost the same. */
    private static final int MANY = 50;

    /** What SQL calls it when a row is not deleted because another refers to it. */
    private static final String REFERRED_TO = "23503";

    private final Instant now;
    private final Recorder recorder;
    private final Map<String, Set<Long>> touched = new HashMap<>();
    private final Statements statements;
    private final Map<String, List<Row>> waiting = new LinkedHashMap<>();
    private final Map<String, List<String>> toItself = new HashMap<>();

    /**
     * @param handle the transaction's connection
     * @param now the time of the write
     * @param recorder keeps what is written for the history
     */
    Tx(Handle handle, Instant now, Recorder recorder) {
        super(handle);
        this.now = now;
        this.recorder = recorder;
        this.statements = new Statements(handle);
    }

    /** The handle, for stores only; what was added before can be read through it. */
    @Override
    public Handle handle() {
        putWaitingIn();
        return super.handle();
    }

    /** The time of this write; the same for all its rows. */
    public Instant now() {
        return now;
    }

    /**
     * Inserts a row.
     *
     * @param table the table
     * @param row a value for every column but {@code id}
     * @return the new row's id
     */
    public long insert(String table, Row row) {
        putWaitingIn(table, waiting.getOrDefault(table, List.of()));
        return insertAtOnce(table, List.of(row)).getFirst();
    }

    /**
     * Inserts rows with the same columns.
     *
     * @param table the table
     * @param rows a value for every column but {@code id} each
     * @return their ids, in the same order
     */
    public List<Long> insertAll(String table, List<Row> rows) {
        putWaitingIn(table, waiting.getOrDefault(table, List.of()));
        List<Long> ids = new ArrayList<>(rows.size());
        int from = 0;
        for (; from + MANY <= rows.size(); from += MANY) {
            ids.addAll(insertAtOnce(table, rows.subList(from, from + MANY)));
        }
        // A statement for just so many would not be used again.
        rows.subList(from, rows.size())
                .forEach(row -> ids.addAll(insertAtOnce(table, List.of(row))));
        return ids;
    }

    /**
     * Inserts a row whose id nobody asks for. Such rows are put in many at a time: at the latest
     * before this transaction reads or changes anything, or ends.
     *
     * @param table the table
     * @param row a value for every column but {@code id}
     */
    public void add(String table, Row row) {
        List<Row> rows = waiting.computeIfAbsent(table, _ -> new ArrayList<>(MANY));
        if (!rows.isEmpty() && !row.hasColumnsOf(rows.getFirst())) {
            putWaitingIn(table, rows);
        }
        rows.add(row);
        if (rows.size() == MANY) {
            insertAtOnce(table, rows);
            rows.clear();
        }
    }

    /** A statement that sees what was added before. */
    private PreparedStatement statement(String sql) throws SQLException {
        putWaitingIn();
        return statements.of(sql);
    }

    private void putWaitingIn() {
        waiting.forEach(this::putWaitingIn);
    }

    private void putWaitingIn(String table, List<Row> rows) {
        if (!rows.isEmpty()) {
            rows.forEach(row -> insertAtOnce(table, List.of(row)));
            rows.clear();
        }
    }

    /** Inserts rows by one statement. */
    private List<Long> insertAtOnce(String table, List<Row> rows) {
        List<Long> ids = new ArrayList<>(rows.size());
        try {
            PreparedStatement insert = statements.insertion(table, rows);
            int next = 1;
            for (Row row : rows) {
                next = bind(insert, next, row);
            }
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new StoreException("insert into " + table, e);
        }
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            touch(new RowImage(table, id, null, Row.of("id", id).overlaid(rows.get(i))));
        }
        return ids;
    }

    /**
     * Updates the given columns of a row; does nothing when they already hold these values.
     *
     * @param table the table
     * @param id the row
     * @param row the columns to set
     * @throws MissingRowException when there is no such row
     */
    public void update(String table, long id, Row row) {
        Row before = require(table, id);
        Row changed = row.changedFrom(before);
        if (changed.isEmpty()) {
            return;
        }
        String sets = String.join(", ", changed.columns().stream().map(c -> c + " = ?").toList());
        String sql = "UPDATE " + table + " SET " + sets + " WHERE id = ?";
        try {
            PreparedStatement update = statement(sql);
            int next = bind(update, 1, changed);
            update.setLong(next, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("update " + table, e);
        }
        touch(new RowImage(table, id, before, before.overlaid(changed)));
    }

    /**
     * Deletes a row. What hangs on it must have been deleted before.
     *
     * @throws MissingRowException when there is no such row
     */
    public void delete(String table, long id) {
        Row before = require(table, id);
        deleteRow(table, id);
        touch(new RowImage(table, id, before, null));
    }

    /** Deletes every row of a table whose column has the value, oldest last. */
    public void deleteWhere(String table, String column, long value) {
        ids(table, column, value).forEach(id -> delete(table, id));
    }

    /**
     * Applies an image: the row must be as it was before, and is then as it was after.
     *
     * @throws ConflictException when the row is not as the image has it before
     */
    void apply(RowImage image) {
        Row current = row(image.table(), image.id());
        if (!Objects.equals(current, image.before())) {
            throw new ConflictException(image.table(), image.id());
        }
        Row after = image.after();
        if (after == null) {
            deleteUnlessNeeded(image);
        } else if (current == null) {
            insert(image.table(), after);
        } else {
            update(image.table(), image.id(), after);
        }
    }

    /** A migration may have brought rows that refer to it, of which the step knows nothing. */
    private void deleteUnlessNeeded(RowImage image) {
        try {
            delete(image.table(), image.id());
        } catch (StoreException e) {
            throw isNeeded(e) ? new ConflictException(image.table(), image.id()) : e;
        }
    }

    private static boolean isNeeded(StoreException e) {
        return e.getCause() instanceof SQLException cause
                && REFERRED_TO.equals(cause.getSQLState());
    }

    /** The ids touched so far, by table. */
    Map<String, Set<Long>> touched() {
        return touched;
    }

    /**
     * Lets the recorder keep the rest, and closes the statements; called once, before the commit.
     */
    void finish() {
        putWaitingIn();
        recorder.finish();
        statements.close();
    }

    private void touch(RowImage image) {
        recorder.record(image);
        touched.computeIfAbsent(image.table(), _ -> new Ids()).add(image.id());
    }

    /** The rows of a table with ids from one to another, both included, as images after. */
    List<RowImage> rows(String table, long first, long last) {
        String sql = "SELECT * FROM " + table + " WHERE id BETWEEN ? AND ? ORDER BY id";
        try {
            PreparedStatement select = statement(sql);
            select.setLong(1, first);
            select.setLong(2, last);
            List<RowImage> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                List<String> columns = columns(found);
                while (found.next()) {
                    rows.add(new RowImage(table, found.getLong("id"), null, read(found, columns)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("read " + table, e);
        }
    }

    /**
     * Deletes rows of one table that were read before: all that it has from the first to the last.
     * Only a row before it may be what one of them refers to.
     */
    void takeOut(List<RowImage> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String table = rows.getFirst().table();
        try {
            // H2 refuses to delete a row before the one that refers to it, in one statement too.
            for (RowImage row : rows.reversed()) {
                if (refersToItsTable(row)) {
                    deleteRow(table, row.id());
                }
            }
            PreparedStatement delete =
                    statement("DELETE FROM " + table + " WHERE id BETWEEN ? AND ?");
            delete.setLong(1, rows.getFirst().id());
            delete.setLong(2, rows.getLast().id());
            delete.executeUpdate();
        } catch (SQLException e) {
            StoreException failure = new StoreException("delete from " + table, e);
            throw isNeeded(failure) ? new ConflictException(table, rows.getFirst().id()) : failure;
        }
        rows.reversed().forEach(row -> touch(row.reversed()));
    }

    private boolean refersToItsTable(RowImage image) throws SQLException {
        List<String> columns = toItself.get(image.table());
        if (columns == null) {
            columns = columnsToItself(image.table());
            toItself.put(image.table(), columns);
        }
        Row row = Objects.requireNonNull(image.after());
        return columns.stream().anyMatch(column -> row.get(column) != null);
    }

    private List<String> columnsToItself(String table) throws SQLException {
        Connection connection = handle().getConnection();
        String name = table.toUpperCase(Locale.ROOT);
        List<String> columns = new ArrayList<>();
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
            while (keys.next()) {
                if (keys.getString("PKTABLE_NAME").equals(name)) {
                    columns.add(keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /**
     * Puts rows of one table in that were taken out before, in the order of their ids.
     *
     * @throws ConflictException when there is a row already, from the first to the last
     */
    void putIn(List<RowImage> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String table = rows.getFirst().table();
        if (!rows(table, rows.getFirst().id(), rows.getLast().id()).isEmpty()) {
            throw new ConflictException(table, rows.getFirst().id());
        }
        try {
            List<String> columns = Objects.requireNonNull(rows.getFirst().after()).columns();
            PreparedStatement insert = statements.insertionOf(table, columns);
            for (RowImage image : rows) {
                Row row = Objects.requireNonNull(image.after());
                if (!row.has(columns)) {
                    insert.executeBatch();
                    columns = row.columns();
                    insert = statements.insertionOf(table, columns);
                }
                bind(insert, 1, row);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreException("insert into " + table, e);
        }
        rows.forEach(this::touch);
    }

    private void deleteRow(String table, long id) {
        try {
            PreparedStatement delete = statement("DELETE FROM " + table + " WHERE id = ?");
            delete.setLong(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("delete from " + table, e);
        }
    }

    private Row require(String table, long id) {
        Row row = row(table, id);
        if (row == null) {
            throw new MissingRowException(table, id);
        }
        return row;
    }

    private @Nullable Row row(String table, long id) {
        try {
            PreparedStatement select = statement("SELECT * FROM " + table + " WHERE id = ?");
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? read(found, columns(found)) : null;
            }
        } catch (SQLException e) {
            throw new StoreException("read " + table, e);
        }
    }

    private static List<String> columns(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static Row read(ResultSet found, List<String> columns) throws SQLException {
        Row row = new Row();
        for (int i = 0; i < columns.size(); i++) {
            row.and(columns.get(i), found.getObject(i + 1));
        }
        return row;
    }

    private static int bind(PreparedStatement statement, int first, Row row) throws SQLException {
        int next = first;
        for (Object value : row.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }
}
