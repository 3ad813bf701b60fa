package app.renmai.model.value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody can do for others.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param contactId who can do it, or null for the user
 * @param words what can be done
 * @param proof what shows that it can, in words; may be empty
 * @param link where the proof can be seen, or empty
 * @param createdAt when it was noted
 */
public record Offer(
        long id,
        UUID uid,
        @Nullable Long contactId,
        String words,
        String proof,
        String link,
        Instant createdAt) {}
