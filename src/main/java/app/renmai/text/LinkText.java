package app.renmai.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of pages as text. */
public final class LinkText {
    private static final List<Pattern> BESIDE_THE_PAGE =
            List.of(
                    Pattern.compile("(?i)^[a-z]+://"),
                    Pattern.compile("(?i)^www\\."),
                    Pattern.compile("[?#].*$"),
                    Pattern.compile("/+$"));

    private static final Pattern SCHEMED =
            Pattern.compile("(?i)(?:https?://|mailto:|tel:).+", Pattern.DOTALL);
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@/:?]+@[^\\s@/:?.]+(?:\\.[^\\s@/:?.]+)+");
    private static final Pattern DOTTED = Pattern.compile("[^.]+(?:\\.[^.]+)+\\.?");

    private LinkText() {}

    /**
     * The whole of a link as people write it: {@code example.com} leads to {@code
     * https://example.com}, {@code a@example.com} to {@code mailto:a@example.com}. Empty when a
     * text leads nowhere, or elsewhere than to a page, an address or a telephone.
     */
    public static Optional<String> whole(String typed) {
        String text = typed.strip();
        if (SCHEMED.matcher(text).matches()) {
            return Optional.of(text).filter(link -> leads(link, false));
        }
        if (EMAIL.matcher(text).matches()) {
            return Optional.of("mailto:" + text);
        }
        boolean other = text.contains("://");
        return Optional.of("https://" + text).filter(link -> !other && leads(link, true));
    }

    /** Alone, {@code intranet} is a word; behind a scheme, it is the name of a machine. */
    private static boolean leads(String link, boolean dotted) {
        try {
            URI uri = new URI(link);
            return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "mailto" ->
                        EMAIL.matcher(link.substring(7).replaceFirst("\\?.*", "")).matches();
                case "tel" -> link.chars().anyMatch(Character::isDigit);
                default -> {
                    String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
                    String host = authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
                    yield dotted
                            ? DOTTED.matcher(host).matches()
                            : !host.isEmpty() && !host.startsWith(".");
                }
            };
        } catch (URISyntaxException nowhere) {
            return false;
        }
    }

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
