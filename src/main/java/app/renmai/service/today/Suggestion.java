package app.renmai.service.today;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.collaboration.Work;
import app.renmai.service.departure.Departure;
import app.renmai.service.match.Proposal;
import app.renmai.service.outreach.Advising.Advised;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One thing to do with one contact. A new kind is one more record here, its place among the others
 * in {@link Suggestions}, and its words in the window.
 */
public sealed interface Suggestion {
    /** With whom. */
    long contactId();

    /** The words somebody put it into; empty when nobody has. */
    String text();

    /** The day it is due, or null when none was named. */
    @Nullable LocalDate due();

    /** Since when there is this to do; of two that are equal otherwise, the earlier comes first. */
    Instant noted();

    /** The interaction it came out of, or null. */
    default @Nullable Long talk() {
        return null;
    }

    /** What kind of thing it is. */
    Kind kind();

    /** The kinds of things to do; the codes stand in documents. */
    enum Kind implements Coded {
        ASKED("asked"),
        OVER("collaboration-over"),
        MEETING("meeting"),
        PROMISE("promise"),
        PROMISE_TO_ME("promise-to-me"),
        REMINDER("reminder"),
        ATTEMPT("attempt"),
        TAKE_UP("take-up"),
        SERVE("serve"),
        DATE("date"),
        IN_TOUCH("in-touch"),
        RECONNECT("reconnect"),
        FOLLOWER("who-follows");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What was planned and is over: how did it go?
     *
     * @param interaction what was planned
     * @param due the day on which it was to be
     */
    record Asked(Interaction interaction, LocalDate due) implements Suggestion {
        /** Whoever took part first; 0 when nobody is named. */
        @Override
        public long contactId() {
            return interaction.participants().isEmpty() ? 0 : interaction.participants().getFirst();
        }

        @Override
        public String text() {
            return interaction.summary();
        }

        @Override
        public Instant noted() {
            return interaction.start();
        }

        @Override
        public Kind kind() {
            return Kind.ASKED;
        }
    }

    /**
     * A collaboration whose end has passed and of which nobody has told: how did it go?
     *
     * @param work the collaboration and who took part
     * @param due the last day on which it can have ended
     * @param noted when that day began
     */
    record Over(Work work, LocalDate due, Instant noted) implements Suggestion {
        /** Whoever took part first; 0 when nobody is named. */
        @Override
        public long contactId() {
            return work.collaborators().isEmpty() ? 0 : work.collaborators().getFirst().contactId();
        }

        /** When it was to end, as far as known. */
        public PartialDate ends() {
            return Objects.requireNonNull(work.collaboration().ends());
        }

        @Override
        public String text() {
            return work.collaboration().title();
        }

        @Override
        public Kind kind() {
            return Kind.OVER;
        }
    }

    /**
     * A talk that is planned for an hour of the day and has not begun.
     *
     * @param interaction the talk; somebody takes part
     * @param due its day, where the user is
     * @param last the talk with the same contact before it, or null
     * @param open how many promises are open with those who take part
     */
    record Meeting(Interaction interaction, LocalDate due, @Nullable Interaction last, int open)
            implements Suggestion {
        /** A talk as it stands in the calendar. */
        public static Meeting of(Interaction talk, ZoneId zone) {
            return new Meeting(talk, talk.start().atZone(zone).toLocalDate(), null, 0);
        }

        @Override
        public long contactId() {
            return interaction.participants().getFirst();
        }

        @Override
        public String text() {
            return interaction.summary();
        }

        @Override
        public Instant noted() {
            return interaction.start();
        }

        @Override
        public Kind kind() {
            return Kind.MEETING;
        }
    }

    /**
     * A promise, mine or theirs.
     *
     * @param commitment the promise
     */
    record Promise(Commitment commitment) implements Suggestion {
        @Override
        public long contactId() {
            return commitment.contactId();
        }

        @Override
        public String text() {
            return commitment.promise();
        }

        @Override
        public @Nullable LocalDate due() {
            return commitment.due();
        }

        @Override
        public Instant noted() {
            return commitment.createdAt();
        }

        @Override
        public @Nullable Long talk() {
            return commitment.interactionId();
        }

        @Override
        public Kind kind() {
            return mine() ? Kind.PROMISE : Kind.PROMISE_TO_ME;
        }

