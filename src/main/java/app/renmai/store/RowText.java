package app.renmai.store;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as JSON for the history. JSON has no dates and one kind of number, so a value that is not
 * text, null or a truth value is marked by a letter and a colon: {@code l:} long, {@code i:}
 * integer, {@code d:} date, {@code t:} time; text begins with {@code s:}.
 */
final class RowText {
    private static final JSON WRITER = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private RowText() {}

    static @Nullable String write(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        row.forEach((column, value) -> json.put(column, marked(value)));
        try {
            return WRITER.asString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Row read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return row(JSON.std.mapFrom(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Map<String, Object> json) {
        Row row = new Row();
        json.forEach((column, value) -> row.and(column, plain(value)));
        return row;
    }

    /** Reads the rows of a text made with {@link Many}, or the one of {@link #write}. */
    static List<Row> readAll(String json) {
        try {
            List<Row> rows = new ArrayList<>();
            if (!json.startsWith("[")) {
                rows.add(row(JSON.std.mapFrom(json)));
                return rows;
            }
            List<Object> lists = JSON.std.listFrom(json);
            List<?> columns = (List<?>) lists.getFirst();
            for (Object values : lists.subList(1, lists.size())) {
                Row row = new Row();
                for (int i = 0; i < columns.size(); i++) {
                    row.and((String) columns.get(i), plain(((List<?>) values).get(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes rows with the same columns into one text after the other: a list of lists, first the
     * names of the columns, then the values of each row.
     */
    static final class Many {
        private final StringBuilder text = new StringBuilder();
        private List<String> columns = List.of();

        /** Whether a row can be added to the text that was begun. */
        boolean takes(Row row) {
            return isEmpty() || row.has(columns);
        }

        void add(Row row) {
            try {
                if (isEmpty()) {
                    columns = row.columns();
                    text.append('[').append(WRITER.asString(columns));
                }
                List<@Nullable Object> values = new ArrayList<>();
                row.values().forEach(value -> values.add(marked(value)));
                text.append(',').append(WRITER.asString(values));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        int length() {
            return text.length();
        }

        /** The text; the next row begins another one. */
        String end() {
            String all = text.append(']').toString();
            text.setLength(0);
            return all;
        }
    }

    private static @Nullable Object marked(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Long number -> "l:" + number;
            case Integer number -> "i:" + number;
            case LocalDate date -> "d:" + date;
            case OffsetDateTime time -> "t:" + time;
            case String text -> "s:" + text;
            default -> throw new IllegalArgumentException("no column holds " + value.getClass());
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String rest = text.substring(2);
        return switch (text.charAt(0)) {
            case 'l' -> Long.valueOf(rest);
            case 'i' -> Integer.valueOf(rest);
            case 'd' -> LocalDate.parse(rest);
            case 't' -> OffsetDateTime.parse(rest);
            default -> rest;
        };
    }
}
