package app.renmai.exchange.monica;

import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows that the INSERT statements of an SQL dump write, by table. Reads what PHP and MySQL
 * write: backslashes escape in strings, quotes may be doubled, numbers stand without quotes. All
 * other statements are passed over.
 */
final class SqlInserts {
    private final String text;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private int at;
    private int counted;
    private int line = 1;

    /**
     * A row.
     *
     * @param line the line of the file where it begins, from 1
     * @param values its values by column; a NULL is left out
     */
    record Row(int line, Map<String, String> values) {
        /** A value; empty when it is NULL or there is no such column. */
        String text(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private SqlInserts(String text) {
        this.text = text;
    }

    /**
     * Reads a dump.
     *
     * @return the rows by the names of their tables in lower case, in the order of the dump
     * @throws UnreadableFileException when a string is never closed
     */
    static Map<String, List<Row>> read(String text) {
        SqlInserts inserts = new SqlInserts(text);
        while (inserts.skipToStatement()) {
            inserts.statement();
        }
        return inserts.tables;
    }

    private boolean skipToStatement() {
        while (at < text.length()) {
            skipBlank();
            if (at < text.length()) {
                return true;
            }
        }
        return false;
    }

    /** Passes over blanks and comments. */
    private void skipBlank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' || text.startsWith("-- ", at) || text.startsWith("--\n", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (Character.isWhitespace(c) || c == ';') {
                at++;
            } else {
                return;
            }
        }
    }

    private void statement() {
        String verb = word();
        if (!verb.equals("insert") && !verb.equals("replace")) {
            skipStatement();
            return;
        }
        String table = word();
        while (table.equals("ignore") || table.equals("into")) {
            table = word();
        }
        skipBlank();
        List<String> columns = new ArrayList<>();
        if (peek() == '(') {
            columns = tuple();
        }
        if (!word().equals("values")) {
            skipStatement();
            return;
        }
        skipBlank();
        List<Row> rows = tables.computeIfAbsent(table, _ -> new ArrayList<>());
        while (peek() == '(') {
            int begins = line();
            rows.add(row(begins, columns, tuple()));
            skipBlankButSemicolon();
            if (peek() == ',') {
                at++;
                skipBlankButSemicolon();
            }
        }
        skipStatement();
    }

    private static Row row(int line, List<String> columns, List<String> cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i);
            if (!cell.equals(NULL)) {
                values.put(columns.get(i), cell);
            }
        }
        return new Row(line, values);
    }

    /** What stands for NULL among the cells; no text of a dump holds this character. */
    private static final String NULL = "\0";

    private char peek() {
        return at < text.length() ? text.charAt(at) : ';';
    }

    private void skipBlankButSemicolon() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** A word or a name in quotes, in lower case. */
    private String word() {
        skipBlankButSemicolon();
        char c = peek();
        if (c == '`' || c == '"') {
            return quoted(c).toLowerCase(Locale.ROOT);
        }
        int begin = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "_.$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (begin == at && at < text.length()) {
            at++;
        }
        return text.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    /** The cells between two parentheses. */
    private List<String> tuple() {
        List<String> cells = new ArrayList<>();
        at++;
        while (at < text.length()) {
            skipBlankButSemicolon();
            char c = peek();
            if (c == ')') {
                at++;
                return cells;
            }
            if (c == ',') {
                at++;
            } else if (c == '\'' || c == '"' || c == '`') {
                cells.add(quoted(c));
            } else {
                cells.add(bare());
            }
        }
        return cells;
    }

    private String bare() {
        int begin = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ')') {
            at++;
        }
        String cell = text.substring(begin, at).strip();
        return cell.equalsIgnoreCase("NULL") ? NULL : cell;
    }

    private String quoted(char quote) {
        int begins = line();
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && quote != '`' && at < text.length()) {
                value.append(unescaped(text.charAt(at++)));
            } else if (c != quote) {
                value.append(c);
            } else if (peek() == quote && at < text.length()) {
                value.append(quote);
                at++;
            } else {
                return value.toString();
            }
        }
        throw new UnreadableFileException(Reason.OPEN_QUOTE, begins);
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            // A zero octet, and what ends a file for old programs: neither is text.
            case '0', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    private void skipStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                quoted(c);
            } else {
                at++;
                if (c == ';') {
                    return;
                }
            }
        }
    }

    /** The line where the reading is; only ever asked further on. */
    private int line() {
        for (; counted < at; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
