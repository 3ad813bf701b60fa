package app.renmai.exchange.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The letters of a page in one weight: bundled fonts, the first of them that has a sign gives it,
 * and only the signs in use are embedded. A sign none of them has stands as a box.
 */
public final class PageType {
    private static final String BOX = "\u25a1";
    private static final String CUT = "…";
    private static final float THOUSAND = 1_000f;

    private final PDDocument document;
    private final List<String> files;
    private final List<PDFont> fonts = new ArrayList<>();
    private final Map<Integer, Sign> signs = new HashMap<>();

    private PageType(PDDocument document, List<String> files) {
        this.document = document;
        this.files = List.copyOf(files);
    }

    /** Who draws a sign, and how wide it is of size 1. */
    private record Sign(PDFont font, float width) {}

    /**
     * The type of a document.
     *
     * @param files the bundled fonts, without their ending, the preferred first; one that is never
     *     needed is never read
     */
    public static PageType of(PDDocument document, String... files) {
        return new PageType(document, List.of(files));
    }

    private PDFont font(int index) throws IOException {
        while (fonts.size() <= index) {
            String path = "/app/renmai/fonts/" + files.get(fonts.size()) + ".ttf";
            try (InputStream in =
                    Objects.requireNonNull(PageType.class.getResourceAsStream(path), path)) {
                fonts.add(PDType0Font.load(document, in, true));
            }
        }
        return fonts.get(index);
    }

    private @Nullable Sign sign(int character) throws IOException {
        Sign known = signs.get(character);
        for (int i = 0; known == null && i < files.size(); i++) {
            try {
                PDFont font = font(i);
                float width = font.getStringWidth(Character.toString(character)) / THOUSAND;
                known = new Sign(font, width);
                signs.put(character, known);
            } catch (IllegalArgumentException e) {
                // This font has no such sign; perhaps the next one has.
                continue;
            }
        }
        return known;
    }

    /** The text in signs there are: a tab is a space, what cannot be seen is left out. */
    public String drawable(String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (int c : text.replace('\t', ' ').codePoints().toArray()) {
            if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                shown.append(
                        sign(c) != null
                                ? Character.toString(c)
                                : sign(BOX.codePointAt(0)) == null ? "?" : BOX);
            }
        }
        return shown.toString();
    }

    /** How wide a drawable text is. */
    public float width(String drawable, float size) throws IOException {
        float width = 0;
        for (int c : drawable.codePoints().toArray()) {
            Sign sign = sign(c);
            width += sign == null ? 0 : sign.width;
        }
        return width * size;
    }

    /** A text in the pieces between which a line may end: at spaces, and between Han. */
    public static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** A piece in parts that fit, where it is longer than a line; a long address for instance. */
    public List<String> parts(String drawable, float size, float room) throws IOException {
        if (width(drawable.stripTrailing(), size) <= room) {
            return List.of(drawable);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int c : drawable.codePoints().toArray()) {
            String more = part + Character.toString(c);
            if (!part.isEmpty() && width(more, size) > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /**
     * A text in lines, of which there are one at the least; its own line breaks are spaces.
     *
     * @param most at most so many; the last then ends with "…"
     */
    public List<String> lines(String text, float size, float room, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(drawable(text.strip().replaceAll("\\s+", " ")))) {
            for (String part : parts(piece, size, room)) {
                if (!line.isEmpty() && width(line + part.stripTrailing(), size) > room) {
                    if (lines.size() == most - 1) {
                        lines.add(shortened(line.toString(), size, room));
                        return lines;
                    }
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(part);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private String shortened(String text, float size, float room) throws IOException {
        StringBuilder kept = new StringBuilder(text.stripTrailing());
        while (!kept.isEmpty() && width(kept + CUT, size) > room) {
            kept.setLength(kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /**
     * Draws a drawable text.
     *
     * @param slant how far it leans, 0 for upright
     */
    public void write(
            PDPageContentStream page, String drawable, float size, float x, float y, float slant)
            throws IOException {
        page.beginText();
        page.setTextMatrix(new Matrix(1, 0, slant, 1, x, y));
        PDFont now = null;
        StringBuilder run = new StringBuilder();
        for (int c : drawable.codePoints().toArray()) {
            Sign sign = sign(c);
            if (sign == null) {
                continue;
            }
            if (now != sign.font) {
                show(page, run);
                now = sign.font;
                page.setFont(now, size);
            }
            run.appendCodePoint(c);
        }
        show(page, run);
        page.endText();
    }

    private static void show(PDPageContentStream page, StringBuilder run) throws IOException {
        if (!run.isEmpty()) {
            page.showText(run.toString());
            run.setLength(0);
        }
    }
}
