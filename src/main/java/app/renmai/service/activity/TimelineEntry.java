package app.renmai.service.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.collaboration.Work;
import app.renmai.service.outreach.Next;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Something that stands in a timeline. */
public sealed interface TimelineEntry {
    /** When it happened; orders the timeline. */
    Instant at();

    /** The lane it belongs to, which is what the filter counts. */
    Lane lane();

    /** Who it is about. */
    List<ContactName> people();

    /** The lanes there are so far. Message keys are {@code timeline.lane.<code>}. */
    enum Lane {
        TALKS("talks"),
        OUTREACH("outreach"),
        PITCHES("pitches"),
        COLLABORATIONS("collaborations"),
        INTRODUCTIONS("introductions"),
        POSITIONS("positions");

        private final String code;

        Lane(String code) {
            this.code = code;
        }

        /** The code for message keys and style classes. */
        public String code() {
            return code;
        }

        /** The lane with a code. */
        public static Lane of(String code) {
            for (Lane lane : values()) {
                if (lane.code.equals(code)) {
                    return lane;
                }
            }
            throw new IllegalArgumentException("no lane " + code);
        }
    }

    /**
     * An interaction.
     *
     * @param interaction what happened
     * @param people who took part
     */
    record Talk(Interaction interaction, List<ContactName> people) implements TimelineEntry {
        /**
         * An interaction with the names of those who took part.
         *
         * @param names names by id; who is not in it is left out
         */
        static Talk of(Interaction interaction, Map<Long, ContactName> names) {
            return new Talk(
                    interaction,
                    interaction.participants().stream()
                            .map(names::get)
                            .filter(Objects::nonNull)
                            .toList());
        }

        @Override
        public Instant at() {
            return interaction.start();
        }

        @Override
        public Lane lane() {
            return Lane.TALKS;
        }
    }

    /**
     * An attempt to win somebody's attention.
     *
     * @param attempt the attempt
     * @param thread what it was for
     * @param worked whether it is the one that was answered after others were not
     * @param people whose attention
     */
    record Attempted(Attempt attempt, Outreach thread, boolean worked, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Instant at() {
            return attempt.madeAt();
        }

        @Override
        public Lane lane() {
            return Lane.OUTREACH;
        }
    }

    /**
     * The attempt to come in a thread that goes on.
     *
     * @param thread what it is for
     * @param number which attempt it will be
     * @param next the day on which it can go out, and why then
     * @param at that day, or today when it has come
     * @param people whose attention
     */
    record AttemptAhead(
            Outreach thread, int number, Next next, Instant at, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.OUTREACH;
        }
    }

    /**
     * A pitch that went out.
     *
     * @param pitch the pitch
     * @param at when it was sent
     * @param people whom it is for
     */
    record PitchSent(Pitch pitch, Instant at, List<ContactName> people) implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.PITCHES;
        }
    }

    /**
     * An answer to a pitch.
     *
     * @param pitch the pitch
     * @param at when they answered
     * @param people who answered
     */
    record PitchAnswered(Pitch pitch, Instant at, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.PITCHES;
        }
    }

    /**
     * That the user brought two together.
     *
     * @param introduction all about it
     * @param at the day it was
     * @param people the two
     */
    record Introduced(Introduction introduction, Instant at, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.INTRODUCTIONS;
        }
    }

    /**
     * Work done together, as far as it has come: that it began, or what came of it.
     *
     * @param work the work and who took part
     * @param at when it ended, once it is told what came of it, else when it began or will begin
     * @param from when it began, or when it ended if that is all that is known
     * @param people who took part
     */
    record WorkedTogether(Work work, Instant at, Instant from, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.COLLABORATIONS;
        }
    }

    /**
     * The beginning of a position.
     *
     * @param position the position
     * @param at the earliest day it can mean
     * @param people who holds it
     */
    record PositionBegan(Position position, Instant at, List<ContactName> people)
            implements TimelineEntry {
        @Override
        public Lane lane() {
            return Lane.POSITIONS;
        }
    }
}
