package app.renmai.exchange.mail;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

import java.util.List;

/**
 * A text in Markdown as a letter: plain for messengers and plain mail, or HTML. A single line break
 * stays one, as whoever typed it expects.
 */
public final class LetterText {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().softbreak("<br>\n").escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder()
                    .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
                    .build();
    private static final String PAGE_START =
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>\n<body>\n";
    private static final String PAGE_END = "</body></html>\n";

    private LetterText() {}

    /** The text without Markdown's signs; lines end with a line feed. */
    public static String plain(String markdown) {
        return PLAIN.render(parsed(markdown)).strip();
    }

    /** The text as an HTML page; markup that was typed in is shown, not obeyed. */
    public static String html(String markdown) {
        return PAGE_START + HTML.render(parsed(markdown)) + PAGE_END;
    }

    private static Node parsed(String markdown) {
        return PARSER.parse(String.join("\n", List.of(markdown.split("\\R", -1))));
    }
}
