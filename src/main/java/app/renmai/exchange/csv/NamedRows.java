package app.renmai.exchange.csv;

import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
            String text = get(column);
            return text.isEmpty() ? null : LocalDate.parse(text);
        }

        /** A moment; null when the cell is empty. */
        @Nullable Instant instant(String column) {
            String text = get(column);
            return text.isEmpty() ? null : Instant.parse(text);
        }
    }
}
