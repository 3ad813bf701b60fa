package app.renmai.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A view of the workspace at one moment; valid only inside the function it was handed to. */
public sealed class Reader permits Tx {
    private final Handle handle;

    Reader(Handle handle) {
        this.handle = handle;
    }

    /** The database handle, for stores only; the architecture test keeps it inside this ring. */
    public Handle handle() {
        return handle;
    }

    /**
     * A row of a table.
     *
     * @param mapper makes of it what the store tells
     */
    public <T> Optional<T> find(String table, long id, RowMapper<T> mapper) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne();
    }

    /**
     * The row of a table that bears an identity.
     *
     * @param mapper makes of it what the store tells
     */
    public <T> Optional<T> find(String table, UUID uid, RowMapper<T> mapper) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE uid = :uid")
                .bind("uid", uid.toString())
                .map(mapper)
                .findOne();
    }

    /** The id of the row of a table that bears an identity. */
    public Optional<Long> idOf(String table, UUID uid) {
        return handle.createQuery("SELECT id FROM " + table + " WHERE uid = :uid")
                .bind("uid", uid.toString())
                .mapTo(Long.class)
                .findOne();
    }

    /** The ids of the rows of a table whose column has a value, the newest first. */
    public List<Long> ids(String table, String column, long value) {
        return handle.createQuery(
                        "SELECT id FROM "
                                + table
                                + " WHERE "
                                + column
                                + " = :value ORDER BY id DESC")
                .bind("value", value)
                .mapTo(Long.class)
                .list();
    }
}
