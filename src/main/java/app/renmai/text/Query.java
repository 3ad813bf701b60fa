package app.renmai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed into a filter: words that must all match. A word matches the beginning of a form
 * of the name, Han anywhere in it, and, from two letters on, any place of the other text.
 */
public final class Query {
    private record Word(String text, String atStart, boolean anywhereInName, boolean inText) {}

    private final List<Word> words;

    private Query(List<Word> words) {
        this.words = words;
    }

    /** Reads what was typed. */
    public static Query parse(String typed) {
        List<Word> words = new ArrayList<>();
        for (String word : Folding.fold(typed).split(" ")) {
            if (!word.isEmpty()) {
                boolean han = Folding.hasHan(word);
                String text = PhoneText.looksLikePhone(word) ? PhoneText.digits(word) : word;
                words.add(
                        new Word(
                                text,
                                "|" + word,
                                han,
                                han || word.length() > 1 || Character.isDigit(word.charAt(0))));
            }
        }
        return new Query(List.copyOf(words));
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * Whether every word matches.
     *
     * @param nameKey forms of a name as {@link SearchKey} writes them
     * @param text other text, folded
     */
    public boolean matches(String nameKey, String text) {
        for (Word word : words) {
            boolean named =
                    nameKey.contains(word.atStart())
                            || word.anywhereInName() && nameKey.contains(word.text());
            if (!named && !(word.inText() && text.contains(word.text()))) {
                return false;
            }
        }
        return true;
    }
}
