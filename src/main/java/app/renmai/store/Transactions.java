package app.renmai.store;

import app.renmai.store.Change.Cause;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The three kinds of transaction that change a workspace: a step, undoing or redoing one, and
 * erasing. Called on the writer lane; each is wholly done or leaves all as it was.
 */
final class Transactions {
    private final Jdbi jdbi;
    private final Clock clock;

    Transactions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a transaction did.
     *
     * @param value what its body returned
     * @param step the step it was
     * @param rows the ids of the rows it touched, by table
     * @param state what undo and redo would do now
     */
    record Committed<T>(T value, Step step, Map<String, Set<Long>> rows, UndoState state) {}

    /**
     * Writes a step, or more of the newest one when it is of the same sitting. A body that touches
     * nothing leaves no step.
     *
     * @param before what undo and redo would do
     */
    <T> Committed<T> step(
            Sitting sitting,
            UndoState before,
            Op op,
            Function<Reader, String> subject,
            Function<Tx, T> body) {
        Instant now = now();
        Committed<T> done =
                jdbi.inTransaction(
                        handle -> {
                            String of = subject.apply(new Reader(handle));
                            Optional<Step> open = sitting.open(before, op);
                            Step step =
                                    open.map(each -> History.goOn(handle, each, now))
                                            .orElseGet(() -> History.begin(handle, op, of, now));
                            Consumer<List<RowImage>> keep =
                                    images -> keep(handle, step, open.isPresent(), images);
                            Tx tx = new Tx(handle, now, new ImageRecorder(keep));
                            T value = body.apply(tx);
                            tx.finish();
                            if (tx.touched().isEmpty()) {
                                handle.rollback();
                                return new Committed<>(value, step, Map.of(), before);
                            }
                            return committed(value, step, tx);
                        });
        if (!done.rows().isEmpty()) {
            sitting.wrote(done.step());
        }
        return done;
    }

    private static void keep(Handle handle, Step step, boolean more, List<RowImage> images) {
        if (more) {
            History.keepMore(handle, step, images);
        } else {
            History.keep(handle, step, images);
        }
    }

    /** Undoes or redoes a step. */
    Committed<Step> replay(Cause cause, Step step, Headway headway) {
        return jdbi.inTransaction(
                handle -> {
                    Tx tx = new Tx(handle, clock.instant(), Recorder.NONE);
                    if (cause == Cause.UNDO) {
                        History.undo(handle, tx, step, headway);
                    } else {
                        History.redo(handle, tx, step, headway);
                    }
                    tx.finish();
                    return committed(step, step, tx);
                });
    }

    /** Deletes, and makes the history as if what goes had never been there. */
    Committed<Erased> erase(Consumer<Tx> body) {
        return jdbi.inTransaction(handle -> erase(handle, body));
    }

    /** What {@link #erase} would do. */
    Erased wouldErase(Consumer<Tx> body) {
        return jdbi.inTransaction(
                handle -> {
                    Erased erased = erase(handle, body).value();
                    handle.rollback();
                    return erased;
                });
    }

    private Committed<Erased> erase(Handle handle, Consumer<Tx> body) {
        List<RowImage> images = new ArrayList<>();
        Instant now = now();
        Tx tx = new Tx(handle, now, new ImageRecorder(images::addAll));
        body.accept(tx);
        tx.finish();
        Erased erased = Erasing.of(handle, images);
        return committed(erased, new Step(0, Op.ERASE_CONTACT, "", now), tx);
    }

    /** How many rows undo would write for a step; not all are looked at when it is more. */
    long rows(Step step, long most) {
        long enough = most == Long.MAX_VALUE ? most : most + 1;
        return jdbi.withHandle(handle -> History.rows(handle, step, enough));
    }

    /** What undo and redo would do now. */
    UndoState undoState() {
        return jdbi.withHandle(Transactions::undoState);
    }

    private static <T> Committed<T> committed(T value, Step step, Tx tx) {
        return new Committed<>(value, step, tx.touched(), undoState(tx.handle()));
    }

    private static UndoState undoState(Handle handle) {
        return new UndoState(History.nextUndo(handle), History.nextRedo(handle));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
