package app.renmai.model.activity;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something between you and one or more contacts: it happened, or it is planned, or it was planned
 * and not held.
 *
 * @param id the row, or 0 before it is stored
 * @param uid the identity that survives export and import
 * @param kind what it was
 * @param direction who turned to whom
 * @param start when it began; for {@code allDay} the start of that day
 * @param end when it ended, or null when not known
 * @param allDay whether only the day is known
 * @param place where; empty when not known
 * @param summary one line
 * @param body Markdown; may be empty
 * @param participants ids of the contacts who took part, in the order given
 * @param createdAt when it was logged
 * @param state whether it happened
 */
public record Interaction(
        long id,
        UUID uid,
        Kind kind,
        Direction direction,
        Instant start,
        @Nullable Instant end,
        boolean allDay,
        String place,
        String summary,
        String body,
        List<Long> participants,
        Instant createdAt,
        State state) {

    /** One that happened. */
    public Interaction(
            long id,
            UUID uid,
            Kind kind,
            Direction direction,
            Instant start,
            @Nullable Instant end,
            boolean allDay,
            String place,
            String summary,
            String body,
            List<Long> participants,
            Instant createdAt) {
        this(
                id,
                uid,
                kind,
                direction,
                start,
                end,
                allDay,
                place,
                summary,
                body,
                participants,
                createdAt,
                State.HELD);
    }

    /** Keeps the participants unchangeable. */
    public Interaction {
        participants = List.copyOf(participants);
    }

    /** The same interaction with other people. */
    public Interaction withParticipants(List<Long> others) {
        return new Interaction(
                id, uid, kind, direction, start, end, allDay, place, summary, body, others,
                createdAt, state);
    }

    /** The same interaction in another state. */
    public Interaction in(State other) {
        return new Interaction(
                id,
                uid,
                kind,
                direction,
                start,
                end,
                allDay,
                place,
                summary,
                body,
                participants,
                createdAt,
                other);
    }

    /** The same interaction at another time. */
    public Interaction at(Instant from, @Nullable Instant to, boolean wholeDays) {
        return new Interaction(
                id,
                uid,
                kind,
                direction,
                from,
                to,
                wholeDays,
                place,
                summary,
                body,
                participants,
                createdAt,
                state);
    }

    /** Whether it happened: nothing else counts as contact. */
    public boolean held() {
        return state == State.HELD;
    }

    /** Whether it happened. Message keys are {@code interaction.state.<code>}. */
    public enum State implements Coded {
        /** It is to come, or nobody has said yet that it happened. */
        PLANNED("planned"),
        HELD("held"),
        /** It was planned and did not take place. */
        NOT_HELD("not-held");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What an interaction was. Message keys are {@code interaction.kind.<code>}. */
    public enum Kind implements Coded {
        MEETING("meeting"),
        CALL("call"),
        MESSAGE("message"),
        EMAIL("email"),
        EVENT("event"),
        /** A meal or a gift: kept as a memory, counts nothing. */
        HOSPITALITY("hospitality"),
        NOTE("note");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Whether it can count for a tie: a meal, a gift and a note cannot. */
        public boolean counts() {
            return this != HOSPITALITY && this != NOTE;
        }

        /** Who turned to whom where nothing tells: what is written goes one way first. */
        public Direction usualDirection() {
            return this == MESSAGE || this == EMAIL ? Direction.OUTGOING : Direction.BOTH;
        }
    }

    /** Who turned to whom. */
    public enum Direction implements Coded {
        /** Both spoke: a meeting, an answered call. */
        BOTH("both"),
        /** From me to them, without an answer in it. */
        OUTGOING("outgoing"),
        /** From them to me. */
        INCOMING("incoming");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
