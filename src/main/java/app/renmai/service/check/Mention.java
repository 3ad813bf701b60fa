package app.renmai.service.check;

import app.renmai.text.Folding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a sentence speaks of something that is noted in words: by enough of its words, each taken
 * without its ending; Chinese by pairs of characters.
 */
final class Mention {
    private static final int LEAST_LETTERS = 3;
    private static final int STEM = 5;
    private static final double ENOUGH = 0.5;
    private static final double ENOUGH_PAIRS = 0.4;
    private static final int FEWEST = 2;

    private static final Map<String, String> NUMBERS =
            Map.of(
                    "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6",
                    "seven", "7", "eight", "8", "nine", "9", "ten", "10");

    private final Set<String> words;
    private final Set<String> pairs;

    private Mention(Set<String> words, Set<String> pairs) {
        this.words = words;
        this.pairs = pairs;
    }

    /** What a text speaks of. */
    static Mention of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        String folded = Folding.fold(text);
        int i = 0;
        while (i < folded.length()) {
            int c = folded.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isIdeographic(c)) {
                if (end < folded.length() && Character.isIdeographic(folded.codePointAt(end))) {
                    pairs.add(
                            folded.substring(
                                    i, end + Character.charCount(folded.codePointAt(end))));
                }
            } else if (Character.isLetterOrDigit(c)) {
                while (end < folded.length() && inWord(folded.codePointAt(end))) {
                    end += Character.charCount(folded.codePointAt(end));
                }
                addWord(folded.substring(i, end), words);
            }
            i = end;
        }
        pairs.removeIf(pair -> Lexicon.of("stop").in(pair));
        return new Mention(Set.copyOf(words), Set.copyOf(pairs));
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static void addWord(String written, Set<String> words) {
        String word = NUMBERS.getOrDefault(written, written);
        boolean number = Character.isDigit(word.charAt(0));
        if (number || word.length() >= LEAST_LETTERS && !Lexicon.of("stop").in(word)) {
            words.add(number ? word : stem(word));
        }
    }

    /** Enough of a word to know it again in another form. */
    private static String stem(String word) {
        String plain =
                word.endsWith("ies")
                        ? word.substring(0, word.length() - 3)
                        : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return plain.length() > STEM ? plain.substring(0, STEM) : plain;
    }

    /** Whether this is spoken of in a sentence that speaks of something. */
    boolean in(Mention sentence) {
        long sameWords = words.stream().filter(sentence.words::contains).count();
        long samePairs = pairs.stream().filter(sentence.pairs::contains).count();
        boolean onlyNumbers =
                samePairs == 0
                        && words.stream()
                                .filter(sentence.words::contains)
                                .allMatch(word -> Character.isDigit(word.charAt(0)));
        int all = words.size() + pairs.size();
        long both = sameWords + samePairs;
        double enough = pairs.isEmpty() ? ENOUGH : ENOUGH_PAIRS;
        return !onlyNumbers && both >= Math.min(FEWEST, all) && both >= enough * all;
    }
}