        /** Whether I owe it. */
        public boolean mine() {
            return commitment.owedBy() == Owner.ME;
        }
    }

    /**
     * A reminder.
     *
     * @param reminder the reminder
     */
    record Nudge(Reminder reminder) implements Suggestion {
        @Override
        public long contactId() {
            return reminder.contactId();
        }

        @Override
        public String text() {
            return reminder.reason();
        }

        @Override
        public LocalDate due() {
            return reminder.due();
        }

        @Override
        public Instant noted() {
            return reminder.createdAt();
        }

        @Override
        public @Nullable Long talk() {
            return reminder.interactionId();
        }

        @Override
        public Kind kind() {
            return Kind.REMINDER;
        }
    }

    /**
     * An outreach whose next attempt can go out on a day, or that can be taken up again.
     *
     * @param advised the thread and what to do next
     * @param due the day
     */
    record NextAttempt(Advised advised, LocalDate due) implements Suggestion {
        /** The thread's id. */
        public long threadId() {
            return advised.thread().outreach().id();
        }

        @Override
        public long contactId() {
            return advised.contact().id();
        }

        @Override
        public String text() {
            return advised.thread().outreach().purpose();
        }

        @Override
        public Instant noted() {
            return advised.thread()
                    .last()
                    .map(Attempt::madeAt)
                    .orElseGet(() -> advised.thread().outreach().createdAt());
        }

        @Override
        public Kind kind() {
            boolean paused = advised.thread().outreach().state() == Outreach.State.PAUSED;
            return paused ? Kind.TAKE_UP : Kind.ATTEMPT;
        }
    }

    /**
     * A birthday or another date that returns.
     *
     * @param anniversary the date, as it returns next
     */
    record Occasion(Anniversary anniversary) implements Suggestion {
        @Override
        public long contactId() {
            return anniversary.contactId();
        }

        @Override
        public String text() {
            return anniversary.date().label();
        }

        @Override
        public LocalDate due() {
            return anniversary.day();
        }

        @Override
        public Instant noted() {
            return Instant.EPOCH;
        }

        @Override
        public Kind kind() {
            return Kind.DATE;
        }
    }

    /**
     * A contact beyond its cadence.
     *
     * @param contactId the contact
     * @param warmth how warm it is
     * @param due the last day of the ideal interval
     * @param last when both sides last spoke
     * @param tag the tag the cadence is of, or empty
     */
    record InTouch(long contactId, WarmthNow warmth, LocalDate due, Instant last, String tag)
            implements Suggestion {
        @Override
        public String text() {
            return "";
        }

        @Override
        public Instant noted() {
            return last;
        }

        @Override
        public Kind kind() {
            return Kind.IN_TOUCH;
        }
    }

    /**
     * Somebody has left a position: who follows there?
     *
     * @param departure who has left what
     * @param noted since when there is this to ask
     */
    record WhoFollows(Departure departure, Instant noted) implements Suggestion {
        @Override
        public long contactId() {
            return departure.contact().id();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public @Nullable LocalDate due() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.FOLLOWER;
        }
    }

    /**
     * A contact that is dormant and could be spoken to again.
     *
     * @param touch how long ago one was in touch
     * @param grounds what speaks for it
     */
    record Reconnect(InTouch touch, Grounds grounds) implements Suggestion {
        /** How many talks there were. */
        public int talks() {
            return grounds.talks();
        }

        /** What the contact has become since, or null. */
        public @Nullable NewPosition position() {
            return grounds.position();
        }

        @Override
        public long contactId() {
            return touch.contactId();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public LocalDate due() {
            return touch.due();
        }

        @Override
        public Instant noted() {
            return touch.last();
        }

        @Override
        public Kind kind() {
            return Kind.RECONNECT;
        }
    }

    /**
     * A need of theirs that the user can serve.
     *
     * @param proposal the need, and the offer that serves it
     * @param contactId who needs it
     */
    record Serve(Proposal proposal, long contactId) implements Suggestion {
        @Override
        public String text() {
            return proposal.need().words();
        }

        @Override
        public @Nullable LocalDate due() {
            return null;
        }

        @Override
        public Instant noted() {
            return proposal.need().createdAt();
        }

        @Override
        public @Nullable Long talk() {
            return proposal.need().interactionId();
        }

        @Override
        public Kind kind() {
            return Kind.SERVE;
        }
    }
}
