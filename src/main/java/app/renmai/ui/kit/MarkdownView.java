package app.renmai.ui.kit;

import app.renmai.text.LinkText;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

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
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Markdown as it is read: headings, paragraphs, lists, quotes, bold and links. A single line break
 * stays one; HTML is shown as it was typed; images are their descriptions. Links, and addresses of
 * pages, can be followed where somebody opens them; else they are only marked. Placeholders in
 * double braces are drawn as chips.
 */
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");
    private static final double BULLET = 22;

    private final UnaryOperator<String> placeholders;
    private final @Nullable Consumer<String> follow;

    /** An empty view of a text that is no letter; its links are only marked. */
    public MarkdownView() {
        this(UnaryOperator.identity(), null);
    }

    /**
     * An empty view of a text that is no letter.
     *
     * @param follow opens a link, whatever it is; asks where it may do harm
     */
    public MarkdownView(Consumer<String> follow) {
        this(UnaryOperator.identity(), follow);
    }

    /**
     * An empty view of a letter.
     *
     * @param placeholders the words on a placeholder's chip, made from its name
     * @param follow opens a link, whatever it is, and asks where it may do harm; null for links
     *     that are only marked
     */
    public MarkdownView(UnaryOperator<String> placeholders, @Nullable Consumer<String> follow) {
        this.placeholders = placeholders;
        this.follow = follow;
        getStyleClass().add("markdown");
        setFillWidth(true);
    }

    /** Shows a text. */
    public void show(String markdown) {
        getChildren().setAll(blocks(PARSER.parse(markdown)));
        setAccessibleText(markdown);
    }

    private List<javafx.scene.Node> blocks(Node parent) {
        return children(parent).stream().map(this::block).toList();
    }

    private javafx.scene.Node block(Node node) {
        return switch (node) {
            case Heading heading -> flow(heading, "md-heading", "md-h" + heading.getLevel());
            case BulletList list -> list(list, 0);
            case OrderedList list -> {
                Integer start = list.getMarkerStartNumber();
                yield list(list, start == null ? 1 : start);
            }
            case BlockQuote quote -> {
                VBox box = new VBox();
                box.getStyleClass().addAll("markdown", "md-quote");
                box.getChildren().setAll(blocks(quote));
                yield box;
            }
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case ThematicBreak _ -> {
                Region line = new Region();
                line.getStyleClass().add("md-rule");
                yield line;
            }
            default -> flow(node, "md-paragraph");
        };
    }

    private VBox list(Node list, int start) {
        VBox box = new VBox();
        box.getStyleClass().add("md-list");
        int number = start;
        for (Node item : children(list)) {
            Label mark = new Label(start == 0 ? "•" : number++ + ".");
            mark.getStyleClass().add("md-mark");
            mark.setMinWidth(BULLET);
            VBox content = new VBox();
            content.getStyleClass().add("markdown");
            content.getChildren().setAll(blocks(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(mark, content));
        }
        return box;
    }

    private static Label code(String literal) {
        Label label = new Label(literal.stripTrailing());
        label.setWrapText(true);
        label.getStyleClass().add("md-code-block");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private TextFlow flow(Node block, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styles);
        flow.getStyleClass().add("paragraph");
        inlines(block, flow, Look.PLAIN);
        return flow;
    }

    /** How words look, and where they lead: nowhere if empty. */
    private record Look(List<String> styles, String link) {
        private static final Look PLAIN = new Look(List.of(), "");

        private Look with(String style) {
            return new Look(Stream.concat(styles.stream(), Stream.of(style)).toList(), link);
        }

        private Look to(String destination) {
            return new Look(with("md-link").styles, destination);
        }
    }

    private void inlines(Node parent, TextFlow flow, Look look) {
        for (Node node : children(parent)) {
            switch (node) {
                case org.commonmark.node.Text text -> runs(text.getLiteral(), flow, look);
                case SoftLineBreak _ -> flow.getChildren().add(new Text("\n"));
                case HardLineBreak _ -> flow.getChildren().add(new Text("\n"));
                case StrongEmphasis _ -> inlines(node, flow, look.with("md-strong"));
                case Emphasis _ -> inlines(node, flow, look.with("md-emphasis"));
                case Link link -> inlines(node, flow, look.to(link.getDestination()));
                case Code code -> run(code.getLiteral(), flow, look.with("md-code"));
                case HtmlInline html -> run(html.getLiteral(), flow, look);
                default -> inlines(node, flow, look);
            }
        }
    }

    private void runs(String literal, TextFlow flow, Look look) {
        Matcher matcher = PLACEHOLDER.matcher(literal);
        int from = 0;
        while (matcher.find()) {
            pages(literal.substring(from, matcher.start()), flow, look);
            Label chip = new Label(placeholders.apply(matcher.group(1)));
            chip.getStyleClass().add("placeholder-chip");
            flow.getChildren().add(chip);
            from = matcher.end();
        }
        pages(literal.substring(from), flow, look);
    }

    /** Whoever gets a letter can follow an address that is written out. */
    private void pages(String literal, TextFlow flow, Look look) {
        int from = 0;
        if (follow != null && look.link.isEmpty()) {
            for (LinkText.Place page : LinkText.pages(literal)) {
                String address = literal.substring(page.start(), page.end());
                run(literal.substring(from, page.start()), flow, look);
                run(address, flow, look.to(address));
                from = page.end();
            }
        }
        run(literal.substring(from), flow, look);
    }

    private void run(String literal, TextFlow flow, Look look) {
        if (literal.isEmpty()) {
            return;
        }
        boolean leads = follow != null && !look.link.isEmpty();
        Text text = leads ? linked(literal, look.link, flow) : new Text(literal);
        text.getStyleClass().add("md-text");
        text.getStyleClass().addAll(look.styles);
        flow.getChildren().add(text);
    }

    private Text linked(String words, String link, TextFlow flow) {
        LinkRun run = new LinkRun(words, link, Objects.requireNonNull(follow));
        flow.getChildren().add(run.ring());
        return run;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
