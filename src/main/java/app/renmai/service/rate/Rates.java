package app.renmai.service.rate;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.rate.Try.Fate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The user's own answer rates, from their threads and from nothing else.
 *
 * <p>A thread <em>reached</em> attempt n when it has an attempt of that number. That attempt is
 *
 * <ul>
 *   <li><em>answered</em> when they said anything to it: yes, not now, or no. A no is named too.
 *   <li><em>still waiting</em> when they said nothing, no later attempt was made and the thread
 *       goes on, whether it waits or something useful is being made ready for it. However many days
 *       that lasts, it is no failure: it is counted apart and is not in the share.
 *   <li><em>not answered</em> otherwise: a later attempt followed, or the thread was closed without
 *       a word.
 * </ul>
 *
 * <p>What they said belongs to the newest attempt: where a thread says that it was answered, met,
 * paused or declined but its newest attempt says nothing, that attempt was answered so. A thread
 * that is closed later keeps what its attempts say.
 */
public final class Rates {
    /** From here on, attempts are told of together: so few get this far. */
    public static final int LATE = 4;

    private final List<Try> tries;

    private Rates(List<Try> tries) {
        this.tries = List.copyOf(tries);
    }

    /**
     * The rates of threads.
     *
     * @param threads the threads, in order
     * @param zone where days begin and end
     * @param since only attempts made on this day or later; null for all
     */
    public static Rates of(List<OutreachThread> threads, ZoneId zone, @Nullable LocalDate since) {
        List<Try> tries = new ArrayList<>();
        for (OutreachThread thread : threads) {
            for (Attempt attempt : thread.attempts()) {
                LocalDate made = attempt.madeAt().atZone(zone).toLocalDate();
                if (since == null || !made.isBefore(since)) {
                    tries.add(
                            new Try(
                                    thread.outreach().id(),
                                    attempt.number(),
                                    attempt.carried(),
                                    attempt.channel().strip(),
                                    fate(thread, attempt),
                                    days(attempt, made, zone)));
                }
            }
        }
        return new Rates(tries);
    }

    private static Fate fate(OutreachThread thread, Attempt attempt) {
        boolean newest = attempt.number() == thread.next() - 1;
        return switch (attempt.outcome()) {
            case ANSWERED, NOT_NOW -> Fate.ANSWERED;
            case DECLINED -> Fate.REFUSED;
            case NONE -> newest ? unspoken(thread.outreach().state()) : Fate.UNANSWERED;
        };
    }

    /** What came of a newest attempt that says nothing itself. */
    private static Fate unspoken(State state) {
        return switch (state) {
            case WAITING, PREPARING -> Fate.WAITING;
            case ANSWERED, MET, PAUSED -> Fate.ANSWERED;
            case DECLINED -> Fate.REFUSED;
            case CLOSED -> Fate.UNANSWERED;
        };
    }

    /** An answer noted before its attempt came on its day at the soonest. */
    private static OptionalLong days(Attempt attempt, LocalDate made, ZoneId zone) {
        if (attempt.answeredAt() == null || attempt.outcome() == Outcome.NONE) {
            return OptionalLong.empty();
        }
        LocalDate answered = attempt.answeredAt().atZone(zone).toLocalDate();
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(made, answered)));
    }

    private Rate where(Predicate<Try> wanted) {
        return new Rate(tries.stream().filter(wanted).toList());
    }

    /** All attempts together. */
    public Rate all() {
        return new Rate(tries);
    }

    /** The attempts of a number, 1 for the first. */
    public Rate attempt(int number) {
        return where(each -> each.number() == number);
    }

    /** The attempts of a number and of all later ones. */
    public Rate from(int number) {
        return where(each -> each.number() >= number);
    }

    /**
     * What an attempt of a number is to be seen beside: its own, or from the fourth on all late
     * ones.
     */
    public Rate near(int number) {
        return number < LATE ? attempt(number) : from(LATE);
    }

    /** The attempts that carried a sort of value. */
    public Rate carried(Carried carried) {
        return where(each -> each.carried() == carried);
    }

    /** The attempts that carried something new; introductions, made by a third, stand alone. */
    public Rate somethingNew() {
        return where(each -> each.carried().value() && each.carried() != Carried.INTRODUCTION);
    }

    /** The attempts that went out on a channel. */
    public Rate channel(String channel) {
        return where(each -> each.channel().equals(channel));
    }

    /** The channels there are, the one most used first. */
    public List<String> channels() {
        return tries.stream()
                .map(Try::channel)
                .distinct()
                .sorted(
                        Comparator.comparingInt((String each) -> -channel(each).reached())
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The highest number of an attempt that is counted; 0 without any. */
    public int longest() {
        return tries.stream().mapToInt(Try::number).max().orElse(0);
    }

    /** How many threads have an attempt that is counted. */
    public int threads() {
        return (int) tries.stream().mapToLong(Try::outreachId).distinct().count();
    }
}
