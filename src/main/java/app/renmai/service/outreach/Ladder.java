package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What holds for the attempts of a thread, one after the other: none before the one before it, none
 * in the future, no answer before what it answers, and after a no only something new.
 */
final class Ladder {
    static final int WORDS = 4000;
    static final int CHANNEL = 200;
    static final int NOTE = 200_000;

    private Ladder() {}

    /**
     * Refuses attempts that cannot be so.
     *
     * @param attempts all of a thread, in order
     * @param now the moment of writing
     * @param zone where its days are counted
     */
    static void check(List<Attempt> attempts, Instant now, ZoneId zone) {
        Attempt before = null;
        for (Attempt each : attempts) {
            check(each, before, now, zone);
            before = each;
        }
    }

    private static void check(Attempt attempt, @Nullable Attempt before, Instant now, ZoneId zone) {
        if (attempt.channel().isBlank()) {
            throw new OutreachProblem("outreach.problem.channel");
        }
        checkLength(attempt.channel(), CHANNEL);
        checkLength(attempt.carriedWords(), WORDS);
        checkLength(attempt.answer(), WORDS);
        checkLength(attempt.note(), NOTE);
        if (attempt.madeAt().isAfter(now)) {
            throw new OutreachProblem("outreach.problem.future");
        }
        Instant answered = attempt.answeredAt();
        if (answered != null) {
            checkAnswer(answered, attempt, now, zone);
        }
        if (before == null) {
            return;
        }
        if (attempt.madeAt().isBefore(before.madeAt())) {
            throw new OutreachProblem(
                    "outreach.problem.before",
                    before.number(),
                    before.madeAt().atZone(zone).toLocalDate());
        }
        if (saidNoBefore(before, attempt.madeAt()) && !attempt.carried().value()) {
            throw new OutreachProblem("outreach.problem.declined");
        }
    }

    /** Whether a no was said to an attempt before a moment. */
    private static boolean saidNoBefore(Attempt attempt, Instant moment) {
        Instant said = attempt.answeredAt();
        return attempt.outcome() == Outcome.DECLINED && said != null && !said.isAfter(moment);
    }

    private static void checkAnswer(Instant answered, Attempt attempt, Instant now, ZoneId zone) {
        if (answered.isAfter(now)) {
            throw new OutreachProblem("outreach.problem.answer-future");
        }
        if (answered.isBefore(attempt.madeAt())) {
            throw new OutreachProblem(
                    "outreach.problem.answer-before",
                    attempt.number(),
                    attempt.madeAt().atZone(zone).toLocalDate());
        }
    }

    /** Refuses a text that is too long to be kept. */
    static void checkLength(String text, int most) {
        if (text.length() > most) {
            throw new OutreachProblem("outreach.problem.long", most);
        }
    }

    /**
     * Where a thread stands by its attempts alone.
     *
     * @param attempts all of the thread, in order
     */
    static State state(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return State.PREPARING;
        }
        return switch (attempts.getLast().outcome()) {
            case NONE -> State.WAITING;
            case ANSWERED -> State.ANSWERED;
            case NOT_NOW -> State.PAUSED;
            case DECLINED -> State.DECLINED;
        };
    }
}
