package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One write transaction. Every insert, update and delete goes through here, so every one is kept in
 * the history and can be undone.
 */
public final class Tx extends Reader {
    private static final int IMAGES_HELD = 2_000;

    private final Instant now;
    private final Consumer<List<RowImage>> keep;
    private final List<RowImage> images = new ArrayList<>();
    private final Map<String, Set<Long>> touched = new HashMap<>();
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    /**
     * @param handle the transaction's connection
     * @param now the time of the write
     * @param keep takes the row images as they add up, within the transaction
     */
    Tx(Handle handle, Instant now, Consumer<List<RowImage>> keep) {
        super(handle);
        this.now = now;
        this.keep = keep;
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
        String columns = String.join(", ", row.values().keySet());
        String marks = String.join(", ", row.values().keySet().stream().map(_ -> "?").toList());
        String sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
        try {
            PreparedStatement insert = inserts.get(sql);
            if (insert == null) {
                insert = handle().getConnection().prepareStatement(sql, new String[] {"id"});
                inserts.put(sql, insert);
            }
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
        String sets =
                String.join(", ", changed.values().keySet().stream().map(c -> c + " = ?").toList());
        String sql = "UPDATE " + table + " SET " + sets + " WHERE id = ?";
        try (PreparedStatement update = handle().getConnection().prepareStatement(sql)) {
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
        handle().execute("DELETE FROM " + table + " WHERE id = ?", id);
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

    /** Hands over the images still held; called once, before the commit. */
    void finish() {
        keep.accept(List.copyOf(images));
        images.clear();
        for (PreparedStatement insert : inserts.values()) {
            try {
                insert.close();
            } catch (SQLException e) {
                throw new StoreException("close a statement", e);
            }
        }
        inserts.clear();
    }

    private void touch(RowImage image) {
        images.add(image);
        touched.computeIfAbsent(image.table(), _ -> new HashSet<>()).add(image.id());
        if (images.size() >= IMAGES_HELD) {
            keep.accept(List.copyOf(images));
            images.clear();
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
        String sql = "SELECT * FROM " + table + " WHERE id = ?";
        try (PreparedStatement select = handle().getConnection().prepareStatement(sql)) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return null;
                }
                Row row = new Row();
                ResultSetMetaData columns = found.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.and(columns.getColumnName(i).toLowerCase(Locale.ROOT), found.getObject(i));
                }
                return row;
            }
        } catch (SQLException e) {
            throw new StoreException("read " + table, e);
        }
    }

    private static int bind(PreparedStatement statement, Row row) throws SQLException {
        int next = 1;
        for (Object value : row.values().values()) {
            statement.setObject(next++, value);
        }
        return next;
    }
}
