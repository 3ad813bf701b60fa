package app.renmai.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Takes every exception that nobody caught, on any thread: it is told to the user while there is a
 * window, and stands in the log either way. Installed first in {@code main}, so that nothing of the
 * start is missed.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile @Nullable Consumer<Throwable> tell;

    private UncaughtErrors() {}

    /**
     * Becomes the handler of every thread that has none of its own.
     *
     * @return the handler of this process; the same when called again
     */
    public static UncaughtErrors install() {
        if (Thread.getDefaultUncaughtExceptionHandler() instanceof UncaughtErrors there) {
            return there;
        }
        UncaughtErrors errors = new UncaughtErrors();
        Thread.setDefaultUncaughtExceptionHandler(errors);
        return errors;
    }

    /**
     * Tells the user from now on.
     *
     * @param user shows one sentence with details and logs them; called on any thread. Null when
     *     the window is gone
     */
    public void tell(@Nullable Consumer<Throwable> user) {
        tell = user;
    }

    /** Tells or logs the error; never throws. An error while telling of one is only logged. */
    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        Consumer<Throwable> user = tell;
        if (user == null || !telling.compareAndSet(false, true)) {
            LOG.error("Uncaught in {}", thread.getName(), error);
            return;
        }
        try {
            user.accept(error);
        } catch (Throwable another) {
            LOG.error("Uncaught in {}", thread.getName(), error);
            LOG.error("and it could not be shown", another);
        } finally {
            telling.set(false);
        }
    }
}
