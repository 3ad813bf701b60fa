package app.renmai.exchange.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
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

    private final PDDocument document = new PDDocument();
    private final PageType regular = PageType.of(document, "NotoSansSC-Regular");
    private final PageType bold = PageType.of(document, "NotoSansSC-Bold");
    private @Nullable PDPageContentStream content;
    private float y;

    private LetterPdf() {}

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
            PageType type = type(run);
            for (String piece : PageType.pieces(run.text)) {
                String shown = type.drawable(piece.replace("\n", ""));
                float width = type.width(shown.stripTrailing(), size);
                if (x > left && x + width > right) {
                    line(size);
                    x = left;
                }
                for (String part : type.parts(shown, size, right - left)) {
                    if (x > left && x + type.width(part.stripTrailing(), size) > right) {
                        line(size);
                        x = left;
                    }
                    if (content != null && !part.isEmpty()) {
                        draw(content, new Run(part, run.bold, run.slanted), size, x, y);
                    }
                    x += type.width(part, size);
                }
                if (piece.endsWith("\n")) {
                    line(size);
                    x = left;
                }
            }
        }
    }

    private void line(float size) throws IOException {
        if (y - size * LEADING < MARGIN) {
            page();
        }
        y -= size * LEADING;
    }

    private void draw(PDPageContentStream page, Run run, float size, float x, float at)
            throws IOException {
        type(run).write(page, run.text, size, x, at, run.slanted ? SLANT : 0);
    }

    private PageType type(Run run) {
        return run.bold ? bold : regular;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
