package app.renmai.model.value;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Professional value that was given or received. Meals and gifts are none.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param contactId to whom it was given, or who gave it
 * @param direction which of the two
 * @param kind what it was
 * @param words what it was, in words
 * @param on the day
 * @param served what it was good for
 * @param confirmedOn the day on which whoever received it said that it was of use, or null
 * @param origin out of what it came
 * @param createdAt when it was noted
 */
public record ValueEntry(
        long id,
        UUID uid,
        long contactId,
        Direction direction,
        Kind kind,
        String words,
        LocalDate on,
        Served served,
        @Nullable LocalDate confirmedOn,
        Origin origin,
        Instant createdAt) {

    /**
     * The need that was served.
     *
     * @param needId one that is noted, or null
     * @param words the need in words when it is not noted; may be empty
     */
    public record Served(@Nullable Long needId, String words) {
        /** No need is known. */
        public static final Served NONE = new Served(null, "");

        /** Whether a need is known. */
        public boolean known() {
            return needId != null || !words.isBlank();
        }
    }

    /**
     * Out of what it came; at most one is not null.
     *
     * @param interactionId a talk
     * @param collaborationId work done together
     * @param introductionId bringing people together
     */
    public record Origin(
            @Nullable Long interactionId,
            @Nullable Long collaborationId,
            @Nullable Long introductionId) {
        /** Nothing that is noted. */
        public static final Origin NONE = new Origin(null, null, null);
    }

    /** Which way it went. Message keys are {@code value.direction.<code>}. */
    public enum Direction implements Coded {
        GIVEN("given"),
        RECEIVED("received");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What it was. Message keys are {@code value.kind.<code>}. */
    public enum Kind implements Coded {
        INTRODUCTION("introduction"),
        /** An idea or a plan. */
        IDEA("idea"),
        INFORMATION("information"),
        REVIEW("review"),
        RESOURCE("resource"),
        OPPORTUNITY("opportunity"),
        WORK("work");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The same entry, said to have been of use on a day; with null, not said. */
    public ValueEntry confirmed(@Nullable LocalDate day) {
        return new ValueEntry(
                id, uid, contactId, direction, kind, words, on, served, day, origin, createdAt);
    }

    /**
     * Whether it counts as a need served: one's own need is known to be served when it is noted;
     * theirs, when they said so.
     */
    public boolean counts() {
        return served.known() && (direction == Direction.RECEIVED || confirmedOn != null);
    }
}
