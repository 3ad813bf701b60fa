package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

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
                    Map<Long, List<Attempt>> attempts = AttemptStore.byThread(reader);
                    return OutreachStore.all(reader).stream()
                            .map(one -> OutreachThread.of(one, attempts))
                            .toList();
                });
    }

    /** The threads with a contact, as they were begun. */
    public CompletableFuture<List<OutreachThread>> of(long contactId) {
        return workspace.read(
                reader ->
                        OutreachStore.ofContact(reader, contactId).stream()
                                .map(one -> ThreadSteps.thread(reader, one))
                                .toList());
    }

    /** A thread; empty when there is none with the id. */
    public CompletableFuture<Optional<OutreachThread>> find(long id) {
        return workspace.read(
                reader ->
                        OutreachStore.find(reader, id).map(one -> ThreadSteps.thread(reader, one)));
    }

    /**
     * Begins a thread; nothing has gone out yet.
     *
     * @return its id; fails with an {@link OutreachProblem} without a purpose, or when the contact
     *     asked not to be written to again
     */
    public CompletableFuture<Long> begin(long contactId, String purpose) {
        return workspace.write(
                Op.BEGIN_OUTREACH,
                purpose.strip(),
                tx -> ThreadSteps.begin(tx, contactId, purpose));
    }

    /** Says anew what a thread is for. */
    public CompletableFuture<Void> rename(long outreachId, String purpose) {
        return step(
                Op.EDIT_OUTREACH,
                outreachId,
                (tx, thread) ->
                        OutreachStore.update(
                                tx,
                                thread.with(
                                        ThreadSteps.purpose(purpose), thread.nextOn(), tx.now())));
    }

    /**
     * Chooses the day of the next attempt, until something else happens to the thread.
     *
     * @param day the day, or null for the one that is reckoned
     */
    public CompletableFuture<Void> next(long outreachId, @Nullable LocalDate day) {
        return step(
                Op.EDIT_OUTREACH,
                outreachId,
                (tx, thread) ->
                        OutreachStore.update(tx, thread.with(thread.purpose(), day, tx.now())));
    }

    /**
     * Notes an attempt; its id, thread and number are given by the thread.
     *
     * @return the attempt as stored; fails with an {@link OutreachProblem} when it is in the future
     *     or before an earlier one, when the thread needs something new or is closed, and when the
     *     contact asked not to be written to again
     */
    public CompletableFuture<Attempt> attempt(long outreachId, Attempt attempt) {
        return workspace.write(
                Op.ADD_ATTEMPT,
                reader -> purpose(reader, outreachId),
                tx -> ThreadSteps.attempt(tx, outreachId, attempt, zone));
    }

    /** Changes an attempt; its thread and number stay. Fails like {@link #attempt}. */
    public CompletableFuture<Void> editAttempt(Attempt attempt) {
        return step(
                Op.EDIT_ATTEMPT,
                attempt.outreachId(),
                (tx, _) -> ThreadSteps.edit(tx, attempt, zone));
    }

    /**
     * Deletes an attempt; those behind it move up. Fails with an {@link OutreachProblem} when a
     * reminder would be left behind a no.
     */
    public CompletableFuture<Void> deleteAttempt(Attempt attempt) {
        return step(
                Op.DELETE_ATTEMPT,
                attempt.outreachId(),
                (tx, _) -> ThreadSteps.delete(tx, attempt.id(), zone));
    }

    /**
     * Notes what they said, or that one met: the thread, the attempt, the pitch it was and the
     * interaction it is logged as, all in one step.
     *
     * @return done; fails with an {@link OutreachProblem} when it is in the future or before the
     *     attempt, and when the thread needs something new or is closed
     */
    public CompletableFuture<Void> answer(long outreachId, Answer answer) {
        return step(
                Op.ANSWER_ATTEMPT,
                outreachId,
                (tx, _) -> new Replies(tx, zone).note(outreachId, answer));
    }

    /** Puts something useful in the making before the next attempt. */
    public CompletableFuture<Void> prepare(long outreachId) {
        return decide(outreachId, Move.PREPARE);
    }

    /** Ends a thread. */
    public CompletableFuture<Void> close(long outreachId) {
        return decide(outreachId, Move.CLOSE);
    }

    private CompletableFuture<Void> decide(long outreachId, Move move) {
        return step(
                Op.MOVE_OUTREACH,
                outreachId,
                (tx, thread) ->
                        OutreachStore.update(
                                tx,
                                thread.in(
                                        ThreadSteps.after(thread, move),
                                        move == Move.CLOSE ? thread.theirWords() : "",
                                        null,
                                        tx.now())));
    }

    /** Deletes a thread with its attempts and what was noted of it. */
    public CompletableFuture<Void> delete(long outreachId) {
        return step(
                Op.DELETE_OUTREACH,
                outreachId,
                (tx, thread) -> OutreachStore.delete(tx, thread.id()));
    }

    private CompletableFuture<Void> step(Op op, long id, BiConsumer<Tx, Outreach> body) {
        return workspace.write(
                op,
                reader -> purpose(reader, id),
                tx -> {
                    body.accept(tx, ThreadSteps.stored(tx, id));
                    return null;
                });
    }

    private static String purpose(Reader reader, long id) {
        return ThreadSteps.stored(reader, id).purpose();
    }
}
