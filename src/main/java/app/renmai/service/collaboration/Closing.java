package app.renmai.service.collaboration;

import app.renmai.model.collaboration.Collaboration;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/**
 * The answers to the three questions after a collaboration: what came of it, what they said, what
 * next.
 *
 * @param result what came of it
 * @param words the same in words; may be empty
 * @param significant whether it alone proves what one can do together
 * @param said what each contact said, by their id
 * @param next what comes next; empty for nothing
 * @param nextContact with whom, or null for the first who took part
 * @param nextOn when, or null when it has no day: then it is a promise of the user's
 */
public record Closing(
        Collaboration.Result result,
        String words,
        boolean significant,
        Map<Long, String> said,
        String next,
        @Nullable Long nextContact,
        @Nullable LocalDate nextOn) {
    /** Keeps the map unchangeable. */
    public Closing {
        said = Map.copyOf(said);
    }
}
