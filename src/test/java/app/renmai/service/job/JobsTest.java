package app.renmai.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class JobsTest {
    private final Jobs direct = new Jobs(Runnable::run, Runnable::run);

    @Test
    void aJobHandsOverWhatItsWorkReturnsAndLeavesTheList() {
        Job<String> job = direct.start("job.export", "contacts.csv", _ -> "written");

        assertThat(job.result().join()).isEqualTo("written");
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.subject()).isEqualTo("contacts.csv");
        assertThat(direct.current()).isEmpty();
    }

    @Test
    void aFailureReachesTheOneWhoWaitsEvenWhenItIsAnError() {
        Job<String> refused =
                direct.start(
                        "job.export",
                        "",
                        _ -> {
                            throw new IOException("no space");
                        });
        Job<String> broken =
                direct.start(
                        "job.export",
                        "",
                        _ -> {
                            throw new StackOverflowError();
                        });

        assertThat(refused.state()).isEqualTo(Job.State.FAILED);
        assertThatThrownBy(() -> refused.result().join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> broken.result().join())
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void progressIsDoneOfTotal() {
        List<Double> seen = new ArrayList<>();
        direct.onChange(job -> seen.add(job.amount().fraction()));

        direct.start(
                "job.import",
                "",
                progress -> {
                    progress.report(1, 4);
                    progress.report(1, 4);
                    progress.report(4, 4);
                    return true;
                });

        assertThat(seen).containsExactly(-1.0, -1.0, 0.25, 1.0, 1.0);
    }

    @Test
    void cancellingIsAFlagThatTheWorkObeys() {
        CountDownLatch started = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Jobs jobs = new Jobs(workers, Runnable::run);
            Job<String> job =
                    jobs.start(
                            "job.import",
                            "",
                            progress -> {
                                started.countDown();
                                while (true) {
                                    progress.checkCancelled();
                                    Thread.onSpinWait();
                                }
                            });
            waitFor(started);
            jobs.cancelAll().join();

            assertThat(job.cancelRequested()).isTrue();
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
            assertThatThrownBy(() -> job.result().join())
                    .isInstanceOfAny(CancellationException.class, CompletionException.class);
            assertThat(jobs.current()).isEmpty();
        }
    }

    @Test
    void aJobCancelledBeforeItStartsNeverRuns() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Jobs jobs = new Jobs(waiting::add, Runnable::run);
        List<String> ran = new ArrayList<>();
        Job<Boolean> job = jobs.start("job.import", "", _ -> ran.add("ran"));

        job.cancel();
        waiting.remove().run();

        assertThat(ran).isEmpty();
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(jobs.current()).isEmpty();
    }

    @Test
    void aSlowListenerIsNotFloodedButHearsTheEnd() {
        Queue<Runnable> news = new ArrayDeque<>();
        Jobs jobs = new Jobs(Runnable::run, news::add);
        List<Job.State> heard = new ArrayList<>();
        jobs.onChange(job -> heard.add(job.state()));

        jobs.start(
                "job.import",
                "",
                progress -> {
                    for (int i = 0; i < 1000; i++) {
                        progress.report(i, 1000);
                    }
                    return true;
                });

        assertThat(news).hasSize(1);
        news.remove().run();
        assertThat(heard).containsExactly(Job.State.DONE);
    }

    @Test
    void somebodyElsesCompletionCannotForgeAResult() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Jobs jobs = new Jobs(waiting::add, Runnable::run);
        Job<String> job = jobs.start("job.import", "", _ -> "true result");

        job.result().complete("forged");
        waiting.remove().run();

        assertThat(job.result().join()).isEqualTo("true result");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
