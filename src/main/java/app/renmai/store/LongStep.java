package app.renmai.store;

import app.renmai.store.Change.Cause;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A step written in several transactions. Begun by {@link Workspace#begin}, it must end with {@link
 * #finish} or {@link #takeBack}; one of several workspaces' threads may use it at a time.
 */
public final class LongStep {
    private static final Logger LOG = LoggerFactory.getLogger(LongStep.class);

    private final Workspace workspace;
    private final Jdbi jdbi;
    private final Op op;
    private final String subject;

    /** Known to the writer lane only, like all that follows. */
    private @Nullable Step step;

    private List<String> parentsFirst = List.of();
    private final Map<String, Set<Long>> touched = new HashMap<>();

    LongStep(Workspace workspace, Jdbi jdbi, Op op, String subject) {
        this.workspace = workspace;
        this.jdbi = jdbi;
        this.op = op;
        this.subject = subject;
    }

    /**
     * Writes a part of the step, in one transaction.
     *
     * @param body does the writing, on the writer lane
     * @return what the body returned, once committed; when it fails, this part leaves nothing and
     *     the parts before stand
     */
    public <T> CompletableFuture<T> write(Function<Tx, T> body) {
        return workspace.lane(
                () -> {
                    Instant now = workspace.clock().instant().truncatedTo(ChronoUnit.MICROS);
                    return jdbi.inTransaction(handle -> part(handle, now, body));
                });
    }

    private <T> T part(Handle handle, Instant now, Function<Tx, T> body) {
        Step begun = step;
        if (begun == null) {
            parentsFirst = HistoryRanges.parentsFirst(handle);
            begun = History.beginLong(handle, op, subject, now);
        }
        Tx tx = new Tx(handle, now, new RangeRecorder(handle, begun, parentsFirst));
        T value = body.apply(tx);
        tx.finish();
        tx.touched()
                .forEach(
                        (table, ids) -> touched.computeIfAbsent(table, _ -> new Ids()).addAll(ids));
        step = begun;
        return value;
    }

    /** Ends the step: it can be undone now, and everybody hears of it. */
    public CompletableFuture<Void> finish() {
        return workspace.lane(
                () -> {
                    Step done = step;
                    if (done == null) {
                        return null;
                    }
                    if (touched.isEmpty()) {
                        jdbi.useTransaction(handle -> History.forgetLong(handle, done));
                        return null;
                    }
                    finish(done);
                    return null;
                });
    }

    private void finish(Step done) {
        jdbi.useTransaction(handle -> History.finishLong(handle, done));
        workspace.announce(done, Cause.DO, touched);
    }

    /**
     * Takes every part back, as if it had never been begun.
     *
     * @param headway told how far it is; must not stop it
     * @return fails with a {@link StoreException} when somebody has changed what the step wrote, or
     *     hung something on it: then what was written stands, as a step that can be undone after
     *     theirs
     */
    public CompletableFuture<Void> takeBack(Headway headway) {
        return workspace.lane(
                () -> {
                    Step begun = step;
                    if (begun == null) {
                        return null;
                    }
                    try {
                        takeBack(jdbi, begun, workspace.clock().instant(), headway);
                    } catch (StoreException e) {
                        finish(begun);
                        throw e;
                    }
                    workspace.announce(begun, Cause.UNDO, touched);
                    return null;
                });
    }

    /** Takes back what a program that ended too early has left half written. */
    static void takeBackUnfinished(Jdbi jdbi, Handle handle, Instant now) {
        for (Step left : History.unfinished(handle)) {
            LOG.info("taking back {} of {}, which was not finished", left.op().code(), left.at());
            try {
                takeBack(jdbi, left, now, Headway.NONE);
            } catch (StoreException e) {
                LOG.warn("what was changed since cannot be taken back: it stays", e);
                jdbi.useTransaction(each -> History.finishLong(each, left));
            }
        }
    }

    private static void takeBack(Jdbi jdbi, Step step, Instant now, Headway headway) {
        jdbi.useTransaction(
                handle -> {
                    Tx tx = new Tx(handle, now, Recorder.NONE);
                    History.takeBack(handle, tx, step, headway);
                    tx.finish();
                });
    }
}
