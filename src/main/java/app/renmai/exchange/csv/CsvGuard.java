package app.renmai.exchange.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running the cells of a CSV file as formulas (OWASP, CSV injection): a
 * cell that could be one gets an apostrophe before it. Telephone numbers and other plain numbers
 * stay as they are, or nobody could dial them.
 */
public final class CsvGuard {
    /** A tab or a line end is dangerous at the beginning, for spreadsheets skip it. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9 ()./-]+");

    private CsvGuard() {}

    /** The cell, with an apostrophe before it when a spreadsheet could take it for a formula. */
    public static String guarded(String cell) {
        return dangerous(cell) || looksGuarded(cell) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guarded}; at most one apostrophe is taken off. */
    public static String unguarded(String cell) {
        boolean guarded =
                cell.startsWith("'")
                        && (dangerous(cell.substring(1)) || looksGuarded(cell.substring(1)));
        return guarded ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String cell) {
        return !cell.isEmpty()
                && DANGEROUS.indexOf(cell.charAt(0)) >= 0
                && !PLAIN_NUMBER.matcher(cell).matches();
    }

    /** A text that begins like a guarded one gets another apostrophe, so that reading is exact. */
    private static boolean looksGuarded(String cell) {
        int quotes = 0;
        while (quotes < cell.length() && cell.charAt(quotes) == '\'') {
            quotes++;
        }
        return quotes > 0 && dangerous(cell.substring(quotes));
    }
}
