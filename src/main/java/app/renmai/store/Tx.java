package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One write transaction. Every insert, update and delete goes through here, so every one is kept in
 * the history and can be undone.
 */
public final class Tx extends Reader {
    private final Instant now;
    private final Recorder recorder;
    private final Map<String, Set<Long>> touched = new HashMap<>();
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Insertion> insertions = new HashMap<>();

    /**
     * @param handle the transaction's connection
     * @param now the time of the write
     * @param recorder keeps what is written for the history
     */
    Tx(Handle handle, Instant now, Recorder recorder) {
        super(handle);
        this.now = now;
        this.recorder = recorder;
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
        try {
            PreparedStatement insert = insertion(table, row);
            bind(insert, row);
            insert.executeUpdate();
            long id;
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
            touch(new RowImage(table, id, null, Row.of("id", id).overlaid(row)));
            return id;
        } catch (SQLException e) {
            throw new StoreException("insert into " + table, e);
        }
    }

    private PreparedStatement insertion(String table, Row row) throws SQLException {
        Insertion last = insertions.get(table);
        if (last == null || !row.has(last.columns())) {
            List<String> columns = row.columns();
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String sql =
                    "INSERT INTO "
                            + table
                            + " ("
                            + String.join(", ", columns)
                            + ") VALUES ("
                            + marks
                            + ")";
            last = new Insertion(columns, statement(sql));
            insertions.put(table, last);
        }
        return last.statement();
    }

    /** The statement that put the last row into a table, most often good for the next. */
    private record Insertion(List<String> columns, PreparedStatement statement) {}

    /** A statement of this transaction, prepared once. */
    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = handle().getConnection().prepareStatement(sql, new String[] {"id"});
            statements.put(sql, known);
        }
        return known;
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
            int next = bind(update, changed);
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
        List<Long> ids =
                handle().createQuery(
                                "SELECT id FROM "
                                        + table
                                        + " WHERE "
                                        + column
                                        + " = :value ORDER BY id DESC")
                        .bind("value", value)
                        .mapTo(Long.class)
                        .list();
        ids.forEach(id -> delete(table, id));
    }

    /**
     * Applies an image: the row must be as it was before, and is then as it was after.
     *
     * @throws ConflictException when the row is not as the image has it before
     */
    void apply(RowImage image) {
        Row current = row(image.table(), image.id());
        if (!java.util.Objects.equals(current, image.before())) {
            throw new ConflictException(image.table(), image.id());
        }
        Row after = image.after();
        if (after == null) {
            delete(image.table(), image.id());
        } else if (current == null) {
            insert(image.table(), after);
        } else {
            update(image.table(), image.id(), after);
        }
    }

    /** The ids touched so far, by table. */
    Map<String, Set<Long>> touched() {
        return touched;
    }

    /**
     * Lets the recorder keep the rest, and closes the statements; called once, before the commit.
     */
    void finish() {
        recorder.finish();
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new StoreException("close a statement", e);
            }
        }
        statements.clear();
        insertions.clear();
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
                while (found.next()) {
                    rows.add(new RowImage(table, found.getLong("id"), null, read(found)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("read " + table, e);
        }
    }

    /** Deletes rows that were read before, the last first: a row may refer to one before it. */
    void takeOut(List<RowImage> rows) {
        for (RowImage row : rows.reversed()) {
            deleteRow(row.table(), row.id());
            touch(row.reversed());
        }
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
                return found.next() ? read(found) : null;
            }
        } catch (SQLException e) {
            throw new StoreException("read " + table, e);
        }
    }

    private static Row read(ResultSet found) throws SQLException {
        Row row = new Row();
        ResultSetMetaData columns = found.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.and(columns.getColumnName(i).toLowerCase(Locale.ROOT), found.getObject(i));
        }
        return row;
    }

    private static int bind(PreparedStatement statement, Row row) throws SQLException {
        int next = 1;
        for (Object value : row.values()) {
            statement.setObject(next++, value);
        }
        return next;
    }
}
