package app.renmai.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks on virtual threads; while held back, they wait. */
public final class HeldBack implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /** Lets nothing begin from now on. */
    public synchronized void hold() {
        held = true;
    }

    /** Lets everything begin that waits. */
    public synchronized void release() {
        held = false;
        waiting.forEach(Thread::startVirtualThread);
        waiting.clear();
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            Thread.startVirtualThread(task);
        }
    }
}
