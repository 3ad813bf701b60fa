package app.renmai.exchange.csv;

import app.renmai.exchange.csv.CsvMeaning.Field;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how a file is to be read, from its first rows. */
final class CsvDetection {
    /** How far down a header is looked for: LinkedIn writes a note before it. */
    private static final int HEADER_WITHIN = 30;

    /** Rows whose values are looked at. */
    private static final int LOOKED_AT = 200;

    /** What is read of a long file; more does not change the answer. */
    private static final int ENOUGH = 400_000;

    private final Charset charset;
    private final String text;

    CsvDetection(Charset charset, String text) {
        this.charset = charset;
        this.text = text;
    }

    /** The beginning of a text, cut at the end of a line. */
    static String beginning(String text) {
        if (text.length() <= ENOUGH) {
            return text;
        }
        int end = text.indexOf('\n', ENOUGH);
        return end < 0 ? text.substring(0, ENOUGH) : text.substring(0, end + 1);
    }

    /** The layout; its columns may tell nothing of people. */
    CsvLayout layout() {
        CsvLayout best = null;
        double bestScore = 0;
        for (char delimiter : CsvLayout.DELIMITERS) {
            CsvTable table = CsvTable.read(text, delimiter);
            CsvLayout layout = guessed(table, delimiter);
            double score = score(table, layout);
            if (best == null || score > bestScore) {
                best = layout;
                bestScore = score;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there are delimiters to try");
        }
        return best;
    }

    /** The layout when the user has said what stands between cells and which row is the header. */
    CsvLayout layout(char delimiter, @Nullable Integer header) {
        CsvTable table = CsvTable.read(text, delimiter);
        return header == null
                ? guessed(table, delimiter)
                : layout(table, delimiter, Math.min(header, table.rows().size() - 1));
    }

    /** Where nothing tells of people, the first row is sooner a header than a person. */
    private CsvLayout guessed(CsvTable table, char delimiter) {
        CsvLayout layout = layout(table, delimiter, header(table));
        boolean unknown = !layout.hasHeader() && !layout.tellsPeople() && table.rows().size() > 1;
        return unknown ? layout(table, delimiter, 0) : layout;
    }

    private CsvLayout layout(CsvTable table, char delimiter, int header) {
        List<CsvTable.Row> rows = table.rows();
        boolean named = header != CsvLayout.NO_HEADER && !rows.isEmpty();
        List<CsvColumn> columns =
                named ? ColumnNames.columns(rows.get(header).cells()) : unnamed(rows);
        CsvProgram program = named ? CsvProgram.of(rows.get(header).cells()) : CsvProgram.OTHER;
        List<CsvTable.Row> below = below(rows, header);
        CsvLayout layout =
                new CsvLayout(
                        charset,
                        delimiter,
                        named ? header : CsvLayout.NO_HEADER,
                        DateOrder.MONTH_DAY_YEAR,
                        program,
                        columns);
        CsvLayout guessed = layout.withColumns(byValues(columns, below));
        return guessed.withDates(CsvDates.order(dates(guessed, below)));
    }

    private static List<CsvColumn> unnamed(List<CsvTable.Row> rows) {
        int width = rows.stream().limit(LOOKED_AT).mapToInt(CsvTable.Row::filled).max().orElse(0);
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new CsvColumn("", CsvMeaning.KEEP));
        }
        return columns;
    }

    private static List<CsvTable.Row> below(List<CsvTable.Row> rows, int header) {
        int from = Math.min(header + 1, rows.size());
        return rows.subList(from, Math.min(rows.size(), from + LOOKED_AT));
    }

    private static List<String> dates(CsvLayout layout, List<CsvTable.Row> rows) {
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            if (layout.columns().get(i).meaning().field().dated()) {
                dates.addAll(values(rows, i));
            }
        }
        return dates;
    }

    /** The values of a column that are not blank. */
    static List<String> values(List<CsvTable.Row> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Where the name says nothing, the values may; of names, companies and jobs there is one. */
    private static List<CsvColumn> byValues(List<CsvColumn> columns, List<CsvTable.Row> rows) {
        boolean namedByParts =
                columns.stream().anyMatch(column -> column.meaning().field() == Field.GIVEN);
        Map<Field, Boolean> taken = new HashMap<>();
        columns.forEach(column -> taken.put(column.meaning().field(), true));
        List<CsvColumn> guessed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            boolean open =
                    column.meaning().equals(CsvMeaning.KEEP)
                            && !ColumnNames.shownAgain(ColumnNames.sort(column.name()))
                            && ColumnNames.meaning(column.name()).isEmpty();
            Optional<CsvMeaning> guess =
                    ColumnValues.guess(values(rows, i))
                            .filter(meaning -> fits(meaning.field(), open, column, taken))
                            .filter(meaning -> meaning.field() != Field.WHOLE || !namedByParts);
            guess.ifPresent(meaning -> taken.put(meaning.field(), true));
            guessed.add(guess.map(column::withMeaning).orElse(column));
        }
        return guessed;
    }

    private static boolean fits(
            Field guess, boolean open, CsvColumn column, Map<Field, Boolean> taken) {
        if (!open) {
            // 联系方式, "contact": telephone numbers or addresses, as the values say.
            return column.meaning().equals(CsvMeaning.of(Field.PHONE)) && guess == Field.EMAIL;
        }
        boolean once =
                switch (guess) {
                    case WHOLE, ORGANIZATION, TITLE, BIRTHDAY -> true;
                    default -> false;
                };
        boolean named = !column.name().isEmpty();
        // A named column of dates is some date of the user's own; of links and numbers, too.
        return !(once && taken.containsKey(guess)) && !(named && guess == Field.BIRTHDAY);
    }

    private static int header(CsvTable table) {
        List<CsvTable.Row> rows = table.rows();
        int best = CsvLayout.NO_HEADER;
        long most = 0;
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            long known = names(rows.get(i));
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (best != CsvLayout.NO_HEADER) {
            return best;
        }
        return firstNames(rows) ? 0 : CsvLayout.NO_HEADER;
    }

    /** How many columns a row names; 0 when it is no header. */
    private static long names(CsvTable.Row row) {
        boolean value = row.cells().stream().anyMatch(ColumnValues::plainlyValue);
        long known = ColumnNames.known(row.cells());
        if (value || known == 0) {
            return 0;
        }
        boolean telling =
                ColumnNames.columns(row.cells()).stream()
                        .anyMatch(column -> column.meaning().field().telling());
        // Every second name must be known, unless there are many; a sentence may hold one.
        boolean enough = known >= 2 || row.filled() <= 2 && shortNames(row);
        return telling && enough ? known : 0;
    }

    private static boolean shortNames(CsvTable.Row row) {
        return row.cells().stream().allMatch(cell -> cell.length() <= 30);
    }

    /** Whether the first row names columns in a language nobody here knows. */
    private static boolean firstNames(List<CsvTable.Row> rows) {
        if (rows.size() < 2 || rows.getFirst().cells().size() < 2) {
            return false;
        }
        CsvTable.Row first = rows.getFirst();
        boolean plain =
                first.cells().stream().noneMatch(ColumnValues::plainlyValue)
                        && first.cells().stream().filter(cell -> !cell.isBlank()).distinct().count()
                                == first.filled();
        List<CsvTable.Row> others = below(rows, 0);
        for (int i = 0; plain && i < first.cells().size(); i++) {
            List<String> values = values(others, i);
            boolean named = !first.cells().get(i).isBlank();
            if (named
                    && !values.isEmpty()
                    && values.stream().allMatch(ColumnValues::plainlyValue)) {
                return true;
            }
        }
        return false;
    }

    /** How much speaks for a layout: columns that are known, and rows that are as wide. */
    private static double score(CsvTable table, CsvLayout layout) {
        List<CsvTable.Row> rows = below(table.rows(), layout.header());
        int width = layout.columns().size();
        double even =
                rows.stream().filter(row -> row.filled() <= width && row.filled() > 1).count()
                        / Math.max(1.0, rows.size());
        double known = layout.tellsPeople() ? layout.known() : 0;
        return known * (layout.hasHeader() ? 2 : 1) + (width > 1 ? even : 0);
    }
}
