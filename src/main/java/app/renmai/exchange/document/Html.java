package app.renmai.exchange.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text on its way into HTML: whatever it holds, it is shown and never run. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Adds markup of our own. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds text of anyone's. */
    Html text(String words) {
        text.append(escaped(words));
        return this;
    }

    /** A part with a text in it; none when the text is blank. */
    Html element(String tag, String words) {
        return words.isBlank()
                ? this
                : raw("<" + tag + ">").text(words).raw("</" + tag.split(" ", 2)[0] + ">\n");
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                default -> escaped.appendCodePoint(shown(point) ? point : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    /** HTML has no place for control characters and halves of pairs. */
    private static boolean shown(int point) {
        boolean control = Character.isISOControl(point) && "\t\n\r".indexOf(point) < 0;
        return !control && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** A path relative to the document, as a link has it. */
    static String link(String path) {
        StringBuilder link = new StringBuilder();
        for (String part : path.split("/")) {
            link.append(link.isEmpty() ? "" : "/")
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return escaped(link.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
