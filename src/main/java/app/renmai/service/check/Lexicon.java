package app.renmai.service.check;

import app.renmai.text.ResourceText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and phrases the rules look for, from the tables {@code words_en.tsv} and {@code
 * words_zh.tsv}: a group, a tab, and patterns that mean it, separated by bars. In the English table
 * a pattern counts only between the bounds of words. Both tables are looked through in every text:
 * people mix.
 */
final class Lexicon {
    private static final Map<String, Lexicon> GROUPS = load();
    private static final String WORD_BEGINS = "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])";
    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])";

    /**
     * Where words of a group stand.
     *
     * @param start where they begin in the text
     * @param end where they end, exclusive
     */
    record Hit(int start, int end) {
        boolean overlaps(Hit other) {
            return start < other.end && other.start < end;
        }
    }

    private final List<Pattern> patterns = new ArrayList<>();

    private Lexicon() {}

    /** The words of a group. */
    static Lexicon of(String group) {
        return Objects.requireNonNull(GROUPS.get(group), group);
    }

    /** Whether words of the group stand in a part of a text. */
    boolean in(String text, int from, int to) {
        return patterns.stream().anyMatch(pattern -> in(pattern, text, from, to).find());
    }

    /** Whether words of the group stand in a text. */
    boolean in(String text) {
        return in(text, 0, text.length());
    }

    /** Whether a part of a text begins with words of the group. */
    boolean begins(String text, int from, int to) {
        return patterns.stream().anyMatch(pattern -> in(pattern, text, from, to).lookingAt());
    }

    /** Where words of the group stand in a part of a text, in order, without overlaps. */
    List<Hit> all(String text, int from, int to) {
        List<Hit> hits = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = in(pattern, text, from, to);
            while (matcher.find()) {
                Hit hit = new Hit(matcher.start(), matcher.end());
                if (hit.start() < hit.end() && hits.stream().noneMatch(hit::overlaps)) {
                    hits.add(hit);
                }
            }
        }
        hits.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return hits;
    }

    private static Matcher in(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true);
    }

    private static Map<String, Lexicon> load() {
        Map<String, Lexicon> groups = new HashMap<>();
        for (String language : List.of("en", "zh")) {
            Map<String, StringBuilder> patterns = new HashMap<>();
            for (String line : ResourceText.lines("/app/renmai/check/words_" + language + ".tsv")) {
                String[] cells = line.split("\t");
                patterns.computeIfAbsent(cells[0], _ -> new StringBuilder())
                        .append('|')
                        .append(cells[1]);
            }
            patterns.forEach(
                    (group, words) ->
                            groups.computeIfAbsent(group, _ -> new Lexicon())
                                    .patterns
                                    .add(pattern(words.substring(1), language.equals("en"))));
        }
        return Map.copyOf(groups);
    }

    private static Pattern pattern(String words, boolean whole) {
        String any = "(?:" + words + ")";
        return Pattern.compile(
                whole ? WORD_BEGINS + any + WORD_ENDS : any,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
