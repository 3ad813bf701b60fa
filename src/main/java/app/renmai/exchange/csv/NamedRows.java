package app.renmai.exchange.csv;

import app.renmai.exchange.Reason;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a table of ours, by the names of their columns. */
final class NamedRows implements Iterable<NamedRows.Named> {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String table;
    private final Map<String, Integer> columns;
    private final List<CsvTable.Row> rows;
    private final boolean guarded;

    private NamedRows(
            String table, Map<String, Integer> columns, List<CsvTable.Row> rows, boolean guarded) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
        this.guarded = guarded;
    }

    /** Reads a table; one that is not there has no rows. */
    static NamedRows read(Path file) {
        String name = Objects.toString(file.getFileName(), "");
        if (!Files.isRegularFile(file) || isEmpty(file)) {
            return new NamedRows(name, Map.of(), List.of(), false);
        }
        TextFile text = TextFile.read(file, null);
        String content = new String(text.octets(), text.charset());
        List<CsvTable.Row> best = List.of();
        for (char separator : SEPARATORS) {
            List<CsvTable.Row> rows = CsvTable.read(content, separator).rows();
            if (best.isEmpty() || !rows.isEmpty() && width(rows) > width(best)) {
                best = rows;
            }
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = best.getFirst().cells();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return new NamedRows(name, columns, best.subList(1, best.size()), !isRaw(file));
    }

    private static int width(List<CsvTable.Row> rows) {
        return rows.getFirst().cells().size();
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what is written for programs has no mark before its UTF-8. */
    private static boolean isRaw(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() != 0xEF;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there are columns of these names. */
    boolean has(String... names) {
        return columns.keySet().containsAll(Set.of(names));
    }

    /**
     * The rows by what one of their columns says, in their order; without those that say nothing.
     */
    Map<String, List<Named>> by(String column) {
        Map<String, List<Named>> found = new LinkedHashMap<>();
        for (Named row : this) {
            if (!row.get(column).isEmpty()) {
                found.computeIfAbsent(row.get(column), _ -> new ArrayList<>()).add(row);
            }
        }
        return found;
    }

    @Override
    public Iterator<Named> iterator() {
        return rows.stream().map(Named::new).iterator();
    }

    /** A row. */
    final class Named {
        private final CsvTable.Row row;

        Named(CsvTable.Row row) {
            this.row = row;
        }

        /** The line it begins on. */
        int line() {
            return row.line();
        }

        /** The file it is in. */
        String table() {
            return table;
        }

        /** A cell as it was before it was made safe for spreadsheets; empty when there is none. */
        String get(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= row.cells().size()) {
                return "";
            }
            String cell = row.cells().get(at);
            return guarded ? CsvGuard.unguarded(cell) : cell;
        }

        /** A day; null when the cell is empty. */
        @Nullable LocalDate day(String column) {
            return get(column).isEmpty() ? null : parsed(column, LocalDate::parse);
        }

        /** A day that must be there. */
        LocalDate dayOf(String column) {
            return parsed(column, LocalDate::parse);
        }

        /** A moment; null when the cell is empty. */
        @Nullable Instant instant(String column) {
            return get(column).isEmpty() ? null : parsed(column, Instant::parse);
        }

        /** A moment that must be there. */
        Instant instantOf(String column) {
            return parsed(column, Instant::parse);
        }

        /** A day of which only a part may be known; null when the cell is empty. */
        @Nullable PartialDate partOf(String column) {
            return get(column).isEmpty() ? null : parsed(column, PartialDate::parse);
        }

        private <T> T parsed(String column, Function<String, T> reader) {
            try {
                return reader.apply(get(column));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw new RowProblem(this, Reason.ROW_NO_DAY, column, get(column));
            }
        }

        /** One of the words that a column knows. */
        <E extends Enum<E> & Coded> E code(Class<E> type, String column) {
            String code = get(column);
            for (E each : type.getEnumConstants()) {
                if (each.code().equals(code)) {
                    return each;
                }
            }
            throw new RowProblem(
                    this,
                    Reason.ROW_NO_CODE,
                    column,
                    code,
                    Stream.of(type.getEnumConstants())
                            .map(Coded::code)
                            .collect(Collectors.joining(", ")));
        }

        /** A text for which there is room. */
        String fitting(String column, int most) {
            String text = get(column);
            if (text.length() > most) {
                throw new IllegalArgumentException(text.length() + " > " + most);
            }
            return text;
        }

        /** A text for which there is room, and which says something. */
        String words(String column, int most) {
            if (get(column).isBlank()) {
                throw new RowProblem(this, Reason.ROW_NO_WORDS, column);
            }
            return fitting(column, most);
        }
    }
}
