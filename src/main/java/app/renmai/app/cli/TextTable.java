package app.renmai.app.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as lines of text: the first column stands left, the others right. A Han character is as
 * wide as two letters, as terminals show it.
 */
final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> columns, List<List<String>> rows) {
        this.rows.add(columns);
        this.rows.addAll(rows);
    }

    /** The lines, the columns' names first. */
    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = row.get(i);
            String room = " ".repeat(widths[i] - width(text));
            line.append(i == 0 ? text + room : BETWEEN + room + text);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        int kind = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return kind == UCharacter.EastAsianWidth.WIDE || kind == UCharacter.EastAsianWidth.FULLWIDTH
                ? 2
                : 1;
    }
}
