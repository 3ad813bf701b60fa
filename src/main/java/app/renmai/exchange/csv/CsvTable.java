package app.renmai.exchange.csv;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.Reader;
import java.nio.CharBuffer;
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

        /** How many cells there are up to the last that holds something. */
        int filled() {
            int filled = cells.size();
            while (filled > 0 && cells.get(filled - 1).isBlank()) {
                filled--;
            }
            return filled;
        }
    }

    /** A lone carriage return in a text whose lines end otherwise; a line inside of a cell. */
    private static final char LINE_IN_CELL = '\uFFFF';

    /** More characters are no cell: a quote was left open. */
    private static final int LONGEST_CELL = 1 << 18;

    private CsvTable() {}

    /** Reads a text. */
    static CsvTable read(String given, char separator) {
        String text = withoutLoneReturns(given);
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

    /** Where lines end with a line feed, a carriage return alone ends none. */
    private static String withoutLoneReturns(String text) {
        if (text.indexOf('\n') < 0 || text.indexOf('\r') < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        int feeds = 0;
        int lone = 0;
        for (int i = 0; i < chars.length; i++) {
            feeds += chars[i] == '\n' ? 1 : 0;
            lone += isLoneReturn(chars, i) ? 1 : 0;
        }
        if (lone == 0 || lone > feeds) {
            return text;
        }
        for (int i = 0; i < chars.length; i++) {
            if (isLoneReturn(chars, i)) {
                chars[i] = LINE_IN_CELL;
            }
        }
        return new String(chars);
    }

    private static boolean isLoneReturn(char[] chars, int i) {
        return chars[i] == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n');
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
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(from(text, offset))
                        .iterator();
        try {
            while (records.hasNext()) {
                CsvRecord found = records.next();
                int line = firstLine + (int) found.getStartingLineNumber() - 1;
                List<String> cells = found.getFields().stream().map(CsvTable::restored).toList();
                Row row = new Row(line, cells);
                if (!row.isBlank()) {
                    rows.add(row);
                }
                next = line + 1 + lineEnds(found.getFields());
            }
            return 0;
        } catch (CsvParseException _) {
            // The line is what the user needs to find the quote.
            return next;
        }
    }

    private static String restored(String cell) {
        return cell.replace(LINE_IN_CELL, '\r');
    }

    /** A part of a text without a copy of it, of which a file with many open quotes makes many. */
    private static Reader from(String text, int offset) {
        return Reader.of(CharBuffer.wrap(text, offset, text.length()));
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
