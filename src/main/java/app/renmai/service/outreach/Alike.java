package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.text.Likeness;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A text that says nearly the same as an earlier attempt.
 *
 * @param attempt the number of the earlier attempt
 * @param likeness how like they are, from {@link Likeness#TOO_LIKE} to 1
 */
public record Alike(int attempt, double likeness) {
    /**
     * What an attempt said.
     *
     * @param number its number
     * @param text the pitch it was, else what it carried, in words
     */
    public record Said(int number, String text) {}

    /**
     * The earlier attempt a text is most like, if it is too like.
     *
     * @param text what would go out
     * @param earlier what went out before
     */
    public static Optional<Alike> of(String text, List<Said> earlier) {
        Likeness mine = Likeness.of(text);
        Alike most = new Alike(0, 0);
        for (Said each : earlier) {
            double likeness = mine.to(Likeness.of(each.text()));
            if (likeness >= Likeness.TOO_LIKE && likeness >= most.likeness) {
                most = new Alike(each.number(), likeness);
            }
        }
        return most.attempt == 0 ? Optional.empty() : Optional.of(most);
    }

    /** Whether the newest attempt says nearly the same as one before it. */
    static Optional<Alike> newest(List<Said> said) {
        return said.isEmpty()
                ? Optional.empty()
                : of(said.getLast().text(), said.subList(0, said.size() - 1));
    }

    /**
     * What the attempts of a thread said, in order.
     *
     * @param body the text of a pitch by its id; null when there is none
     */
    static List<Said> said(List<Attempt> attempts, LongFunction<@Nullable String> body) {
        return attempts.stream().map(each -> new Said(each.number(), text(each, body))).toList();
    }

    private static String text(Attempt attempt, LongFunction<@Nullable String> body) {
        Long pitch = attempt.pitchId();
        String sent = pitch == null ? null : body.apply(pitch);
        return sent == null || sent.isBlank() ? attempt.carriedWords() : sent;
    }
}
