package app.renmai.ui.log;

import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Subscription;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Files are copied before a form is saved, which takes its time. */
final class LogCopying {
    private final Jobs jobs;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> job = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

    LogCopying(Jobs jobs, Executor ui) {
        this.jobs = jobs;
        this.ui = ui;
    }

    /** Shows how far a job is until it ends. */
    CompletableFuture<?> follow(Job<?> started) {
        job.set(started);
        progress.set(started.amount().fraction());
        Subscription news =
                jobs.onChange(
                        each -> {
                            if (each == started) {
                                ui.execute(() -> progress.set(started.amount().fraction()));
                            }
                        });
        return started.result()
                .whenCompleteAsync(
                        (_, _) -> {
                            news.cancel();
                            job.set(null);
                        },
                        ui);
    }

    /** The job that copies files while they are copied, else null. */
    ReadOnlyObjectProperty<@Nullable Job<?>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** How far the copying of files is, 0 to 1; below 0 when it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Stops copying; the form stays as it is, and nothing is saved. */
    void cancel() {
        Job<?> running = job.get();
        if (running != null) {
            running.cancel();
        }
    }
}
