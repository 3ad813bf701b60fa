package app.renmai.model.activity;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A promise out of an interaction.
 *
 * @param id the row, or 0 before it is stored
 * @param contactId the contact it is owed to or by
 * @param interactionId the interaction it came out of, or null
 * @param owedBy who promised
 * @param promise what was promised
 * @param due the day it is due, or null when none was named
 * @param doneAt when it was kept, or null while open
 * @param createdAt when it was noted
 */
public record Commitment(
        long id,
        long contactId,
        @Nullable Long interactionId,
        Owner owedBy,
        String promise,
        @Nullable LocalDate due,
        @Nullable Instant doneAt,
        Instant createdAt) {

    /** Who owes it. */
    public enum Owner implements Coded {
        ME("me"),
        THEM("them");

        private final String code;

        Owner(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether it is still to be kept. */
    public boolean open() {
        return doneAt == null;
    }
}
