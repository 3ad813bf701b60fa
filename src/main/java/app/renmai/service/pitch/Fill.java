package app.renmai.service.pitch;

import com.samskivert.mustache.Mustache;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a text. Only plain placeholders are known: no sections, no partials, so
 * that a template is read as it will be sent.
 */
public final class Fill {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    /** Letters of any script, digits, and between them dots, hyphens, underscores and spaces. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._ -]*[\\p{L}\\p{N}\\p{M}])?");

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    private Fill() {}

    /**
     * Fills a text; a placeholder without words stays as it is written.
     *
     * @param text the text
     * @param values the words by placeholder; a blank value counts as none
     * @return the filled text; the text as it was when a placeholder in it is broken
     */
    public static Filled fill(String text, Map<String, String> values) {
        return fill(text, values, name -> OPEN + name + CLOSE);
    }

    /**
     * Fills a text.
     *
     * @param text the text
     * @param values the words by placeholder; a blank value counts as none
     * @param unfilled what stands for a placeholder without words, made from its name
     * @return the filled text; the text as it was when a placeholder in it is broken
     */
    public static Filled fill(
            String text, Map<String, String> values, UnaryOperator<String> unfilled) {
        Optional<BrokenPlaceholder> broken = broken(text);
        if (broken.isPresent()) {
            return new Filled(text, List.of(), List.of(), broken);
        }
        Set<String> missing = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        Mustache.CustomContext context =
                name -> {
                    String words = values.getOrDefault(name, "");
                    if (words.isBlank()) {
                        missing.add(name);
                        return unfilled.apply(name);
                    }
                    used.add(name);
                    return words;
                };
        String filled = COMPILER.compile(text).execute(context);
        return new Filled(filled, List.copyOf(missing), List.copyOf(used), Optional.empty());
    }

    /**
     * Where a placeholder stands in a text.
     *
     * @param start where it begins, in UTF-16 units
     * @param end where it ends, exclusive
     */
    public record Place(int start, int end) {}

    /** The places of a placeholder, in their order; none in a text with a broken one. */
    public static List<Place> places(String text, String name) {
        List<Place> places = new ArrayList<>();
        if (broken(text).isEmpty()) {
            Matcher matcher =
                    Pattern.compile("\\{\\{\\s*" + Pattern.quote(name) + "\\s*}}").matcher(text);
            while (matcher.find()) {
                places.add(new Place(matcher.start(), matcher.end()));
            }
        }
        return List.copyOf(places);
    }

    /** Puts words in the place of one placeholder, wherever it stands. */
    public static String replace(String text, String name, String words) {
        return broken(text).isPresent() ? text : fill(text, Map.of(name, words)).text();
    }

    /** The first placeholder of a text that cannot be read. */
    public static Optional<BrokenPlaceholder> broken(String text) {
        int at = text.indexOf(OPEN);
        while (at >= 0) {
            int close = text.indexOf(CLOSE, at);
            int lineEnd = text.indexOf('\n', at);
            int next = text.indexOf(OPEN, at + OPEN.length());
            boolean open =
                    close < 0 || lineEnd >= 0 && lineEnd < close || next >= 0 && next < close;
            if (open) {
                return Optional.of(at(text, at, lineEnd, false));
            }
            String name = text.substring(at + OPEN.length(), close).strip();
            if (!NAME.matcher(name).matches()) {
                return Optional.of(at(text, at, close + CLOSE.length(), true));
            }
            at = text.indexOf(OPEN, close);
        }
        return Optional.empty();
    }

    private static BrokenPlaceholder at(String text, int from, int to, boolean closed) {
        String before = text.substring(0, from);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.substring(before.lastIndexOf('\n') + 1).codePoints().toArray().length;
        int end = Math.min(to < 0 ? text.length() : to, from + BrokenPlaceholder.LONGEST);
        return new BrokenPlaceholder(from, line, column + 1, text.substring(from, end), closed);
    }
}
