package app.renmai.exchange.csv;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a text. A quote that never closes spoils its own row only: reading goes on at the
 * next line, where others would swallow the rest of the file.
 */
final class CsvTable {
    private final List<Row> rows = new ArrayList<>();
    private final List<Remark> broken = new ArrayList<>();

    /**
     * A row.
     *
     * @param line the line it begins on, from 1
     * @param cells its cells
     */
    record Row(int line, List<String> cells) {
        /** Whether no cell holds anything. */
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private CsvTable() {}

    /** Reads a text. */
    static CsvTable read(String text, char separator) {
        CsvTable table = new CsvTable();
        int offset = 0;
        int line = 1;
        while (offset < text.length()) {
            int next = table.readFrom(text, offset, line, separator);
            if (next == 0) {
                break;
            }
            // The row at this line is broken: go on behind its first line.
            table.broken.add(Remark.at(next, Reason.OPEN_QUOTE, next));
            for (; line <= next && offset < text.length(); line++) {
                offset = afterLine(text, offset);
            }
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    List<Remark> broken() {
        return broken;
    }

    /** Reads until the end, giving 0, or until a row that cannot be read, giving its line. */
    private int readFrom(String text, int offset, int firstLine, char separator) {
        int next = firstLine;
        Iterator<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text.substring(offset))
                        .iterator();
        try {
            while (records.hasNext()) {
                CsvRecord found = records.next();
                int line = firstLine + (int) found.getStartingLineNumber() - 1;
                List<String> cells = List.copyOf(found.getFields());
                Row row = new Row(line, cells);
                if (!row.isBlank()) {
                    rows.add(row);
                }
                next = line + 1 + lineEnds(cells);
            }
            return 0;
        } catch (CsvParseException _) {
            // The line is what the user needs to find the quote.
            return next;
        }
    }

    private static int lineEnds(List<String> cells) {
        int ends = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean pair = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                ends += (c == '\n' || c == '\r') && !pair ? 1 : 0;
            }
        }
        return ends;
    }

    private static int afterLine(String text, int offset) {
        int i = offset;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        boolean pair =
                i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
        return Math.min(text.length(), i + (pair ? 2 : 1));
    }
}
