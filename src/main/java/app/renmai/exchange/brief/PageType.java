package app.renmai.exchange.brief;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters of a page: the bundled fonts, of which only the glyphs in use are embedded. */
final class PageType {
    private static final String UNKNOWN = "?";
    private static final float THOUSAND = 1_000f;

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private PageType(PDFont font) {
        this.font = font;
    }

    /**
     * Loads a bundled font.
     *
     * @param file its name, without the ending
     */
    static PageType load(PDDocument document, String file) throws IOException {
        String path = "/app/renmai/fonts/" + file + ".ttf";
        try (InputStream in = PageType.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + path);
            }
            return new PageType(PDType0Font.load(document, in, true));
        }
    }

    /** The text in glyphs there are; others are a question mark, line breaks a space. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if (Character.isWhitespace(point) || point == 0xA0) {
                                shown.append(' ');
                            } else if (width(point) >= 0) {
                                shown.appendCodePoint(point);
                            } else if (!Character.isISOControl(point)) {
                                shown.append(UNKNOWN);
                            }
                        });
        return shown.toString();
    }

    /** The width of a character of size 1; -1 when there is no glyph. */
    private float width(int point) {
        return widths.computeIfAbsent(
                point,
                one -> {
                    try {
                        return font.getStringWidth(Character.toString(one)) / THOUSAND;
                    } catch (IllegalArgumentException e) {
                        return -1f;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    float width(String text, float size) {
        float[] width = {0};
        shown(text).codePoints().forEach(point -> width[0] += width(point));
        return width[0] * size;
    }

    /**
     * Breaks a text into lines.
     *
     * @param most at most so many; the last then ends with "…"
     */
    List<String> lines(String text, float size, float width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(shown(text).strip())) {
            if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? word.stripLeading() : word);
            while (width(line.toString().stripTrailing(), size) > width) {
                int cut = fitting(line.toString(), size, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, most));
        some.set(most - 1, shortened(some.getLast() + "…", size, width));
        return some;
    }

    private String shortened(String text, float size, float width) {
        String end = "…";
        String kept = text;
        while (kept.length() > 1 && width(kept, size) > width) {
            String body = kept.substring(0, kept.length() - end.length());
            kept = body.substring(0, body.offsetByCodePoints(body.length(), -1)).strip() + end;
        }
        return kept;
    }

    private int fitting(String text, float size, float width) {
        int cut = text.offsetByCodePoints(0, 1);
        while (cut < text.length()) {
            int next = text.offsetByCodePoints(cut, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            cut = next;
        }
        return cut;
    }

    /** Where a line may end: behind a space, and between Han characters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var breaks = com.ibm.icu.text.BreakIterator.getLineInstance(java.util.Locale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next();
                to != com.ibm.icu.text.BreakIterator.DONE;
                to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    void write(PDPageContentStream page, String text, float size, float x, float y)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(shown(text));
        page.endText();
    }
}
