package app.renmai.model.outreach;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A thread to win a contact's attention for one purpose.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param contactId whose attention
 * @param purpose what for, in a few words
 * @param state where it stands
 * @param theirWords what they said with "not now", with a refusal or to end it; empty otherwise
 * @param untilOn the day until which they asked to be left alone, or null
 * @param nextOn the day the user chose for the next attempt, or null when it is reckoned
 * @param createdAt when it was begun
 * @param updatedAt when it last changed
 * @param closedAt when it was ended, or null while it is open
 */
public record Outreach(
        long id,
        UUID uid,
        long contactId,
        String purpose,
        State state,
        String theirWords,
        @Nullable LocalDate untilOn,
        @Nullable LocalDate nextOn,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    /** Where a thread stands. Message keys are {@code outreach.state.<code>}. */
    public enum State implements Coded {
        /** Nothing went out yet, or something new is being made ready. */
        PREPARING("preparing"),
        /** No answer yet. Silence never makes anything else of it. */
        WAITING("waiting"),
        ANSWERED("answered"),
        MET("met"),
        /** They said: not now. */
        PAUSED("paused"),
        /** They said no. */
        DECLINED("declined"),
        CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The same thread in another state; a day of the user's own choice for the next attempt is past
     * with it.
     *
     * @param words what they said; empty when they said nothing
     * @param until the day until which they asked to be left alone, or null
     * @param now the moment of the move
     */
    public Outreach in(State other, String words, @Nullable LocalDate until, Instant now) {
        return new Outreach(
                id,
                uid,
                contactId,
                purpose,
                other,
                words.strip(),
                until,
                null,
                createdAt,
                now,
                other == State.CLOSED ? now : null);
    }

    /** The same thread for another purpose, with a day for the next attempt or null. */
    public Outreach with(String otherPurpose, @Nullable LocalDate next, Instant now) {
        return new Outreach(
                id,
                uid,
                contactId,
                otherPurpose.strip(),
                state,
                theirWords,
                untilOn,
                next,
                createdAt,
                now,
                closedAt);
    }

    /** Whether it goes on. */
    public boolean open() {
        return state != State.CLOSED && state != State.DECLINED;
    }
}
