package app.renmai.service.pitch;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts beside each other, paragraph by paragraph; within a paragraph that was changed the
 * words that differ, in Chinese the characters.
 */
public final class TextDiff {
    private TextDiff() {}

    /**
     * A piece of a paragraph.
     *
     * @param text its words
     * @param changed whether the other side has them not
     */
    public record Piece(String text, boolean changed) {}

    /**
     * What stands beside each other.
     *
     * @param before the paragraph of the one text; empty when it has none here
     * @param after the paragraph of the other
     */
    public record Pair(List<Piece> before, List<Piece> after) {
        /** Keeps the lists unchangeable. */
        public Pair {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether both are the same. */
        public boolean same() {
            return before.equals(after);
        }
    }

    /** Compares two texts. */
    public static List<Pair> of(String before, String after) {
        List<Pair> pairs = new ArrayList<>();
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            List<String> source = delta.getSource().getLines();
            List<String> target = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(source.size(), target.size()); i++) {
                String one = i < source.size() ? source.get(i) : "";
                String other = i < target.size() ? target.get(i) : "";
                pairs.add(
                        delta.getType() == DeltaType.EQUAL
                                ? new Pair(whole(one, false), whole(other, false))
                                : pair(one, other));
            }
        }
        return List.copyOf(pairs);
    }

    /** Compares two lines, such as two subjects. */
    public static Pair pair(String before, String after) {
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            boolean changed = !before.equals(after);
            return new Pair(whole(before, changed), whole(after, changed));
        }
        List<Piece> one = new ArrayList<>();
        List<Piece> other = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            add(one, delta.getSource().getLines(), changed);
            add(other, delta.getTarget().getLines(), changed);
        }
        return new Pair(one, other);
    }

    private static List<Piece> whole(String text, boolean changed) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, changed));
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join("", words), changed));
        }
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Words, and between them everything else one by one; a Han character is a word. */
    private static List<String> words(String paragraph) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        paragraph
                .codePoints()
                .forEach(
                        c -> {
                            boolean part =
                                    Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
                            if (!part && !word.isEmpty()) {
                                words.add(word.toString());
                                word.setLength(0);
                            }
                            word.appendCodePoint(c);
                            if (!part) {
                                words.add(word.toString());
                                word.setLength(0);
                            }
                        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
