package app.renmai.model.pitch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * That a pitch was first written for somebody else.
 *
 * @param id the row, or 0 before it is stored
 * @param pitchId the pitch
 * @param originPitchId the pitch its text was taken from, or null when that is gone
 * @param originContactId whom it was first written for
 * @param confirmed the keys of what belongs to the first and is said to be right in the new text
 * @param createdAt when the text was taken
 */
public record Reuse(
        long id,
        long pitchId,
        @Nullable Long originPitchId,
        long originContactId,
        Set<String> confirmed,
        Instant createdAt) {

    /** Keeps the set unchangeable. */
    public Reuse {
        confirmed = Set.copyOf(confirmed);
    }
}
