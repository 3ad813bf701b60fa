package app.renmai.model.activity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dated nudge about a contact, with the reason.
 *
 * @param id the row, or 0 before it is stored
 * @param contactId the contact
 * @param interactionId the interaction it came out of, or null
 * @param reason why
 * @param due the day
 * @param doneAt when it was done, or null while open
 * @param createdAt when it was noted
 */
public record Reminder(
        long id,
        long contactId,
        @Nullable Long interactionId,
        String reason,
        LocalDate due,
        @Nullable Instant doneAt,
        Instant createdAt) {

    /** Whether it is still to be done. */
    public boolean open() {
        return doneAt == null;
    }
}
