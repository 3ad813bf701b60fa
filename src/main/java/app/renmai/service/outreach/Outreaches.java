package app.renmai.service.outreach;

import static java.util.stream.Collectors.groupingBy;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Threads to win somebody's attention. Every change is one step that can be undone. */
public final class Outreaches {
    private final Workspace workspace;
    private final ZoneId zone;

    /** The threads of a workspace, for a user in a time zone. */
    public Outreaches(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** All threads with their attempts, as they were begun. */
    public CompletableFuture<List<OutreachThread>> all() {
        return workspace.read(
                reader -> {
                    Map<Long, List<Attempt>> attempts =
                            AttemptStore.all(reader).stream()
                                    .collect(groupingBy(Attempt::outreachId));
                    return OutreachStore.all(reader).stream()
                            .map(one -> thread(one, attempts))
                            .toList();
                });
    }

    private static OutreachThread thread(Outreach one, Map<Long, List<Attempt>> attempts) {
        return new OutreachThread(one, attempts.getOrDefault(one.id(), List.of()));
    }

    /** The threads with a contact, as they were begun. */
    public CompletableFuture<List<OutreachThread>> of(long contactId) {
        return workspace.read(
                reader ->
                        OutreachStore.ofContact(reader, contactId).stream()
                                .map(one -> withAttempts(reader, one))
                                .toList());
    }

    /** A thread; empty when there is none with the id. */
    public CompletableFuture<Optional<OutreachThread>> find(long id) {
        return workspace.read(
                reader -> OutreachStore.find(reader, id).map(one -> withAttempts(reader, one)));
    }

    private static OutreachThread withAttempts(Reader reader, Outreach one) {
        return new OutreachThread(one, AttemptStore.of(reader, one.id()));
    }

    /** Begins a thread; nothing has gone out yet. */
    public CompletableFuture<Long> begin(long contactId, String purpose) {
        return workspace.write(
                Op.BEGIN_OUTREACH,
                purpose,
                tx ->
                        OutreachStore.insert(
                                tx,
                                new Outreach(
                                        0,
                                        UUID.randomUUID(),
                                        contactId,
                                        purpose.strip(),
                                        State.PREPARING,
                                        "",
                                        null,
                                        null,
                                        tx.now(),
                                        tx.now(),
                                        null)));
    }

    /**
     * Notes an attempt; its id, thread and number are given by the thread.
     *
     * @return the attempt as stored
     */
    public CompletableFuture<Attempt> attempt(long outreachId, Attempt attempt) {
        return workspace.write(
                Op.ADD_ATTEMPT,
                reader -> purpose(reader, outreachId),
                tx -> attempted(tx, outreachId, attempt));
    }

    private static Attempt attempted(Tx tx, long outreachId, Attempt attempt) {
        OutreachThread thread = withAttempts(tx, stored(tx, outreachId));
        Move move = attempt.carried().value() ? Move.BRING_VALUE : Move.REMIND;
        State state = after(thread.outreach(), move);
        Attempt numbered =
                new Attempt(
                        0,
                        outreachId,
                        thread.next(),
                        attempt.madeAt(),
                        attempt.channel(),
                        attempt.carried(),
                        attempt.carriedWords(),
                        attempt.outcome(),
                        attempt.answeredAt(),
                        attempt.answer(),
                        attempt.note(),
                        attempt.pitchId(),
                        attempt.interactionId());
        long id = AttemptStore.insert(tx, numbered);
        OutreachStore.update(tx, moved(tx, thread.outreach(), state, "", null));
        return AttemptStore.of(tx, outreachId).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Moves a thread by what they said or what was decided. What they said is the answer to the
     * newest attempt.
     *
     * @param move anything but an attempt
     * @param words their words, may be empty
     * @param until with {@link Move#NOT_NOW}, the day until which they asked to be left alone
     * @param at when it was said
     */
    public CompletableFuture<Void> move(
            long outreachId, Move move, String words, @Nullable LocalDate until, Instant at) {
        return workspace.write(
                Op.MOVE_OUTREACH,
                reader -> purpose(reader, outreachId),
                tx -> {
                    Outreach thread = stored(tx, outreachId);
                    State state = after(thread, move);
                    outcome(move)
                            .ifPresent(
                                    outcome ->
                                            AttemptStore.of(tx, outreachId).reversed().stream()
                                                    .findFirst()
                                                    .map(one -> one.with(outcome, at, words))
                                                    .ifPresent(
                                                            one -> AttemptStore.update(tx, one)));
                    OutreachStore.update(tx, moved(tx, thread, state, words, until));
                    return null;
                });
    }

    private static Optional<Attempt.Outcome> outcome(Move move) {
        return switch (move) {
            case ANSWER, MEET -> Optional.of(Attempt.Outcome.ANSWERED);
            case NOT_NOW -> Optional.of(Attempt.Outcome.NOT_NOW);
            case DECLINE, STOP -> Optional.of(Attempt.Outcome.DECLINED);
            case BRING_VALUE, REMIND, PREPARE, CLOSE -> Optional.empty();
        };
    }

    private static State after(Outreach thread, Move move) {
        return Moves.after(thread.state(), move)
                .orElseThrow(
                        () ->
                                new OutreachProblem(
                                        "outreach.problem.move",
                                        move.code(),
                                        thread.state().code()));
    }

    private static Outreach moved(
            Tx tx, Outreach one, State state, String words, @Nullable LocalDate until) {
        return new Outreach(
                one.id(),
                one.uid(),
                one.contactId(),
                one.purpose(),
                state,
                words.strip(),
                until,
                null,
                one.createdAt(),
                tx.now(),
                state == State.CLOSED ? tx.now() : null);
    }

    private static Outreach stored(Reader reader, long id) {
        return OutreachStore.find(reader, id)
                .orElseThrow(() -> new OutreachProblem("outreach.problem.gone", id));
    }

    private static String purpose(Reader reader, long id) {
        return stored(reader, id).purpose();
    }
}
