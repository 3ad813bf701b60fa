package app.renmai.exchange.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a workbook: a sheet a list, its header bold and frozen, columns as wide as what is in
 * them. Texts are texts whatever they look like, so no telephone number turns into 1.38E+10 and no
 * note into a formula; days are days.
 */
public final class Workbooks implements AutoCloseable {
    /** The longest text a cell holds (ECMA-376; Excel's own limit). */
    private static final int LONGEST = 32_767;

    private static final double NARROWEST = 10;
    private static final double WIDEST = 48;

    /** What Excel allows on a sheet. */
    private static final int MOST_ROWS = 1_048_576;

    private final Workbook book;
    private int number;

    /** Begins a workbook. */
    public Workbooks(OutputStream out) {
        // Both tell nothing about the user; the version is only a number the format asks for.
        this.book = new Workbook(out, "Renmai", "1.0");
    }

    /** Hands over the rows of a sheet: texts, numbers, {@link LocalDate}s, times or null. */
    @FunctionalInterface
    public interface Rows {
        /** Hands over one row after the other, with as many cells as there are columns. */
        void writeTo(Consumer<List<@Nullable Object>> sink);
    }

    /**
     * Writes a sheet. Rows beyond what a sheet holds go on another.
     *
     * @param name its name in the workbook
     * @param header the names of its columns
     * @param rows its rows
     */
    public void sheet(String name, List<String> header, Rows rows) throws IOException {
        Filling filling = new Filling(name, header);
        rows.writeTo(filling::add);
        filling.finish();
    }

    private final class Filling {
        private final String name;
        private final List<String> header;
        private final double[] widths;
        private Worksheet sheet;
        private int sheets = 1;
        private int next;

        Filling(String name, List<String> header) {
            this.name = name;
            this.header = header;
            this.widths = new double[header.size()];
            this.sheet = begin(name);
        }

        private Worksheet begin(String title) {
            Worksheet begun = book.newWorksheet(safe(title, ++number));
            for (int i = 0; i < header.size(); i++) {
                begun.value(0, i, header.get(i));
                widths[i] = Math.max(widths[i], width(header.get(i)));
            }
            begun.range(0, 0, 0, Math.max(0, header.size() - 1)).style().bold().set();
            begun.freezePane(1, 1);
            next = 1;
            return begun;
        }

        void add(List<@Nullable Object> cells) {
            if (next == MOST_ROWS) {
                finish();
                sheet = begin(name + " " + ++sheets);
            }
            for (int i = 0; i < cells.size(); i++) {
                put(i, cells.get(i));
            }
            next++;
        }

        private void put(int column, @Nullable Object value) {
            switch (value) {
                case null -> {
                    // An empty cell is no cell.
                }
                case LocalDate day -> {
                    sheet.value(next, column, day);
                    sheet.style(next, column).format("yyyy-mm-dd").set();
                    widths[column] = Math.max(widths[column], NARROWEST + 2);
                }
                case LocalDateTime time -> {
                    sheet.value(next, column, time);
                    sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
                    widths[column] = Math.max(widths[column], NARROWEST + 8);
                }
                case Number number -> sheet.value(next, column, number);
                default -> {
                    String text = shown(value.toString());
                    if (!text.isEmpty()) {
                        sheet.value(next, column, text);
                        sheet.style(next, column).format("@").set();
                        widths[column] = Math.max(widths[column], width(text));
                    }
                }
            }
        }

        void finish() {
            for (int i = 0; i < widths.length; i++) {
                sheet.width(i, Math.clamp(widths[i] + 2, NARROWEST, WIDEST));
            }
        }
    }

    /** XML has no place for most control characters and halves of pairs. */
    private static String shown(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(
                        point ->
                                point == '\t'
                                        || point == '\n'
                                        || point >= ' '
                                                && (point < 0xD800 || point > 0xDFFF)
                                                && point != 0xFFFE
                                                && point != 0xFFFF)
                .forEach(clean::appendCodePoint);
        if (clean.length() <= LONGEST) {
            return clean.toString();
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    /** About how wide a text is, in digits: Han take two. */
    private static double width(String text) {
        double widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, line.codePoints().mapToDouble(p -> p < 0x2E80 ? 1 : 2).sum());
        }
        return widest;
    }

    private static String safe(String title, int number) {
        String clean = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        List<Integer> points = new ArrayList<>(clean.codePoints().boxed().toList());
        String shortened =
                points.size() <= 28 ? clean : clean.substring(0, clean.offsetByCodePoints(0, 28));
        return shortened.isEmpty() ? "Sheet " + number : shortened;
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        book.finish();
    }
}
