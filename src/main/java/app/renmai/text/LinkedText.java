package app.renmai.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words, some of which stand on something that is noted: a fact or an offer. As it is read it is
 * the words alone; as it is kept, a link in Markdown stands round them: {@code [the
 * words](fact:uid)}. Links neither overlap nor are empty, and stand in the order of the words.
 *
 * @param words the text as it is read
 * @param links what stands on what
 */
public record LinkedText(String words, List<Link> links) {
    /** Nothing. */
    public static final LinkedText EMPTY = new LinkedText("", List.of());

    /** Brackets in linked words are kept as references: a backslash may stand before the link. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\[([^\\[\\]]++)\\]\\((fact|offer):"
                            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)");

    private static final Pattern REFERENCE = Pattern.compile("&#(38|91|93);");
    private static final Pattern TO_REFER = Pattern.compile("[\\[\\]]|&(?=#(?:38|91|93);)");

    /** What words can stand on. Its name in lower case is the scheme of the link. */
    public enum Kind {
        FACT,
        OFFER
    }

    /**
     * What some words stand on.
     *
     * @param kind what it is
     * @param uid its identity
     */
    public record Target(Kind kind, UUID uid) {
        /** A fact. */
        public static Target fact(UUID uid) {
            return new Target(Kind.FACT, uid);
        }

        /** An offer. */
        public static Target offer(UUID uid) {
            return new Target(Kind.OFFER, uid);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + ":" + uid;
        }
    }

    /**
     * Words that stand on something.
     *
     * @param start where they begin, in UTF-16 units of the words as they are read
     * @param end where they end, exclusive
     * @param target what they stand on
     */
    public record Link(int start, int end, Target target) {}

    /** Puts the links in order and holds them to the words; what then is empty is left out. */
    public LinkedText {
        List<Link> sound = new ArrayList<>();
        int from = 0;
        for (Link link : links.stream().sorted(Comparator.comparingInt(Link::start)).toList()) {
            int start = Math.max(from, link.start);
            int end = Math.min(words.length(), link.end);
            if (start < end) {
                sound.add(new Link(start, end, link.target));
                from = end;
            }
        }
        links = List.copyOf(sound);
    }

    /** Words that stand on nothing. */
    public static LinkedText plain(String words) {
        return new LinkedText(words, List.of());
    }

    /** Reads a text as it is kept; what is no link to a fact or an offer stays as it is. */
    public static LinkedText parse(String written) {
        if (!written.contains("](")) {
            return plain(written);
        }
        Matcher matcher = WRITTEN.matcher(written);
        StringBuilder words = new StringBuilder();
        List<Link> links = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            words.append(written, from, matcher.start());
            int start = words.length();
            words.append(REFERENCE.matcher(matcher.group(1)).replaceAll(LinkedText::sign));
            Kind kind = Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
            Target target = new Target(kind, UUID.fromString(matcher.group(3)));
            links.add(new Link(start, words.length(), target));
            from = matcher.end();
        }
        words.append(written, from, written.length());
        return new LinkedText(words.toString(), links);
    }

    private static String sign(MatchResult reference) {
        return String.valueOf((char) Integer.parseInt(reference.group(1)));
    }

    /** The words alone of a text as it is kept: as it is previewed, copied and sent. */
    public static String strip(String written) {
        return parse(written).words;
    }

    /** As it is kept; {@link #parse} reads it again. */
    public String written() {
        StringBuilder written = new StringBuilder(words.length() + links.size() * 48);
        int from = 0;
        for (Link link : links) {
            written.append(words, from, link.start)
                    .append('[')
                    .append(
                            TO_REFER.matcher(words.substring(link.start, link.end))
                                    .replaceAll(sign -> "&#" + (int) sign.group().charAt(0) + ";"))
                    .append("](")
                    .append(link.target)
                    .append(')');
            from = link.end;
        }
        return written.append(words, from, words.length()).toString();
    }

    /** What the words stand on, in their order, each once. */
    public Set<Target> targets() {
        Set<Target> targets = new LinkedHashSet<>();
        links.forEach(link -> targets.add(link.target));
        return targets;
    }

    /** What the words at a place stand on; at the very end of a link they still do. */
    public Optional<Link> at(int position) {
        return links.stream()
                .filter(link -> link.start <= position && position <= link.end)
                .findFirst();
    }

    /**
     * Puts other words in the place of some. What is written inside of linked words belongs to
     * them; what is written at either end of them does not, and a link whose words are all replaced
     * is gone.
     *
     * @param from where the words to replace begin
     * @param to where they end, exclusive
     * @param put what comes instead
     */
    public LinkedText replace(int from, int to, String put) {
        int grown = put.length() - (to - from);
        List<Link> moved = new ArrayList<>();
        for (Link link : links) {
            if (link.end <= from) {
                moved.add(link);
            } else if (link.start >= to) {
                moved.add(new Link(link.start + grown, link.end + grown, link.target));
            } else if (link.start < from && to < link.end) {
                moved.add(new Link(link.start, link.end + grown, link.target));
            } else if (link.start < from) {
                moved.add(new Link(link.start, from, link.target));
            } else if (link.end > to) {
                moved.add(new Link(from + put.length(), link.end + grown, link.target));
            }
        }
        return new LinkedText(words.substring(0, from) + put + words.substring(to), moved);
    }

    /**
     * The same links in words that were changed at one place, wherever that was.
     *
     * @param now the words as they are now
     */
    public LinkedText changedTo(String now) {
        int shorter = Math.min(words.length(), now.length());
        int same = 0;
        while (same < shorter && words.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && words.charAt(words.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return replace(same, words.length() - tail, now.substring(same, now.length() - tail));
    }

    /**
     * Lets words stand on something; links that were in them give way.
     *
     * @param from where the words begin
     * @param to where they end, exclusive
     * @param target what they stand on
     */
    public LinkedText link(int from, int to, Target target) {
        List<Link> linked = new ArrayList<>(unlink(from, to).links);
        linked.add(new Link(from, to, target));
        return new LinkedText(words, linked);
    }

    /** Lets words stand on nothing. */
    public LinkedText unlink(int from, int to) {
        List<Link> left = new ArrayList<>();
        for (Link link : links) {
            if (link.end <= from || link.start >= to) {
                left.add(link);
            } else {
                left.add(new Link(link.start, Math.min(link.end, from), link.target));
                left.add(new Link(Math.max(link.start, to), link.end, link.target));
            }
        }
        return new LinkedText(words, left);
    }
}
