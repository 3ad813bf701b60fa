package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.pitch.Pitch;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is done to threads and their attempts inside a write that is under way, so that it is one
 * step with whatever else the write does. What cannot be done fails with an {@link
 * OutreachProblem}, and then nothing of the write is kept.
 */
public final class ThreadSteps {
    private static final int PURPOSE = 1000;

    /** Where a thread stands by its attempts; elsewhere the user or a meeting put it. */
    private static final Set<State> BY_ATTEMPTS =
            Set.of(State.WAITING, State.ANSWERED, State.PAUSED, State.DECLINED);

    private ThreadSteps() {}

    /** Begins a thread; nothing has gone out yet. */
    static long begin(Tx tx, long contactId, String purpose) {
        StopWishes.require(tx, contactId);
        StopWishes.name(tx, contactId);
        return OutreachStore.insert(
                tx,
                new Outreach(
                        0,
                        UUID.randomUUID(),
                        contactId,
                        purpose(purpose),
                        State.PREPARING,
                        "",
                        null,
                        null,
                        tx.now(),
                        tx.now(),
                        null));
    }

    /** A purpose as it is kept. */
    static String purpose(String typed) {
        String purpose = typed.strip();
        if (purpose.isEmpty()) {
            throw new OutreachProblem("outreach.problem.purpose");
        }
        Ladder.checkLength(purpose, PURPOSE);
        return purpose;
    }

    /** Adds an attempt behind those that are there. */
    static Attempt attempt(Tx tx, long outreachId, Attempt attempt, ZoneId zone) {
        Outreach thread = stored(tx, outreachId);
        StopWishes.require(tx, thread.contactId());
        State state = after(thread, attempt.carried().value() ? Move.BRING_VALUE : Move.REMIND);
        List<Attempt> ladder = new ArrayList<>(AttemptStore.of(tx, outreachId));
        Attempt next = settled(attempt).in(outreachId, ladder.size() + 1);
        ladder.add(next);
        Ladder.check(ladder, tx.now(), zone);
        long id = AttemptStore.insert(tx, next);
        OutreachStore.update(
                tx,
                thread.in(
                        next.outcome() == Outcome.NONE ? state : Ladder.state(ladder),
                        next.answer(),
                        null,
                        tx.now()));
        return required(tx, id);
    }

    /** An attempt as it is kept: without an answer where there is none. */
    private static Attempt settled(Attempt attempt) {
        boolean silent = attempt.outcome() == Outcome.NONE;
        Instant answered = attempt.answeredAt();
        return new Attempt(
                attempt.id(),
                attempt.outreachId(),
                attempt.number(),
                attempt.madeAt().truncatedTo(ChronoUnit.MICROS),
                attempt.channel().strip(),
                attempt.carried(),
                attempt.carriedWords().strip(),
                attempt.outcome(),
                silent || answered == null ? null : answered.truncatedTo(ChronoUnit.MICROS),
                silent ? "" : attempt.answer().strip(),
                attempt.note(),
                attempt.pitchId(),
                attempt.interactionId());
    }

    /** Changes an attempt; thread and number stay. */
    static void edit(Tx tx, Attempt attempt, ZoneId zone) {
        Attempt there = required(tx, attempt.id());
        Attempt edited = settled(attempt).in(there.outreachId(), there.number());
        List<Attempt> ladder =
                AttemptStore.of(tx, there.outreachId()).stream()
                        .map(each -> each.id() == edited.id() ? edited : each)
                        .toList();
        Ladder.check(ladder, tx.now(), zone);
        AttemptStore.update(tx, edited);
        boolean newest = edited.number() == ladder.size();
        settle(tx, there.outreachId(), ladder, newest && edited.outcome() != there.outcome());
    }

    /** Deletes an attempt; those behind it move up. */
    static void delete(Tx tx, long id, ZoneId zone) {
        Attempt gone = required(tx, id);
        List<Attempt> ladder = new ArrayList<>(AttemptStore.of(tx, gone.outreachId()));
        boolean newest = gone.number() == ladder.size();
        ladder.removeIf(each -> each.id() == id);
        Ladder.check(ladder, tx.now(), zone);
        AttemptStore.delete(tx, id);
        int number = 1;
        for (Attempt each : ladder) {
            AttemptStore.update(tx, each.in(each.outreachId(), number++));
        }
        settle(tx, gone.outreachId(), ladder, newest);
    }

    /**
     * Notes that a thread's attempts changed.
     *
     * @param moves whether it is put where its attempts say it stands, unless something else put it
     *     elsewhere
     */
    static void settle(Tx tx, long outreachId, List<Attempt> ladder, boolean moves) {
        Outreach thread = stored(tx, outreachId);
        if (moves && BY_ATTEMPTS.contains(thread.state())) {
            String words = ladder.isEmpty() ? "" : ladder.getLast().answer();
            OutreachStore.update(tx, thread.in(Ladder.state(ladder), words, null, tx.now()));
        } else {
            OutreachStore.update(tx, thread.with(thread.purpose(), thread.nextOn(), tx.now()));
        }
    }

    /**
     * Notes a pitch that was just sent as an attempt.
     *
     * @param pitch the pitch as it was sent
     * @param as as which attempt
     * @param zone where the user's days are counted
     */
    public static Attempt sent(Tx tx, Pitch pitch, SentAs as, ZoneId zone) {
        Long named = as.outreachId();
        long thread = named == null ? begin(tx, pitch.contactId(), as.purpose()) : named;
        if (stored(tx, thread).contactId() != pitch.contactId()) {
            throw new OutreachProblem("outreach.problem.other-contact");
        }
        Instant at = pitch.sentAt() == null ? tx.now() : pitch.sentAt();
        return attempt(
                tx,
                thread,
                new Attempt(
                        0,
                        thread,
                        0,
                        at,
                        pitch.channel(),
                        as.carried(),
                        as.carriedWords(),
                        Outcome.NONE,
                        null,
                        "",
                        "",
                        pitch.id(),
                        null),
                zone);
    }

    /** A thread with its attempts. */
    static OutreachThread thread(Reader reader, Outreach one) {
        return new OutreachThread(one, AttemptStore.of(reader, one.id()));
    }

    /** Where a move leads a thread. */
    static State after(Outreach thread, Move move) {
        return Moves.after(thread.state(), move)
                .orElseThrow(
                        () ->
                                new OutreachProblem(
                                        thread.state() == State.DECLINED
                                                ? "outreach.problem.declined"
                                                : "outreach.problem.closed"));
    }

    /** The thread with an id. */
    static Outreach stored(Reader reader, long id) {
        return OutreachStore.find(reader, id)
                .orElseThrow(() -> new OutreachProblem("outreach.problem.gone", id));
    }

    private static Attempt required(Reader reader, @Nullable Long id) {
        return AttemptStore.find(reader, id == null ? 0 : id)
                .orElseThrow(() -> new OutreachProblem("outreach.problem.no-attempt"));
    }
}
