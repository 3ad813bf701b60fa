package app.renmai.service.exchange;

import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.csv.CsvColumn;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.exchange.encoding.Charsets;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.shared.Coded;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user has said otherwise than a layout seemed. What they have not touched is found out
 * anew in every file: LinkedIn's note before the header has another length each year.
 *
 * @param charset the charset, or null when it was found rightly
 * @param delimiter what stands between cells, or null
 * @param header the row that names the columns, or null
 * @param dates the order of dates, or null
 * @param columns the columns whose meaning was said otherwise, by name; in a file without a header
 *     by place
 */
record CsvCorrection(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Integer header,
        @Nullable DateOrder dates,
        Map<String, CsvMeaning> columns) {
    private static final Logger LOG = LoggerFactory.getLogger(CsvCorrection.class);

    /** Keeps the map unchangeable. */
    CsvCorrection {
        columns = Map.copyOf(columns);
    }

    /** The difference between two layouts of a file. */
    static CsvCorrection of(CsvLayout detected, CsvLayout corrected) {
        boolean sameRows =
                detected.charset().equals(corrected.charset())
                        && detected.delimiter() == corrected.delimiter()
                        && detected.header() == corrected.header();
        Map<String, CsvMeaning> before = sameRows ? byName(detected) : Map.of();
        Map<String, CsvMeaning> columns = new LinkedHashMap<>();
        byName(corrected)
                .forEach(
                        (name, meaning) -> {
                            if (!meaning.equals(before.get(name))) {
                                columns.put(name, meaning);
                            }
                        });
        return new CsvCorrection(
                otherwise(detected.charset(), corrected.charset()),
                otherwise(detected.delimiter(), corrected.delimiter()),
                otherwise(detected.header(), corrected.header()),
                otherwise(detected.dates(), corrected.dates()),
                columns);
    }

    private static <T> @Nullable T otherwise(T before, T now) {
        return before.equals(now) ? null : now;
    }

    /** The meanings by the names of the columns; of twins by name and number. */
    private static Map<String, CsvMeaning> byName(CsvLayout layout) {
        Map<String, CsvMeaning> byName = new LinkedHashMap<>();
        List<String> keys = keys(layout);
        for (int i = 0; i < keys.size(); i++) {
            byName.put(keys.get(i), layout.columns().get(i).meaning());
        }
        return byName;
    }

    private static List<String> keys(CsvLayout layout) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            String name = layout.nameOf(i);
            int times = seen.merge(name, 1, Integer::sum);
            keys.add(times == 1 ? name : name + "\n" + times);
        }
        return keys;
    }

    /** A layout as corrected. */
    CsvLayout apply(TextFile file, CsvLayout detected) {
        CsvLayout base = detected;
        if (charset != null || delimiter != null || header != null) {
            base =
                    ContactCsvReader.detect(
                            file,
                            charset == null ? detected.charset() : charset,
                            delimiter == null ? detected.delimiter() : delimiter,
                            header);
        }
        List<String> keys = keys(base);
        List<CsvColumn> said = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            CsvColumn column = base.columns().get(i);
            CsvMeaning meaning = columns.get(keys.get(i));
            said.add(meaning == null ? column : column.withMeaning(meaning));
        }
        CsvLayout layout = base.withColumns(said);
        return dates == null ? layout : layout.withDates(dates);
    }

    /** As JSON; empty when nothing was said otherwise. */
    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (charset != null) {
            json.put("charset", charset.name());
        }
        if (delimiter != null) {
            json.put("delimiter", delimiter.toString());
        }
        if (header != null) {
            json.put("header", header);
        }
        if (dates != null) {
            json.put("dates", dates.code());
        }
        Map<String, String> meanings = new TreeMap<>();
        columns.forEach((name, meaning) -> meanings.put(name, meaning.text()));
        if (!meanings.isEmpty()) {
            json.put("columns", meanings);
        }
        try {
            return json.isEmpty() ? "" : JSON.std.asString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the JSON; empty when a later version has written something else. */
    static Optional<CsvCorrection> read(String text, Path file) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(text);
            Map<String, CsvMeaning> columns = new HashMap<>();
            if (json.get("columns") instanceof Map<?, ?> meanings) {
                meanings.forEach(
                        (name, meaning) ->
                                CsvMeaning.parse(String.valueOf(meaning))
                                        .ifPresent(one -> columns.put(String.valueOf(name), one)));
            }
            Object delimiter = json.get("delimiter");
            Object header = json.get("header");
            Object dates = json.get("dates");
            return Optional.of(
                    new CsvCorrection(
                            Charsets.named(Objects.toString(json.get("charset"), "")).orElse(null),
                            delimiter == null ? null : delimiter.toString().charAt(0),
                            header instanceof Number row ? row.intValue() : null,
                            dates == null ? null : Coded.of(DateOrder.class, dates.toString()),
                            columns));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn("what was said of files like {} cannot be read", file, e);
            return Optional.empty();
        }
    }
}
