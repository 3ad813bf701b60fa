package app.renmai.exchange.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML as text to read: paragraphs and list items on lines of their own, links with their address,
 * no scripts and no styles. Forgiving: what is no tag is text.
 */
public final class HtmlText {
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?i)<(?:!doctype|html|body|head|p|br|div|span|a\\s|b>|i>|u>|ul|ol|li|table|font|img\\s)");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> LINES =
            Set.of(
                    "div", "tr", "section", "article", "header", "footer", "dt", "dd", "hr",
                    "center", "form", "address", "ul", "ol", "dl", "table", "tbody", "thead");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");
    private static final Map<String, String> ENTITIES =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", " "),
                    Map.entry("ensp", " "),
                    Map.entry("emsp", " "),
                    Map.entry("copy", "©"),
                    Map.entry("reg", "®"),
                    Map.entry("trade", "™"),
                    Map.entry("hellip", "…"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("laquo", "«"),
                    Map.entry("raquo", "»"),
                    Map.entry("middot", "·"),
                    Map.entry("bull", "•"),
                    Map.entry("euro", "€"),
                    Map.entry("pound", "£"),
                    Map.entry("yen", "¥"),
                    Map.entry("sect", "§"),
                    Map.entry("deg", "°"),
                    Map.entry("times", "×"),
                    Map.entry("auml", "ä"),
                    Map.entry("ouml", "ö"),
                    Map.entry("uuml", "ü"),
                    Map.entry("Auml", "Ä"),
                    Map.entry("Ouml", "Ö"),
                    Map.entry("Uuml", "Ü"),
                    Map.entry("szlig", "ß"),
                    Map.entry("eacute", "é"),
                    Map.entry("egrave", "è"),
                    Map.entry("agrave", "à"),
                    Map.entry("ccedil", "ç"));
    private static final int LONGEST_ENTITY = 12;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> neverClosed = new HashSet<>();
    private int at;
    private int wantedLines;
    private boolean wantedBlank;
    private String link = "";
    private int linkStart;

    private HtmlText(String html) {
        this.html = html;
    }

    /** Whether a text is plainly HTML and not words. */
    public static boolean looksLikeHtml(String text) {
        return MARKUP.matcher(text).find();
    }

    /** The text of a page or a piece of one. */
    public static String plain(String html) {
        HtmlText reader = new HtmlText(html);
        reader.read();
        return reader.text.toString().strip();
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && tagBegins()) {
                tag();
            } else if (c == '&') {
                entity();
            } else if (Character.isWhitespace(c)) {
                wantedBlank = true;
                at++;
            } else {
                put(String.valueOf(c));
                at++;
            }
        }
    }

    private boolean tagBegins() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char c = html.charAt(at + 1);
        return c == '/' || c == '!' || c == '?' || (c < 128 && Character.isLetter(c));
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        int end = tagEnd();
        String inside = html.substring(at + 1, end);
        at = Math.min(end + 1, html.length());
        boolean closing = inside.startsWith("/");
        String name = name(closing ? inside.substring(1) : inside);
        if (SILENT.contains(name) && !closing && !inside.endsWith("/")) {
            skipTo(name);
        } else if (name.equals("br")) {
            wantedLines = wantedLines == 0 ? 1 : 2;
        } else if (name.equals("li") && !closing) {
            line(1);
            put("- ");
        } else if (name.equals("a")) {
            link(inside, closing);
        } else if (name.equals("td") || name.equals("th")) {
            wantedBlank = true;
        } else if (PARAGRAPHS.contains(name)) {
            line(2);
        } else if (LINES.contains(name)) {
            line(1);
        }
    }

    /** Where the tag ends; a quoted attribute may hold the sign that ends it. */
    private int tagEnd() {
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        // A quote that never closes: the tag ends at the first sign that could.
        int first = html.indexOf('>', at);
        return first < 0 ? html.length() : first;
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void skipTo(String name) {
        if (neverClosed.contains(name)) {
            return;
        }
        String wanted = "</" + name;
        for (int i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                at = i;
                return;
            }
        }
        // Never closed: the page has no head, or ends with the script.
        neverClosed.add(name);
        at = name.equals("head") || name.equals("title") ? at : html.length();
    }

    /** A link whose words are not its address says where it leads. */
    private void link(String inside, boolean closing) {
        if (!closing) {
            link = attribute(inside);
            linkStart = text.length();
            return;
        }
        String words = text.substring(Math.min(linkStart, text.length())).strip();
        String bare = link.replaceFirst("(?i)^(mailto:|https?://)", "").replaceFirst("/$", "");
        if (link.matches("(?i)https?://.*") && !words.isEmpty() && !words.contains(bare)) {
            put(" (" + link + ")");
        }
        link = "";
    }

    private static String attribute(String inside) {
        int found = inside.toLowerCase(Locale.ROOT).indexOf("href=");
        if (found < 0) {
            return "";
        }
        String rest = inside.substring(found + "href=".length());
        if (rest.isEmpty()) {
            return "";
        }
        char first = rest.charAt(0);
        boolean quoted = first == '"' || first == '\'';
        String value = quoted ? rest.substring(1) : rest;
        int end = 0;
        while (end < value.length()
                && (quoted
                        ? value.charAt(end) != first
                        : !Character.isWhitespace(value.charAt(end)))) {
            end++;
        }
        return value.substring(0, end).replace("&amp;", "&").strip();
    }

    private void entity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY) {
            put("&");
            at++;
            return;
        }
        String name = html.substring(at + 1, end);
        String meant = name.startsWith("#") ? number(name.substring(1)) : ENTITIES.get(name);
        if (meant == null) {
            put("&");
            at++;
        } else {
            at = end + 1;
            if (meant.isBlank()) {
                wantedBlank = true;
            } else {
                put(meant);
            }
        }
    }

    private static String number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int code =
                    hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits, 10);
            return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
        } catch (NumberFormatException _) {
            // &#nonsense; stands for nothing.
            return "";
        }
    }

    private void line(int lines) {
        wantedLines = Math.max(wantedLines, lines);
    }

    private void put(String piece) {
        if (wantedLines > 0 && !text.isEmpty()) {
            text.append("\n".repeat(wantedLines));
        } else if (wantedBlank && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        wantedLines = 0;
        wantedBlank = false;
        text.append(piece);
    }
}
