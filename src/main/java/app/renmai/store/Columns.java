package app.renmai.store;

import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads columns whose types are not JDBC's own. */
public final class Columns {
    private Columns() {}

    /** A point in time. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A point in time, or null. */
    public static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A day, or null. */
    public static @Nullable LocalDate optionalDate(ResultSet row, String column)
            throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A partial date in its text form, or null. */
    public static @Nullable PartialDate optionalPartialDate(ResultSet row, String column)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : PartialDate.parse(text);
    }

    /** A number, or null. */
    public static @Nullable Long optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A text, empty where the column is null. */
    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
