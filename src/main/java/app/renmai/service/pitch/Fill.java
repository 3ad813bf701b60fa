package app.renmai.service.pitch;

import app.renmai.service.pitch.Segment.Place;
import app.renmai.service.pitch.Segment.Section;
import app.renmai.service.pitch.Segment.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Fills the placeholders of a text: {@code {{name}}}, and sections between {@code {{#name}}} and
 * {@code {{/name}}} that stand only when there are words for the name, or with {@code {{^name}}}
 * only when there are none. Nothing else is known: no loops, no partials, so that a template reads
 * nearly as it will be sent.
 */
public final class Fill {
    private final Map<String, String> values;
    private final UnaryOperator<String> unfilled;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> optional = new LinkedHashSet<>();
    private final SeamText text = new SeamText();

    private Fill(Map<String, String> values, UnaryOperator<String> unfilled) {
        this.values = values;
        this.unfilled = unfilled;
    }

    /**
     * Fills a text; a placeholder without words stays as it is written.
     *
     * @param text the text
     * @param values the words by placeholder; a blank value counts as none
     * @return the filled text; the text as it was when a placeholder in it is broken
     */
    public static Filled fill(String text, Map<String, String> values) {
        return fill(text, values, name -> SegmentReader.OPEN + name + SegmentReader.CLOSE);
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
        SegmentReader.Result read = SegmentReader.read(text);
        if (read.broken().isPresent()) {
            return new Filled(text, List.of(), List.of(), List.of(), read.broken());
        }
        Fill fill = new Fill(values, unfilled);
        fill.write(read.segments());
        fill.optional.removeAll(fill.missing);
        return new Filled(
                fill.text.toString(),
                List.copyOf(fill.missing),
                List.copyOf(fill.used),
                List.copyOf(fill.optional),
                Optional.empty());
    }

    private void write(List<Segment> segments) {
        for (Segment segment : segments) {
            switch (segment) {
                case Words words -> text.add(words.text());
                case Place place -> write(place);
                case Section section -> {
                    boolean words = has(section.name());
                    if (!words) {
                        optional.add(section.name());
                    }
                    if (section.stands(words)) {
                        write(section.inner());
                    } else {
                        text.leftOut();
                    }
                }
            }
        }
    }

    private void write(Place place) {
        String name = place.name();
        if (has(name)) {
            used.add(name);
            text.add(values.getOrDefault(name, ""));
        } else {
            missing.add(name);
            text.add(unfilled.apply(name));
        }
    }

    private boolean has(String name) {
        return !values.getOrDefault(name, "").isBlank();
    }

    /**
     * Puts words in the place of one placeholder, wherever it stands; sections that depend on it
     * are resolved, all else stays as it is written.
     */
    public static String replace(String text, String name, String words) {
        SegmentReader.Result read = SegmentReader.read(text);
        if (read.broken().isPresent() || words.isBlank()) {
            return text;
        }
        SeamText replaced = new SeamText();
        replace(read.segments(), name, words, replaced);
        return replaced.toString();
    }

    private static void replace(List<Segment> segments, String name, String words, SeamText out) {
        for (Segment segment : segments) {
            switch (segment) {
                case Words plain -> out.add(plain.text());
                case Place place -> out.add(place.name().equals(name) ? words : place.written());
                case Section section -> {
                    if (!section.name().equals(name)) {
                        out.add(section.begin());
                        replace(section.inner(), name, words, out);
                        out.add(section.end());
                    } else if (section.stands(true)) {
                        replace(section.inner(), name, words, out);
                    } else {
                        out.leftOut();
                    }
                }
            }
        }
    }

    /** The first placeholder of a text that cannot be read. */
    public static Optional<BrokenPlaceholder> broken(String text) {
        return SegmentReader.read(text).broken();
    }
}
