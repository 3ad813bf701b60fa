package app.renmai.service.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.WarmthNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is worth doing today, the most useful first: saying how went what was planned, my promises
 * whose day has come, then reminders, then promises to me whose day has come, then my promises of
 * the next days, then contacts beyond their cadence. Contacts that are dormant can wait, and nobody
 * is named twice.
 *
 * @param now worth doing today, at most {@link #MOST}
 * @param later what can wait: what did not fit, then what is due within {@link #HORIZON_DAYS} days,
 *     the nearest first, then what has no day
 */
public record Suggestions(List<Suggestion> now, List<Suggestion> later) {
    /** The most suggestions a day. */
    public static final int MOST = 5;

    /** My promises are suggested this many days before they are due. */
    public static final int SOON_DAYS = 3;

    /** What is due later than in this many days is not mentioned. */
    public static final int HORIZON_DAYS = 30;

    private static final int IN_TOUCH = 4;
    private static final int CAN_WAIT = 9;
    private static final int LAST_OF_ALL = 10;

    /** Keeps the lists unchangeable. */
    public Suggestions {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }

    /** One thing to do with one contact. */
    public sealed interface Suggestion {
        /** With whom. */
        long contactId();

        /** Its words. */
        String text();

        /** The day it is due, or null when none was named. */
        @Nullable LocalDate due();

        /** When it was noted. */
        Instant noted();

        /** The interaction it came out of, or null. */
        @Nullable Long talk();
    }

    /**
     * A promise, mine or theirs.
     *
     * @param commitment the promise
     */
    public record Promise(Commitment commitment) implements Suggestion {
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
    public record Nudge(Reminder reminder) implements Suggestion {
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
    public record InTouch(long contactId, WarmthNow warmth, LocalDate due, Instant last, String tag)
            implements Suggestion {
        /** Nobody has put it into words. */
        @Override
        public String text() {
            return "";
        }

        @Override
        public Instant noted() {
            return last;
        }

        @Override
        public @Nullable Long talk() {
            return null;
        }
    }

    /**
     * What was planned and is over: how did it go?
     *
     * @param interaction what was planned
     * @param due the day on which it was to be
     */
    public record Asked(Interaction interaction, LocalDate due) implements Suggestion {
        /**
         * What is asked on a day.
         *
         * @param zone where days begin
         * @param over what was planned and is over
         * @param later the days until which questions can wait, by the ids of interactions
         */
        public static List<Asked> on(
                LocalDate today, ZoneId zone, List<Interaction> over, Map<Long, LocalDate> later) {
            return over.stream()
                    .filter(each -> !later.getOrDefault(each.id(), today).isAfter(today))
                    .map(each -> new Asked(each, each.start().atZone(zone).toLocalDate()))
                    .toList();
        }

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

        /** It is the interaction itself. */
        @Override
        public @Nullable Long talk() {
            return null;
        }
    }

    /** The same with questions how it went before all else. */
    public Suggestions after(List<Asked> asked) {
        List<Suggestion> first = new ArrayList<>(asked);
        first.addAll(now);
        int most = Math.min(MOST, first.size());
        List<Suggestion> rest = new ArrayList<>(first.subList(most, first.size()));
        rest.addAll(later);
        return new Suggestions(first.subList(0, most), rest);
    }

    private record Ranked(int rank, LocalDate day, Suggestion suggestion) {}

    /**
     * Chooses.
     *
     * @param commitments open promises
     * @param reminders open reminders
     * @param inTouch contacts beyond their cadence, the most pressing first
     * @param snoozed the days until which promises can wait, by their ids
     * @param today the day
     */
    public static Suggestions of(
            List<Commitment> commitments,
            List<Reminder> reminders,
            List<InTouch> inTouch,
            Map<Long, LocalDate> snoozed,
            LocalDate today) {
        List<Ranked> ranked = new ArrayList<>();
        for (Commitment each : commitments) {
            LocalDate until = snoozed.getOrDefault(each.id(), today);
            rank(new Promise(each), until, today, ranked);
        }
        reminders.forEach(each -> rank(new Nudge(each), today, today, ranked));
        rank(inTouch, ranked);
        ranked.sort(
                Comparator.comparingInt(Ranked::rank)
                        .thenComparing(Ranked::day)
                        .thenComparing(each -> each.suggestion().noted()));
        int worth = (int) ranked.stream().filter(each -> each.rank() < CAN_WAIT).count();
        List<Suggestion> all = ranked.stream().map(Ranked::suggestion).toList();
        int first = Math.min(MOST, worth);
        return new Suggestions(all.subList(0, first), all.subList(first, all.size()));
    }

    /** They stay in their order, behind all that somebody has put into words. */
    private static void rank(List<InTouch> inTouch, List<Ranked> ranked) {
        Set<Long> named = new HashSet<>();
        ranked.stream()
                .filter(each -> each.rank() < CAN_WAIT)
                .forEach(each -> named.add(each.suggestion().contactId()));
        int place = 0;
        for (InTouch each : inTouch) {
            boolean dormant = each.warmth().warmth() == Warmth.DORMANT;
            if (!named.contains(each.contactId())) {
                LocalDate day = LocalDate.EPOCH.plusDays(place++);
                ranked.add(
                        dormant
                                ? new Ranked(LAST_OF_ALL, day, each)
                                : new Ranked(IN_TOUCH, day, each));
            }
        }
    }

    private static void rank(
            Suggestion suggestion, LocalDate until, LocalDate today, List<Ranked> ranked) {
        LocalDate due = suggestion.due();
        boolean waits = until.isAfter(today);
        LocalDate day = waits ? until : due == null ? LocalDate.MAX : due;
        LocalDate horizon = today.plusDays(HORIZON_DAYS);
        if (day.isAfter(horizon) && (due != null || waits)) {
            return;
        }
        boolean come = !day.isAfter(today);
        boolean soon = !day.isAfter(today.plusDays(SOON_DAYS));
        int rank =
                switch (suggestion) {
                    case Promise _ when waits -> CAN_WAIT;
                    case Promise promise when promise.mine() -> come ? 0 : soon ? 3 : CAN_WAIT;
                    case Promise _ -> come ? 2 : CAN_WAIT;
                    case Nudge _ -> come ? 1 : CAN_WAIT;
                    case InTouch _ -> IN_TOUCH;
                    case Asked _ -> 0;
                };
        ranked.add(new Ranked(rank, day, suggestion));
    }
}
