package app.renmai.store.contact;

import app.renmai.model.contact.Position;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of positions. */
public final class PositionStore {
    /** The table; {@code position} alone is a function in SQL. */
    public static final String TABLE = "position_held";

    private static final String LATEST_FIRST = " COALESCE(from_date, '') DESC, ordinal, p.id";

    private PositionStore() {}

    /** Stores a new position of a contact; the organization is named by its id alone. */
    public static long insert(Tx tx, long contactId, Position position, int ordinal) {
        return tx.insert(TABLE, row(contactId, position, ordinal));
    }

    /** Like {@link #insert}, where nobody asks for its id. */
    public static void add(Tx tx, long contactId, Position position, int ordinal) {
        tx.add(TABLE, row(contactId, position, ordinal));
    }

    /** Stores the fields of a position that is there. */
    public static void update(Tx tx, Position position) {
        tx.update(TABLE, position.id(), columns(position));
    }

    /** Deletes a position. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The positions of a contact: current ones first, then the latest. */
    public static List<Position> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT p.*, o.name AS organization_name FROM position_held p LEFT JOIN"
                                + " organization o ON o.id = p.organization_id WHERE contact_id ="
                                + " :contact ORDER BY former, CASE WHEN to_date IS NULL THEN 0 ELSE"
                                + " 1 END,"
                                + LATEST_FIRST)
                .bind("contact", contactId)
                .map(PositionStore::position)
                .list();
    }

    /**
     * Who has left a position at an organization in a year or later; or in an unknown one, while
     * they hold another that began by then.
     */
    public static List<Long> leftSince(Reader reader, int year) {
        return reader.handle()
                .createQuery(
                        "SELECT DISTINCT p.contact_id FROM position_held p WHERE p.organization_id"
                                + " IS NOT NULL AND (p.to_date >= :year OR p.former AND p.to_date"
                                + " IS NULL AND EXISTS (SELECT 1 FROM position_held n WHERE"
                                + " n.contact_id = p.contact_id AND n.from_date >= :year)) ORDER BY"
                                + " p.contact_id")
                .bind("year", String.valueOf(year))
                .mapTo(Long.class)
                .list();
    }

    /**
     * The positions that contacts hold now and since when, the one taken up last of each; those of
     * which nobody knows since when are left out.
     *
     * @param ids contacts, at least one
     */
    public static Map<Long, Position> latest(Reader reader, Collection<Long> ids) {
        Map<Long, Position> latest = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT p.*, o.name AS organization_name FROM position_held p LEFT JOIN"
                                + " organization o ON o.id = p.organization_id WHERE contact_id IN"
                                + " (<ids>) AND NOT former AND to_date IS NULL AND from_date IS NOT"
                                + " NULL ORDER BY from_date DESC, ordinal, p.id")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getLong("contact_id"), position(row, context)))
                .forEach(each -> latest.putIfAbsent(each.getKey(), each.getValue()));
        return latest;
    }

    /**
     * The position that comes first of those a contact holds now, for each who holds any.
     *
     * @param ids contacts, at least one
     */
    public static Map<Long, Position> current(Reader reader, Collection<Long> ids) {
        Map<Long, Position> current = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT p.*, o.name AS organization_name FROM position_held p LEFT JOIN"
                                + " organization o ON o.id = p.organization_id WHERE contact_id IN"
                                + " (<ids>) AND NOT former AND to_date IS NULL ORDER BY"
                                + LATEST_FIRST)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getLong("contact_id"), position(row, context)))
                .forEach(each -> current.putIfAbsent(each.getKey(), each.getValue()));
        return current;
    }

    private static Row row(long contactId, Position position, int ordinal) {
        return columns(position).and("contact_id", contactId).and("ordinal", ordinal);
    }

    private static Row columns(Position position) {
        return Row.of("organization_id", position.organizationId())
                .and("title", position.title())
                .and("department", position.department())
                .and("from_date", position.from())
                .and("to_date", position.to())
                .and("former", position.former());
    }

    private static Position position(ResultSet row, StatementContext context) throws SQLException {
        return new Position(
                row.getLong("id"),
                Columns.optionalLong(row, "organization_id"),
                Columns.text(row, "organization_name"),
                row.getString("title"),
                row.getString("department"),
                Columns.optionalPartialDate(row, "from_date"),
                Columns.optionalPartialDate(row, "to_date"),
                row.getBoolean("former"));
    }
}
