package app.renmai.ui;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What something costs the UI thread, in time of the processor. */
public final class FrameCost {
    /** How long a frame lasts. */
    public static final double FRAME_MILLIS = 1000.0 / 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Enough for an answer to arrive and be drawn. */
    private static final int FRAMES = 12;

    private FrameCost() {}

    /**
     * The processor time of the UI thread's dearest frame of those after an action. Nobody asks the
     * thread anything meanwhile: that would cost it time too.
     *
     * @param action done on the UI thread
     * @return milliseconds
     */
    public static double of(Runnable action) {
        List<Long> frames = new ArrayList<>();
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frames.add(THREADS.getCurrentThreadCpuTime());
                        if (frames.size() > FRAMES) {
                            stop();
                            seen.complete(true);
                        }
                    }
                };
        FxTest.onFx(
                () -> {
                    frames.add(THREADS.getCurrentThreadCpuTime());
                    action.run();
                    timer.start();
                    return true;
                });
        seen.orTimeout(1, TimeUnit.MINUTES).join();
        double dearest = 0;
        for (int i = 1; i < frames.size(); i++) {
            dearest = Math.max(dearest, (frames.get(i) - frames.get(i - 1)) / 1e6);
        }
        return dearest;
    }
}
