package app.renmai.service.job;

import java.util.concurrent.CancellationException;

/** What a piece of work tells about itself while it runs, and how it learns that it should stop. */
public interface Progress {
    /** A total that is not known. */
    long UNKNOWN = -1;

    /** Progress that nobody looks at and nobody cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total) {
                    // Nobody looks.
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * Tells how far the work is. May be called as often as the work likes: listeners hear of it
     * only as fast as they can follow.
     *
     * @param done how many parts are done
     * @param total of how many, or {@link #UNKNOWN}
     */
    void report(long done, long total);

    /** Whether the work has been asked to stop. */
    boolean cancelled();

    /**
     * Stops the work when it has been asked to. The thread is never interrupted: an interrupt would
     * close the database file under everyone's feet.
     *
     * @throws CancellationException when the work should stop; whatever it has begun must be undone
     *     on the way out
     */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
