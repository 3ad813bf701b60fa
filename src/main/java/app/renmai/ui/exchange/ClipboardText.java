package app.renmai.ui.exchange;

import java.util.List;
import java.util.Optional;

/** What a copied text is, if it can be imported: cards, a calendar, or rows of a table. */
public final class ClipboardText {
    private static final int LOOKED_AT = 20;

    private ClipboardText() {}

    /**
     * How a file of such a text ends.
     *
     * @return {@code vcf}, {@code ics} or {@code csv}, or empty when it is nothing of the sort
     */
    public static Optional<String> ending(String text) {
        List<String> lines =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(LOOKED_AT)
                        .toList();
        if (lines.stream().anyMatch("BEGIN:VCARD"::equalsIgnoreCase)) {
            return Optional.of("vcf");
        }
        if (lines.stream().anyMatch("BEGIN:VCALENDAR"::equalsIgnoreCase)) {
            return Optional.of("ics");
        }
        return rows(text) ? Optional.of("csv") : Optional.empty();
    }

    /** Rows of a spreadsheet come with tabs between the cells; other tables with commas. */
    private static boolean rows(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return lines.size() == 2
                && (parts(lines, '\t') > 0 || parts(lines, ',') > 1 || parts(lines, ';') > 1);
    }

    /** How many separators both lines have at least. */
    private static long parts(List<String> lines, char separator) {
        return lines.stream()
                .mapToLong(line -> line.chars().filter(one -> one == separator).count())
                .min()
                .orElse(0);
    }
}
