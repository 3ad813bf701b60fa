package app.renmai.store.contact;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The SQL of important dates. */
public final class ImportantDateStore {
    /** The table. */
    public static final String TABLE = "important_date";

    private ImportantDateStore() {}

    /** Stores a new date of a contact; a lower ordinal is shown first. */
    public static long insert(Tx tx, long contactId, ImportantDate date, int ordinal) {
        return tx.insert(TABLE, columns(date).and("contact_id", contactId).and("ordinal", ordinal));
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
