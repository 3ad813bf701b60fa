package app.renmai.service.job;

import app.renmai.store.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The long work under way. */
public final class Jobs {
    private final Executor workers;
    private final Executor notifyOn;
    private final List<Job<?>> current = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job<?>>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param workers runs the work; tests pass {@code Runnable::run}
     * @param notifyOn runs the listeners
     */
    public Jobs(Executor workers, Executor notifyOn) {
        this.workers = workers;
        this.notifyOn = notifyOn;
    }

    /**
     * Starts a job.
     *
     * @param nameKey the message key of the kind of work, such as {@code job.import}
     * @param subject what it is done to, as the user knows it; may be empty
     * @param work the work
     * @param <T> what comes out of it
     * @return the job, which may be over already when the executor runs it at once
     */
    public <T> Job<T> start(String nameKey, String subject, Work<T> work) {
        Job<T> job = new Job<>(nameKey, subject, work, this::changed);
        current.add(job);
        announce(job);
        workers.execute(job::run);
        return job;
    }

    /** The jobs that wait or run, oldest first. */
    public List<Job<?>> current() {
        return List.copyOf(current);
    }

    /**
     * The oldest job of a kind that waits or runs.
     *
     * @param nameKey the message key of the kind
     */
    public Optional<Job<?>> underWay(String nameKey) {
        return current.stream().filter(job -> job.nameKey().equals(nameKey)).findFirst();
    }

    /**
     * Listens to jobs: a job is handed over when it is added, when it has news of its progress or
     * of being cancelled, and when it is over. A listener that is slow hears the newest news only,
     * but always hears the end.
     *
     * @param listener called on the executor given to the constructor
     * @return ends the listening
     */
    public Subscription onChange(Consumer<Job<?>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Asks every job to stop.
     *
     * @return completes, never exceptionally, when all are over
     */
    public CompletableFuture<Void> cancelAll() {
        List<Job<?>> now = current();
        now.forEach(Job::cancel);
        return CompletableFuture.allOf(
                now.stream()
                        .map(job -> job.result().handle((_, _) -> true))
                        .toArray(CompletableFuture<?>[]::new));
    }

    private void changed(Job<?> job) {
        if (job.state().over()) {
            current.remove(job);
        }
        announce(job);
    }

    private void announce(Job<?> job) {
        if (job.beginAnnouncement()) {
            notifyOn.execute(
                    () -> {
                        job.endAnnouncement();
                        listeners.forEach(listener -> listener.accept(job));
                    });
        }
    }
}
