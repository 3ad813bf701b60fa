package app.renmai.store.outreach;

import app.renmai.model.outreach.StopWish;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The SQL of wishes not to be written to again. */
public final class StopWishStore {
    /** The table. */
    public static final String TABLE = "stop_wish";

    private StopWishStore() {}

    /** Stores the wish of a contact; an earlier one of theirs gives way. */
    public static void put(Tx tx, StopWish wish) {
        Row row =
                Row.of("contact_id", wish.contactId())
                        .and("words", wish.words())
                        .and("said_on", wish.saidOn());
        of(tx, wish.contactId())
                .ifPresentOrElse(
                        there -> tx.update(TABLE, there.id(), row), () -> tx.insert(TABLE, row));
    }

    /** Takes the wish of a contact away. */
    public static void delete(Tx tx, long contactId) {
        tx.deleteWhere(TABLE, "contact_id", contactId);
    }

    /** The wish of a contact. */
    public static Optional<StopWish> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM stop_wish WHERE contact_id = :contact")
                .bind("contact", contactId)
                .map(StopWishStore::wish)
                .findOne();
    }

    /** The wishes of all contacts. */
    public static List<StopWish> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM stop_wish ORDER BY contact_id")
                .map(StopWishStore::wish)
                .list();
    }

    private static StopWish wish(ResultSet row, StatementContext context) throws SQLException {
        return new StopWish(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getString("words"),
                Objects.requireNonNull(Columns.optionalDate(row, "said_on")));
    }
}
