package app.renmai.service.check;

import app.renmai.service.check.CheckInput.Earlier;
import app.renmai.text.Folding;
import app.renmai.text.Likeness;

import java.util.List;
import java.util.regex.Pattern;

/** Whether the text says again what an earlier attempt said. */
final class TooSimilar implements Rule {
    private static final int PERCENT = 100;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String id() {
        return "too-similar";
    }

    @Override
    public Evidence evidence() {
        return Evidence.HOUSE_RULE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        List<Earlier> earlier = passage.input().background().earlier();
        if (earlier.isEmpty() || passage.counted().isEmpty()) {
            return;
        }
        Likeness now = Likeness.of(passage.body().text());
        boolean alike = false;
        for (Earlier one : earlier) {
            double share = Likeness.of(one.text()).to(now);
            if (share >= Likeness.TOO_LIKE) {
                alike = true;
                notes.find(
                        "too-similar",
                        repeated(passage, one.text()),
                        one.number(),
                        Math.round(share * PERCENT));
            }
        }
        if (!alike) {
            notes.holds(earlier.size());
        }
    }

    /** The first sentence that stands word for word in the earlier text; else the first one. */
    private static Span repeated(Passage passage, String earlier) {
        String before = letters(earlier);
        Sentence shown =
                passage.counted().stream()
                        .filter(one -> before.contains(letters(words(passage, one))))
                        .findFirst()
                        .orElse(passage.counted().getFirst());
        return passage.body().span(shown.start(), shown.end());
    }

    private static String words(Passage passage, Sentence sentence) {
        return passage.body().text().substring(sentence.start(), sentence.end());
    }

    private static String letters(String text) {
        return BETWEEN.matcher(Folding.fold(text)).replaceAll("");
    }
}
