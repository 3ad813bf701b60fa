package app.renmai.store.contact;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The SQL of important dates. */
public final class ImportantDateStore {
    /** The table. */
    public static final String TABLE = "important_date";

    private ImportantDateStore() {}

    /** Stores a new date of a contact; a lower ordinal is shown first. */
    public static long insert(Tx tx, long contactId, ImportantDate date, int ordinal) {
        return tx.insert(TABLE, row(contactId, date, ordinal));
    }

    /** Like {@link #insert}, where nobody asks for its id. */
    public static void add(Tx tx, long contactId, ImportantDate date, int ordinal) {
        tx.add(TABLE, row(contactId, date, ordinal));
    }

    /** Stores the fields of a date that is there. */
    public static void update(Tx tx, ImportantDate date) {
        tx.update(TABLE, date.id(), columns(date));
    }

    /** Deletes a date. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The dates of a contact in their order. */
    public static List<ImportantDate> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM important_date WHERE contact_id = :contact ORDER BY"
                                + " ordinal, id")
                .bind("contact", contactId)
                .map(ImportantDateStore::date)
                .list();
    }

    /**
     * A date and whose it is.
     *
     * @param contactId the contact
     * @param date the date
     */
    public record Of(long contactId, ImportantDate date) {}

    /**
     * The dates that return on one of some days.
     *
     * @param solar days of the Gregorian calendar as {@code MM-DD}; not empty
     * @param lunar days of the Chinese calendar as {@code MM-DD}; in a leap month there are none
     */
    public static List<Of> returning(
            Reader reader, Collection<String> solar, Collection<String> lunar) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM important_date WHERE (LENGTH(date_text) = 10 OR date_text"
                                + " LIKE '--%') AND (calendar = 'gregorian' AND RIGHT(date_text, 5)"
                                + " IN (<solar>) OR calendar = 'chinese' AND RIGHT(date_text, 5) IN"
                                + " (<lunar>)) ORDER BY contact_id, id")
                .bindList("solar", List.copyOf(solar))
                .bindList("lunar", lunar.isEmpty() ? List.of("") : List.copyOf(lunar))
                .map((row, context) -> new Of(row.getLong("contact_id"), date(row, context)))
                .list();
    }

    /**
     * The birthdays of some contacts, at least one, or of all when the ids are null; those of a
     * contact in their order.
     */
    public static List<Of> birthdays(Reader reader, @Nullable Collection<Long> ids) {
        return ContactListStore.query(
                        reader,
                        "SELECT * FROM important_date WHERE kind = 'birthday'",
                        "contact_id",
                        ids,
                        " ORDER BY contact_id, ordinal, id")
                .map((row, context) -> new Of(row.getLong("contact_id"), date(row, context)))
                .list();
    }

    private static Row row(long contactId, ImportantDate date, int ordinal) {
        return columns(date).and("contact_id", contactId).and("ordinal", ordinal);
    }

    private static Row columns(ImportantDate date) {
        return Row.of("kind", date.kind())
                .and("label", date.label())
                .and("date_text", date.date())
                .and("calendar", date.calendar())
                .and("leap_month", date.leapMonth());
    }

    private static ImportantDate date(ResultSet row, StatementContext context) throws SQLException {
        return new ImportantDate(
                row.getLong("id"),
                Coded.of(ImportantDate.Kind.class, row.getString("kind")),
                row.getString("label"),
                PartialDate.parse(row.getString("date_text")),
                Coded.of(ImportantDate.Calendar.class, row.getString("calendar")),
                row.getBoolean("leap_month"));
    }
}
