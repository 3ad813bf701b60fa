package app.renmai.service.undo;

import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Change.Cause;
import app.renmai.store.Step;
import app.renmai.store.Workspace;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Takes steps back and does them again: small ones at once, large ones as a job that shows how far
 * it is and can be cancelled, and then leaves everything as it was.
 */
public final class Undoing {
    /** The message key of the name of a job that undoes. */
    public static final String UNDO = "job.undo";

    /** The message key of the name of a job that redoes. */
    public static final String REDO = "job.redo";

    /** With more rows than these, one sees that it takes its time. */
    public static final int MOST_AT_ONCE = 4_000;

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace where the steps are
     * @param jobs runs the large ones
     */
    public Undoing(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * Takes the newest step back. Nothing is done while another large one is under way.
     *
     * @param named a step as the user reads it; called on any thread
     * @return the step, or empty when nothing was done; fails with a {@link
     *     app.renmai.store.ConflictException} when a row is no longer what the step left, and with
     *     a {@link java.util.concurrent.CancellationException} when the job was cancelled
     */
    public CompletableFuture<Optional<Step>> undo(Function<Step, String> named) {
        return replay(Cause.UNDO, named);
    }

    /** Does again the step that was undone last; else like {@link #undo}. */
    public CompletableFuture<Optional<Step>> redo(Function<Step, String> named) {
        return replay(Cause.REDO, named);
    }

    /** Whether a large step is being undone or redone. */
    public boolean underWay() {
        return jobs.underWay(UNDO).isPresent() || jobs.underWay(REDO).isPresent();
    }

    private CompletableFuture<Optional<Step>> replay(Cause cause, Function<Step, String> named) {
        if (underWay()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        // The job waits for the writer lane, so it must not be started on it.
        return workspace
                .replay(cause, MOST_AT_ONCE)
                .thenComposeAsync(
                        replayed ->
                                replayed.step()
                                        .filter(_ -> !replayed.done())
                                        .map(step -> start(cause, step, named))
                                        .orElseGet(
                                                () ->
                                                        CompletableFuture.completedFuture(
                                                                replayed.step())));
    }

    private synchronized CompletableFuture<Optional<Step>> start(
            Cause cause, Step step, Function<Step, String> named) {
        if (underWay()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return jobs.start(
                        cause == Cause.UNDO ? UNDO : REDO,
                        named.apply(step),
                        progress -> replay(cause, step, progress))
                .result();
    }

    private Optional<Step> replay(Cause cause, Step step, Progress progress) {
        return Workspace.await(
                workspace.replay(
                        cause,
                        step,
                        (done, total) -> {
                            progress.checkCancelled();
                            progress.report(done, total);
                        }));
    }
}
