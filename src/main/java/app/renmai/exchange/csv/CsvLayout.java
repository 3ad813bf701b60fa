package app.renmai.exchange.csv;

import app.renmai.exchange.csv.CsvMeaning.Field;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a file is to be read.
 *
 * @param charset the charset it is written in
 * @param delimiter what stands between its cells
 * @param header which of its rows names the columns, from 0, blank rows not counted; {@link
 *     #NO_HEADER} when none does
 * @param dates in which order it writes dates
 * @param program who wrote it
 * @param columns its columns, in order
 */
public record CsvLayout(
        Charset charset,
        char delimiter,
        int header,
        DateOrder dates,
        CsvProgram program,
        List<CsvColumn> columns) {
    /** The header of a file that begins with the first person. */
    public static final int NO_HEADER = -1;

    /** What may stand between cells. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** Keeps the list unchangeable. */
    public CsvLayout {
        columns = List.copyOf(columns);
    }

    /** Whether a row names the columns. */
    public boolean hasHeader() {
        return header != NO_HEADER;
    }

    /** Whether a column tells who somebody is or how to reach them: without, nobody comes in. */
    public boolean tellsPeople() {
        return columns.stream().anyMatch(column -> column.meaning().field().telling());
    }

    /**
     * The name of a column for a message; {@code #3} for the third when it has none, as one behind
     * the last.
     */
    public String nameOf(int column) {
        String name = column < columns.size() ? columns.get(column).name() : "";
        return name.isEmpty() ? "#" + (column + 1) : name;
    }

    /** The same layout with another meaning of a column. */
    public CsvLayout withMeaning(int column, CsvMeaning meaning) {
        List<CsvColumn> changed = new ArrayList<>(columns);
        changed.set(column, columns.get(column).withMeaning(meaning));
        return withColumns(changed);
    }

    /** The same layout with other columns. */
    public CsvLayout withColumns(List<CsvColumn> newColumns) {
        return new CsvLayout(charset, delimiter, header, dates, program, newColumns);
    }

    /** The same layout with another order of dates. */
    public CsvLayout withDates(DateOrder order) {
        return new CsvLayout(charset, delimiter, header, order, program, columns);
    }

    /**
     * By what files of the same layout are known: the names of the columns in any order, or, where
     * there are none, what their values seem to mean. 64 hexadecimal digits.
     */
    public String fingerprint() {
        String names =
                hasHeader()
                        ? columns.stream()
                                .map(column -> ColumnNames.fold(column.name()))
                                .sorted()
                                .collect(Collectors.joining("\n"))
                        : columns.stream()
                                .map(column -> column.meaning().text())
                                .collect(Collectors.joining("\n", "\n", ""));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(names.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The columns that have a meaning. */
    int known() {
        return (int)
                columns.stream().filter(column -> column.meaning().field() != Field.KEEP).count();
    }
}
