package app.renmai.model.value;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a contact, or an organization, needs. It is exactly one of the two that needs it.
 *
 * @param id the row, or 0 before it is stored
 * @param contactId the contact who needs it, or null
 * @param organizationId the organization that needs it, or null
 * @param interactionId the interaction it came out of, or null
 * @param words what is needed
 * @param certainty how one knows
 * @param state whether it still is needed
 * @param neededBy the day by which it is needed, or null when none was named
 * @param createdAt when it was noted
 */
public record Need(
        long id,
        @Nullable Long contactId,
        @Nullable Long organizationId,
        @Nullable Long interactionId,
        String words,
        Certainty certainty,
        State state,
        @Nullable LocalDate neededBy,
        Instant createdAt) {

    /** What a contact needs. */
    public Need(
            long id,
            long contactId,
            @Nullable Long interactionId,
            String words,
            Certainty certainty,
            State state,
            @Nullable LocalDate neededBy,
            Instant createdAt) {
        this(id, contactId, null, interactionId, words, certainty, state, neededBy, createdAt);
    }

    /** How one knows of it. Message keys are {@code need.certainty.<code>}. */
    public enum Certainty implements Coded {
        /** They said so. */
        SAID("said"),
        /** It was seen: it need not be asked, and was not said. */
        OBSERVED("observed"),
        /** It is a guess, to be asked about. */
        ASSUMED("assumed");

        private final String code;

        Certainty(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether it still is needed. Message keys are {@code need.state.<code>}. */
    public enum State implements Coded {
        OPEN("open"),
        /** They have it, from whomever. */
        MET("met"),
        /** It has passed without being met. */
        NO_LONGER("no-longer");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether it still is needed. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** The same need in another state. */
    public Need in(State other) {
        return new Need(
                id,
                contactId,
                organizationId,
                interactionId,
                words,
                certainty,
                other,
                neededBy,
                createdAt);
    }

    /** The same need, said by them; in which talk, or null when it was elsewhere. */
    public Need said(@Nullable Long talk) {
        return new Need(
                id,
                contactId,
                organizationId,
                talk == null ? interactionId : talk,
                words,
                Certainty.SAID,
                state,
                neededBy,
                createdAt);
    }

    /** The same need out of a talk, or with null out of none. */
    public Need from(@Nullable Long talk) {
        return new Need(
                id, contactId, organizationId, talk, words, certainty, state, neededBy, createdAt);
    }

    /** The same need in other words. */
    public Need with(String otherWords, Certainty how, @Nullable LocalDate day) {
        return new Need(
                id,
                contactId,
                organizationId,
                interactionId,
                otherWords,
                how,
                state,
                day,
                createdAt);
    }
}
