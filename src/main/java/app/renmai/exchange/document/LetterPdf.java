package app.renmai.exchange.document;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A letter on A4: the subject over the text, Markdown as it is read, the fonts embedded, so that
 * Chinese looks the same everywhere. A sign the fonts have not stands as a box.
 */
public final class LetterPdf implements AutoCloseable {
    private static final Parser PARSER = Parser.builder().build();

    /** 25 mm. */
    private static final float MARGIN = 71;

    private static final float SIZE = 11;
    private static final float TITLE = 15;
    private static final float LEADING = 1.55f;
    private static final float BETWEEN = 8;
    private static final float INDENT = 16;
    private static final float SLANT = 0.2f;
    private static final String BOX = "\u25a1";

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private final Map<Integer, Boolean> known = new HashMap<>();
    private @Nullable PDPageContentStream content;
    private float y;

    private LetterPdf() throws IOException {
        regular = font("NotoSansSC-Regular.ttf");
        bold = font("NotoSansSC-Bold.ttf");
    }

    /**
     * Writes a letter.
     *
     * @param subject the subject; may be empty
     * @param markdown the text
     * @param out where to; stays open
     */
    public static void write(String subject, String markdown, OutputStream out) throws IOException {
        try (LetterPdf letter = new LetterPdf()) {
            letter.document.getDocumentInformation().setTitle(subject);
            letter.page();
            if (!subject.isBlank()) {
                letter.flow(List.of(new Run(subject.strip(), true, false)), TITLE, 0);
                letter.y -= BETWEEN;
            }
            letter.blocks(PARSER.parse(markdown), 0);
            letter.endPage();
            letter.document.save(out);
        }
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LetterPdf.class.getResourceAsStream("/app/renmai/fonts/" + name))) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** Words in one look. */
    private record Run(String text, boolean bold, boolean slanted) {}

    private void page() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private void blocks(Node parent, float indent) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> {
                    y -= BETWEEN;
                    flow(runs(heading, true, false), heading.getLevel() == 1 ? 14 : 12, indent);
                }
                case BulletList list -> items(list, 0, indent);
                case OrderedList list ->
                        items(
                                list,
                                Objects.requireNonNullElse(list.getMarkerStartNumber(), 1),
                                indent);
                case BlockQuote quote -> blocks(quote, indent + INDENT);
                case FencedCodeBlock code -> plain(code.getLiteral(), indent);
                case IndentedCodeBlock code -> plain(code.getLiteral(), indent);
                case HtmlBlock html -> plain(html.getLiteral(), indent);
                default -> {
                    flow(runs(node, false, false), SIZE, indent);
                    y -= BETWEEN;
                }
            }
        }
    }

    private void plain(String literal, float indent) throws IOException {
        flow(List.of(new Run(literal.stripTrailing(), false, false)), SIZE, indent);
        y -= BETWEEN;
    }

    private void items(Node list, int start, float indent) throws IOException {
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            float line = y;
            PDPageContentStream before = content;
            String mark = start == 0 ? "•" : number++ + ".";
            // The mark stands beside the first line, wherever that comes to stand.
            if (y - SIZE * LEADING < MARGIN) {
                page();
                line = y;
                before = content;
            }
            if (before != null) {
                draw(
                        before,
                        new Run(mark, false, false),
                        SIZE,
                        MARGIN + indent,
                        line - SIZE * LEADING);
            }
            blocks(item, indent + INDENT);
        }
    }

    private List<Run> runs(Node parent, boolean strong, boolean slanted) {
        List<Run> runs = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> runs.add(new Run(text.getLiteral(), strong, slanted));
                case Code code -> runs.add(new Run(code.getLiteral(), strong, slanted));
                case HtmlInline html -> runs.add(new Run(html.getLiteral(), strong, slanted));
                case SoftLineBreak _ -> runs.add(new Run("\n", strong, slanted));
                case HardLineBreak _ -> runs.add(new Run("\n", strong, slanted));
                case StrongEmphasis _ -> runs.addAll(runs(node, true, slanted));
                case Emphasis _ -> runs.addAll(runs(node, strong, true));
                default -> runs.addAll(runs(node, strong, slanted));
            }
        }
        return runs;
    }

    /** Fills lines from piece to piece where a line may break. */
    private void flow(List<Run> runs, float size, float indent) throws IOException {
        float left = MARGIN + indent;
        float right = PDRectangle.A4.getWidth() - MARGIN;
        float x = left;
        line(size);
        for (Run run : runs) {
            for (String piece : pieces(run.text)) {
                String shown = drawable(piece.replace("\n", ""));
                float width = width(run, shown.stripTrailing(), size);
                if (x > left && x + width > right) {
                    line(size);
                    x = left;
                }
                for (String part : parts(run, shown, size, right - left)) {
                    if (x > left && x + width(run, part.stripTrailing(), size) > right) {
                        line(size);
                        x = left;
                    }
                    if (content != null && !part.isEmpty()) {
                        draw(content, new Run(part, run.bold, run.slanted), size, x, y);
                    }
                    x += width(run, part, size);
                }
                if (piece.endsWith("\n")) {
                    line(size);
                    x = left;
                }
            }
        }
    }

    /** A word longer than a line is cut, for instance an address. */
    private List<String> parts(Run run, String shown, float size, float room) throws IOException {
        if (width(run, shown.stripTrailing(), size) <= room) {
            return List.of(shown);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int c : shown.codePoints().toArray()) {
            String more = part + Character.toString(c);
            if (!part.isEmpty() && width(run, more, size) > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(c);
        }
        parts.add(part.toString());
        return parts;
    }

    private void line(float size) throws IOException {
        if (y - size * LEADING < MARGIN) {
            page();
        }
        y -= size * LEADING;
    }

    private void draw(PDPageContentStream page, Run run, float size, float x, float at)
            throws IOException {
        page.beginText();
        page.setFont(run.bold ? bold : regular, size);
        page.setTextMatrix(new Matrix(1, 0, run.slanted ? SLANT : 0, 1, x, at));
        page.showText(run.text);
        page.endText();
    }

    private float width(Run run, String text, float size) throws IOException {
        return (run.bold ? bold : regular).getStringWidth(text) / 1000 * size;
    }

    private static List<String> pieces(String text) {
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

    private String drawable(String text) {
        StringBuilder shown = new StringBuilder();
        text.replace('\t', ' ')
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(
                        c ->
                                shown.append(
                                        known(c)
                                                ? Character.toString(c)
                                                : known(BOX.codePointAt(0)) ? BOX : "?"));
        return shown.toString();
    }

    private boolean known(int character) {
        return known.computeIfAbsent(
                character,
                c -> {
                    try {
                        regular.encode(Character.toString(c));
                        bold.encode(Character.toString(c));
                        return true;
                    } catch (IOException | IllegalArgumentException e) {
                        return false;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
