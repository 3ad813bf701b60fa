package app.renmai.service.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A piece of long work, started by {@link Jobs#start}. Its result always arrives: done, failed with
 * the exception the work threw, or failed with a {@link CancellationException}.
 *
 * @param <T> what comes out of it
 */
public final class Job<T> {
    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether the job is over. */
        public boolean over() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private final String nameKey;
    private final String subject;
    private final Work<T> work;
    private final Consumer<Job<?>> changed;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile State state = State.WAITING;
    private volatile boolean cancelRequested;
    private volatile Amount amount = new Amount(0, Progress.UNKNOWN);

    Job(String nameKey, String subject, Work<T> work, Consumer<Job<?>> changed) {
        this.nameKey = nameKey;
        this.subject = subject;
        this.work = work;
        this.changed = changed;
    }

    /** The message key of the kind of work, such as {@code job.import}. */
    public String nameKey() {
        return nameKey;
    }

    /** What the work is done to, as the user knows it: a file's name. May be empty. */
    public String subject() {
        return subject;
    }

    /** Where the job stands. */
    public State state() {
        return state;
    }

    /** How far the work is: done of total. */
    public Amount amount() {
        return amount;
    }

    /** Whether somebody has asked the work to stop; it may take a moment to do so. */
    public boolean cancelRequested() {
        return cancelRequested;
    }

    /** What comes out of the work; completes on the thread that did it. */
    public CompletableFuture<T> result() {
        return result.copy();
    }

    /** Asks the work to stop. Does nothing when it is over. */
    public void cancel() {
        if (!state.over() && !cancelRequested) {
            cancelRequested = true;
            changed.accept(this);
        }
    }

    void run() {
        if (cancelRequested) {
            end(State.CANCELLED, () -> result.completeExceptionally(new CancellationException()));
            return;
        }
        state = State.RUNNING;
        changed.accept(this);
        try {
            T value = work.run(new Reporter());
            end(State.DONE, () -> result.complete(value));
        } catch (CancellationException e) {
            end(State.CANCELLED, () -> result.completeExceptionally(e));
        } catch (Throwable e) {
            // An error too must reach the user: nobody else looks at this thread.
            end(State.FAILED, () -> result.completeExceptionally(e));
        }
    }

    private void end(State how, Runnable complete) {
        state = how;
        // Listeners take the job off their list before anyone who waits for the result goes on.
        changed.accept(this);
        complete.run();
    }

    /** Marks the job as having news on the way; false when there is some already. */
    boolean beginAnnouncement() {
        return announced.compareAndSet(false, true);
    }

    void endAnnouncement() {
        announced.set(false);
    }

    /**
     * How far work is.
     *
     * @param done how many parts are done
     * @param total of how many, or {@link Progress#UNKNOWN}
     */
    public record Amount(long done, long total) {
        /** The part done, 0 to 1, or -1 when it is not known. */
        public double fraction() {
            return total <= 0 ? -1 : Math.min(1, (double) done / total);
        }
    }

    private final class Reporter implements Progress {
        @Override
        public void report(long done, long total) {
            Amount now = new Amount(done, total);
            if (!now.equals(amount)) {
                amount = now;
                changed.accept(Job.this);
            }
        }

        @Override
        public boolean cancelled() {
            return cancelRequested;
        }
    }
}
