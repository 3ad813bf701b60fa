package app.renmai.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Takes every exception that nobody caught, on any thread: it is told to the user while there is a
 * window, and stands in the log either way. Installed first in {@code main}, so that nothing of the
 * start is missed. One that comes again and again, as an error in drawing does sixty times a
 * second, is told once every few seconds, so that its message can be read and answered.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    private static final Duration QUIET = Duration.ofSeconds(5);

    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile @Nullable Consumer<Throwable> tell;
    private volatile Told last = new Told("", 0);

    /** Which error was told last, and when by {@link System#nanoTime}. */
    private record Told(String what, long at) {}

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
            if (repeated(error)) {
                LOG.debug("Uncaught again in {}", thread.getName(), error);
                return;
            }
            user.accept(error);
        } catch (Throwable another) {
            LOG.error("Uncaught in {}", thread.getName(), error);
            LOG.error("and it could not be shown", another);
        } finally {
            telling.set(false);
        }
    }

    private boolean repeated(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String what = error.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
        Told before = last;
        long now = System.nanoTime();
        boolean again = what.equals(before.what()) && now - before.at() < QUIET.toNanos();
        if (!again) {
            last = new Told(what, now);
        }
        return again;
    }
}
