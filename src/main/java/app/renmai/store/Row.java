package app.renmai.store;

import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The columns of one row and their values, in the few types a column has: {@link String}, {@link
 * Long}, {@link Integer}, {@link Boolean}, {@link LocalDate}, {@link OffsetDateTime} in UTC to the
 * microsecond, or null. Two rows with the same values are equal, wherever they were read.
 */
public final class Row {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Starts a row with one column; see {@link #and}. */
    public static Row of(String column, @Nullable Object value) {
        return new Row().and(column, value);
    }

    /**
     * Adds a column.
     *
     * @param column the column's name
     * @param value a column value, or a {@link Coded}, {@link PartialDate}, {@link UUID} or {@link
     *     Instant}, which is stored in its text or time form
     * @return this row
     */
    public Row and(String column, @Nullable Object value) {
        values.put(column, stored(value));
        return this;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Nullable Object get(String column) {
        return values.get(column);
    }

    /** The part of these columns whose values differ from another row's. */
    Row changedFrom(Row other) {
        Row changed = new Row();
        values.forEach(
                (column, value) -> {
                    if (!java.util.Objects.equals(value, other.get(column))) {
                        changed.values.put(column, value);
                    }
                });
        return changed;
    }

    /** This row with the columns of another laid over it. */
    Row overlaid(Row other) {
        Row merged = new Row();
        merged.values.putAll(values);
        merged.values.putAll(other.values);
        return merged;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Coded coded -> coded.code();
            case PartialDate date -> date.toString();
            case UUID uid -> uid.toString();
            case Instant instant -> utc(instant.atOffset(ZoneOffset.UTC));
            case OffsetDateTime time -> utc(time);
            case Timestamp time -> utc(time.toInstant().atOffset(ZoneOffset.UTC));
            case Date date -> date.toLocalDate();
            default -> value;
        };
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && row.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
