package app.renmai.service.check;

import app.renmai.service.check.Lexicon.Hit;
import app.renmai.service.pitch.BrandNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names to be found in a text as they are written, whatever their case. */
final class Names {
    private static final int LEAST = 2;
    private static final String OPENING = "[“「『《\"]";
    private static final String CLOSING = "[”」』》\"]";

    /** A name of one character: only its quotation marks tell it from the word. */
    private static final Pattern ONE_QUOTED = Pattern.compile(OPENING + "(\\p{IsHan})" + CLOSING);

    private final @Nullable Pattern pattern;

    private Names(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    /** Names of people, as they are. */
    static Names of(Collection<String> names) {
        return compiled(names, Set.of());
    }

    /** Names of organizations, and what they are called for short. */
    static Names ofOrganizations(Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(name -> all.addAll(BrandNames.ofOrganization(name)));
        return compiled(all, Set.of());
    }

    /** The names that stand in what was noted of products. */
    static Names ofProducts(Collection<String> noted) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> quoted = new LinkedHashSet<>();
        for (String words : noted) {
            all.addAll(BrandNames.ofProduct(words));
            ONE_QUOTED.matcher(words).results().forEach(found -> quoted.add(found.group(1)));
        }
        return compiled(all, quoted);
    }

    private static Names compiled(Collection<String> names, Collection<String> quoted) {
        Stream<String> plain =
                names.stream()
                        .map(name -> name.strip().replace('’', '\''))
                        .filter(name -> name.codePointCount(0, name.length()) >= LEAST)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Names::bounded);
        String any =
                Stream.concat(plain, quoted.stream().map(one -> OPENING + one + CLOSING))
                        .collect(Collectors.joining("|"));
        return new Names(
                any.isEmpty()
                        ? null
                        : Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** A Latin name counts as a whole word; a Chinese one has no bounds. */
    private static String bounded(String name) {
        String quoted = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
        String before = latin(name.codePointAt(0)) ? "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])" : "";
        String after =
                latin(name.codePointBefore(name.length()))
                        ? "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])"
                        : "";
        return before + quoted + after;
    }

    private static boolean latin(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    /** Whether one of the names stands in a part of a text. */
    boolean in(String text, int from, int to) {
        Pattern names = pattern;
        return names != null && names.matcher(text).region(from, to).find();
    }

    /** Where the names stand in a text. */
    List<Hit> all(String text) {
        List<Hit> hits = new ArrayList<>();
        Pattern names = pattern;
        if (names != null) {
            Matcher matcher = names.matcher(text);
            while (matcher.find()) {
                hits.add(new Hit(matcher.start(), matcher.end()));
            }
        }
        return hits;
    }

    /** Whether a text is one of the names, or has one in it. */
    boolean in(String text) {
        return in(text, 0, text.length());
    }
}
