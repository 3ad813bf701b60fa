package app.renmai.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

    /** Sorts of link that run what stands in them, or open a file. */
    private static final Set<String> RUNNING =
            Set.of("javascript", "vbscript", "data", "file", "jar", "view-source");

    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"，。；、！？）】》」”]+");
    private static final Pattern AFTER_PAGE = Pattern.compile("[.,;:!?)\\]}']+$");

    private LinkText() {}

    /**
     * Whether a link would run what stands in it, or open a file, if it were opened; so does one
     * without any scheme, for nobody knows what it is.
     */
    public static boolean runs(String link) {
        Matcher scheme = SCHEME.matcher(link.strip());
        return !scheme.matches() || RUNNING.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    /**
     * Words, and the page they were copied from.
     *
     * @param words the words without the link
     * @param link the whole link, or empty
     */
    public record Copied(String words, String link) {}

    /**
     * Takes the one link to a page out of a text that was copied with it; several stay where they
     * are, for no one is the source.
     */
    public static Copied copied(String text) {
        List<MatchResult> pages = PAGE.matcher(text).results().toList();
        if (pages.size() != 1) {
            return new Copied(text.strip(), "");
        }
        MatchResult found = pages.getFirst();
        String page = address(found);
        Optional<String> link = whole(page);
        String before = text.substring(0, found.start()).strip();
        String rest = text.substring(found.start() + page.length()).strip();
        String after = AFTER_PAGE.matcher(rest).matches() ? "" : rest;
        boolean within = !before.isEmpty() && !after.isEmpty();
        return link.isEmpty() || within && !alone(text, found)
                ? new Copied(text.strip(), "")
                : new Copied(within ? before + "\n" + after : before + after, link.get());
    }

    /**
     * An address of a page that stands in a text.
     *
     * @param start where it begins
     * @param end where what follows it begins
     */
    public record Place(int start, int end) {}

    /** Where a text names pages by their addresses; the stop that ends a sentence is not theirs. */
    public static List<Place> pages(String text) {
        return PAGE.matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.start() + address(found).length()))
                .toList();
    }

    private static String address(MatchResult found) {
        return AFTER_PAGE.matcher(found.group()).replaceFirst("");
    }

    /** Whether a link has a line of its own. */
    private static boolean alone(String text, MatchResult found) {
        int begin = text.lastIndexOf('\n', found.start()) + 1;
        int end = text.indexOf('\n', found.end());
        return text.substring(begin, end < 0 ? text.length() : end).strip().equals(found.group());
    }

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

    /** The machine a link to a page leads to, without www; empty for any other link. */
    public static String site(String link) {
        return whole(link)
                .filter(whole -> whole.toLowerCase(Locale.ROOT).startsWith("http"))
                .map(LinkText::page)
                .map(page -> page.replaceFirst("[/:].*$", ""))
                .orElse("");
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
