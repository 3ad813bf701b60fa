package app.renmai.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of pages as text. */
public final class LinkText {
    private static final List<Pattern> BESIDE_THE_PAGE =
            List.of(
                    Pattern.compile("(?i)^[a-z]+://"),
                    Pattern.compile("(?i)^www\\."),
                    Pattern.compile("[?#].*$"),
                    Pattern.compile("/+$"));

    private LinkText() {}

    /**
     * What is equal for two links to one page: scheme, www, query, trailing slash, case and percent
     * signs do not count.
     */
    public static String page(String link) {
        String bare = link.strip();
        for (Pattern pattern : BESIDE_THE_PAGE) {
            bare = pattern.matcher(bare).replaceFirst("");
        }
        return decoded(bare).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String link) {
        if (link.indexOf('%') < 0) {
            return link;
        }
        try {
            return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // A stray percent sign: the link is compared as it stands.
            return link;
        }
    }
}
