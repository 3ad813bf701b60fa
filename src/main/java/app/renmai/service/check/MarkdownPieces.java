package app.renmai.service.check;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/** Takes Markdown apart into the words a reader sees, each piece with its place. */
final class MarkdownPieces extends AbstractVisitor {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    /**
     * Words with their place.
     *
     * @param words as they are read
     * @param start where they begin in what was written
     * @param end where they end, exclusive
     * @param kind whether a new block begins with them
     */
    record Piece(String words, int start, int end, Kind kind) {
        /** What a piece is of. */
        enum Kind {
            PARAGRAPH,
            HEADING,
            /** More of the same block. */
            MORE
        }
    }

    private final String written;
    private final List<Piece> pieces = new ArrayList<>();
    private Piece.Kind next = Piece.Kind.PARAGRAPH;
    private int at;

    private MarkdownPieces(String written) {
        this.written = written;
    }

    /** The words of a text in Markdown. */
    static List<Piece> of(String written) {
        MarkdownPieces found = new MarkdownPieces(written);
        PARSER.parse(written).accept(found);
        return List.copyOf(found.pieces);
    }

    @Override
    public void visit(Paragraph paragraph) {
        next = Piece.Kind.PARAGRAPH;
        visitChildren(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        next = Piece.Kind.HEADING;
        visitChildren(heading);
    }

    @Override
    public void visit(Text text) {
        add(text, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code, code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html, html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        breakLine();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        breakLine();
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        addLines(block);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        addLines(block);
    }

    @Override
    public void visit(HtmlBlock block) {
        addLines(block);
    }

    /** Who indents a line, or types a bracket, has written it for the reader all the same. */
    private void addLines(Block block) {
        for (SourceSpan line : block.getSourceSpans()) {
            int from = line.getInputIndex();
            int to = from + line.getLength();
            String words = written.substring(from, to);
            if (!words.isBlank() && !words.startsWith("```")) {
                pieces.add(new Piece(words, from, to, Piece.Kind.PARAGRAPH));
                at = to;
            }
        }
    }

    private void breakLine() {
        int end = written.indexOf('\n', at);
        int from = end < 0 ? at : end;
        add("\n", from, Math.min(written.length(), from + 1));
    }

    private void add(Node node, String words) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty() || words.isEmpty()) {
            return;
        }
        int from = spans.getFirst().getInputIndex();
        int to = spans.getLast().getInputIndex() + spans.getLast().getLength();
        if (words.length() != to - from) {
            int inside = written.substring(from, to).indexOf(words);
            if (inside >= 0) {
                add(words, from + inside, from + inside + words.length());
                at = to;
                return;
            }
        }
        add(words, from, to);
    }

    private void add(String words, int from, int to) {
        pieces.add(new Piece(words, from, to, next));
        next = Piece.Kind.MORE;
        at = to;
    }
}
