package app.renmai.exchange;

import app.renmai.model.value.Need;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A need, as a file tells it.
 *
 * @param line the line of the file, from 1
 * @param uid the identity of the person of the same file who needs it
 * @param talk what the interaction of the same file that it came out of is known by in its source,
 *     see {@link ImportedInteraction#sourceId}; empty for none
 * @param words what is needed
 * @param certainty how one knows
 * @param state whether it still is needed
 * @param neededBy the day, or null
 * @param tags the names of its tags
 */
public record ImportedNeed(
        int line,
        String uid,
        String talk,
        String words,
        Need.Certainty certainty,
        Need.State state,
        @Nullable LocalDate neededBy,
        List<String> tags) {
    /** Keeps the list unchangeable. */
    public ImportedNeed {
        tags = List.copyOf(tags);
    }
}
