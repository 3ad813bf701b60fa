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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongBiFunction;

/**
 * The columns of one row and their values, in the few types a column has: {@link String}, {@link
 * Long}, {@link Integer}, {@link Boolean}, {@link LocalDate}, {@link OffsetDateTime} in UTC to the
 * microsecond, or null. Two rows with the same values are equal, wherever they were read.
 */
public final class Row {
    private static final int USUAL = 8;

    // A row is made for every insert of an import: two arrays cost a quarter of a map.
    private String[] columns = new String[USUAL];
    private @Nullable Object[] values = new @Nullable Object[USUAL];
    private int size;

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
        put(column, stored(value));
        return this;
    }

    private void put(String column, @Nullable Object value) {
        int at = indexOf(column);
        if (at >= 0) {
            values[at] = value;
            return;
        }
        if (size == columns.length) {
            int room = Math.max(USUAL, 2 * size);
            columns = Arrays.copyOf(columns, room);
            values = Arrays.copyOf(values, room);
        }
        columns[size] = column;
        values[size++] = value;
    }

    private int indexOf(String column) {
        for (int i = 0; i < size; i++) {
            if (columns[i].equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of the columns, in the order they were added. */
    List<String> columns() {
        return List.of(Arrays.copyOf(columns, size));
    }

    /** The values of the columns, in the order they were added. */
    Iterable<@Nullable Object> values() {
        return Arrays.asList(values).subList(0, size);
    }

    /** Whether these are the columns of the row, in this order. */
    boolean has(List<String> names) {
        if (names.size() != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!columns[i].equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether another row has the same columns, in the same order. */
    boolean hasColumnsOf(Row other) {
        return size == other.size && Arrays.equals(columns, 0, size, other.columns, 0, size);
    }

    /** Hands over each column with its value, in the order they were added. */
    void forEach(BiConsumer<String, @Nullable Object> column) {
        for (int i = 0; i < size; i++) {
            column.accept(columns[i], values[i]);
        }
    }

    /** Adds up a number of each column. */
    long sum(ToLongBiFunction<String, @Nullable Object> number) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += number.applyAsLong(columns[i], values[i]);
        }
        return sum;
    }

    @Nullable Object get(String column) {
        int at = indexOf(column);
        return at < 0 ? null : values[at];
    }

    /** The part of these columns whose values differ from another row's. */
    Row changedFrom(Row other) {
        Row changed = new Row();
        forEach(
                (column, value) -> {
                    if (!Objects.equals(value, other.get(column))) {
                        changed.put(column, value);
                    }
                });
        return changed;
    }

    /** This row with the columns of another laid over it. */
    Row overlaid(Row other) {
        Row merged = new Row();
        merged.columns = Arrays.copyOf(columns, size + other.size);
        merged.values = Arrays.copyOf(values, size + other.size);
        merged.size = size;
        other.forEach(merged::put);
        return merged;
    }

    boolean isEmpty() {
        return size == 0;
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
        if (!(other instanceof Row row) || row.size != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int at = row.indexOf(columns[i]);
            if (at < 0 || !Objects.equals(values[i], row.values[at])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += columns[i].hashCode() ^ Objects.hashCode(values[i]);
        }
        return sum;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach(
                (column, value) ->
                        text.append(text.length() == 1 ? "" : ", ")
                                .append(column)
                                .append('=')
                                .append(value));
        return text.append('}').toString();
    }
}
