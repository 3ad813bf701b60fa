package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns the rows of a list of contacts into people, and notes the columns that found no place. */
final class CsvRows {
    private final CsvLayout layout;
    private final CsvDates dates;
    private final List<String> sorts;
    private final SortedSet<Integer> unused = new TreeSet<>();
    private final SortedSet<Integer> kept = new TreeSet<>();

    CsvRows(CsvLayout layout) {
        this.layout = layout;
        this.dates = new CsvDates(layout.dates());
        this.sorts =
                layout.columns().stream().map(column -> ColumnNames.sort(column.name())).toList();
    }

    /** Reads a row. */
    ImportedContact read(CsvTable.Row row) {
        CsvPerson person = new CsvPerson(this, row.line());
        List<CsvColumn> columns = layout.columns();
        for (int i = 0; i < row.cells().size(); i++) {
            String value = plain(row.cells().get(i));
            if (value.isEmpty()) {
                continue;
            }
            if (i < columns.size()) {
                person.take(i, value);
            } else {
                person.takeExcess(i, value);
            }
        }
        return person.contact();
    }

    private String plain(String cell) {
        String text = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
        return switch (layout.program()) {
            // Evolution escapes as vCards do.
            case EVOLUTION -> text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
            case RENMAI -> CsvGuard.unguarded(text);
            default -> text;
        };
    }

    CsvLayout layout() {
        return layout;
    }

    /** What the values of a column may be when it is kept. */
    String sort(int column) {
        return sorts.get(column);
    }

    CsvDates dates() {
        return dates;
    }

    /** Notes that a column holds something for which there is no field. */
    void noteUnused(int column) {
        unused.add(column);
    }

    /** Notes that such a column is kept with the contact. */
    void noteKept(int column) {
        unused.add(column);
        kept.add(column);
    }

    /** The names of the columns that hold something for which there is no field. */
    List<String> unused() {
        return names(unused);
    }

    /** The names of those of them that are kept. */
    List<String> kept() {
        return names(kept);
    }

    private List<String> names(SortedSet<Integer> columns) {
        return columns.stream().map(layout::nameOf).distinct().toList();
    }
}
