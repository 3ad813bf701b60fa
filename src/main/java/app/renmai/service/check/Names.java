package app.renmai.service.check;

import app.renmai.service.check.Lexicon.Hit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names to be found in a text as they are written, whatever their case. */
final class Names {
    private static final int LEAST = 2;
    private static final int FEW_WORDS = 4;
    private static final int FEW_HAN = 8;
    private static final Pattern QUOTED = Pattern.compile("[“「『《\"]([^”」』》\"]{1,30})[”」』》\"]");
    private static final Pattern PROPER =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}-]+(?:\\s+(?:\\p{Lu}[\\p{L}-]*|\\p{N}+\\p{L}*))+"
                            + "|\\p{IsHan}{2,6}\\s?\\p{N}+\\p{L}*");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?iu)[,\\s]+(?:inc|ltd|llc|co|corp|gmbh|ag|plc|group|limited)\\.?$"
                            + "|(?:股份)?有限(?:责任)?公司$|股份公司$|集团$|公司$");

    private final @Nullable Pattern pattern;

    private Names(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    /** Names as they are, and those of organizations without their legal form too. */
    static Names of(Collection<String> names) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : names) {
            add(name, all);
            add(LEGAL_FORM.matcher(name.strip()).replaceFirst(""), all);
        }
        return compiled(all);
    }

    /** The names that stand in things noted in words: quoted, or written like names. */
    static Names within(Collection<String> noted) {
        Set<String> all = new LinkedHashSet<>();
        for (String words : noted) {
            QUOTED.matcher(words).results().forEach(found -> add(found.group(1), all));
            PROPER.matcher(words).results().forEach(found -> add(found.group(), all));
            boolean han = words.codePoints().anyMatch(Character::isIdeographic);
            int size = han ? words.length() : words.strip().split("\\s+").length;
            if (size <= (han ? FEW_HAN : FEW_WORDS)) {
                add(words, all);
            }
        }
        return compiled(all);
    }

    private static void add(String name, Set<String> all) {
        String plain = name.strip().replace('’', '\'');
        if (plain.codePointCount(0, plain.length()) >= LEAST) {
            all.add(plain);
        }
    }

    private static Names compiled(Set<String> all) {
        if (all.isEmpty()) {
            return new Names(null);
        }
        String any =
                all.stream()
                        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                        .map(Names::bounded)
                        .collect(Collectors.joining("|"));
        return new Names(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
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
}
