package app.renmai.store;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows as JSON for the history. JSON has no dates and one kind of number, so a value that is not
 * text, null or a truth value is marked by a letter and a colon: {@code l:} long, {@code i:}
 * integer, {@code d:} date, {@code t:} time; text begins with {@code s:}.
 */
final class RowText {
    private RowText() {}

    static @Nullable String write(@Nullable Row row) {
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        row.forEach((column, value) -> json.put(column, marked(value)));
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Row read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            Row row = new Row();
            JSON.std.mapFrom(json).forEach((column, value) -> row.and(column, plain(value)));
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
