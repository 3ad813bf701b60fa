package app.renmai.service.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.LongStep;
import app.renmai.store.Op;
import app.renmai.store.Step;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Small steps are undone at once, large ones as jobs. */
class UndoingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;
    private Jobs jobs;
    private Undoing undoing;
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<Double> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, CLOCK, Runnable::run);
        jobs = new Jobs(Runnable::run, Runnable::run);
        jobs.onChange(this::note);
        undoing = new Undoing(workspace, jobs);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void note(Job<?> job) {
        if (job.state() == Job.State.WAITING) {
            begun.add(job.nameKey() + " " + job.subject());
        }
        if (job.state() == Job.State.RUNNING) {
            seen.add(job.amount().fraction());
        }
    }

    private void add(int people) {
        LongStep step = workspace.begin(Op.IMPORT, people + ".vcf");
        Workspace.await(
                step.write(
                        tx -> {
                            for (int i = 0; i < people; i++) {
                                ContactStore.insert(
                                        tx, Contact.named(PersonName.of("", "Tom " + i), tx.now()));
                            }
                            return true;
                        }));
        Workspace.await(step.finish());
    }

    private long people() {
        return Workspace.await(
                workspace.read(reader -> TableDump.count(reader, ContactStore.TABLE)));
    }

    private Optional<Step> undo() {
        return Workspace.await(undoing.undo(Step::subject));
    }

    private Optional<Step> redo() {
        return Workspace.await(undoing.redo(Step::subject));
    }

    @Test
    void aSmallStepIsNoJob() {
        add(Undoing.MOST_AT_ONCE);
        assertThat(undo()).isPresent();
        assertThat(people()).isZero();
        assertThat(redo()).isPresent();
        assertThat(people()).isEqualTo(Undoing.MOST_AT_ONCE);
        assertThat(begun).isEmpty();
    }

    @Test
    void aLargeStepIsAJobThatShowsHowFarItIs() {
        int many = Undoing.MOST_AT_ONCE + 1;
        add(many);
        assertThat(undo().map(Step::subject)).hasValue(many + ".vcf");
        assertThat(people()).isZero();
        assertThat(begun).containsExactly("job.undo " + many + ".vcf");
        assertThat(seen.stream().filter(part -> part >= 0))
                .isSorted()
                .hasSizeGreaterThan(5)
                .endsWith(1.0);
        seen.clear();
        assertThat(redo()).isPresent();
        assertThat(people()).isEqualTo(many);
        assertThat(begun).hasSize(2).last().isEqualTo("job.redo " + many + ".vcf");
        assertThat(seen.stream().filter(part -> part >= 0)).isSorted().endsWith(1.0);
        assertThat(undoing.underWay()).isFalse();
    }

    @Test
    void aCancelledOneLeavesEverythingAndCanBeDoneAfterwards() {
        int many = Undoing.MOST_AT_ONCE + 1;
        add(many);
        var cancelling =
                jobs.onChange(
                        job -> {
                            if (job.amount().fraction() > 0.5) {
                                job.cancel();
                            }
                        });
        assertThatThrownBy(this::undo).isInstanceOf(CancellationException.class);
        assertThat(people()).isEqualTo(many);
        cancelling.cancel();
        assertThat(undo()).isPresent();
        assertThat(people()).isZero();
    }

    @Test
    void oneAtATime() {
        List<Runnable> waiting = new ArrayList<>();
        CompletableFuture<Runnable> put = new CompletableFuture<>();
        jobs =
                new Jobs(
                        task -> {
                            waiting.add(task);
                            put.complete(task);
                        },
                        Runnable::run);
        undoing = new Undoing(workspace, jobs);
        add(1);
        add(Undoing.MOST_AT_ONCE + 1);
        CompletableFuture<Optional<Step>> first = undoing.undo(Step::subject);
        put.join();
        assertThat(undoing.underWay()).isTrue();
        assertThat(undo()).as("the one before must not go instead").isEmpty();
        assertThat(redo()).isEmpty();
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();
        assertThat(Workspace.await(first)).isPresent();
        assertThat(people()).isEqualTo(1);
    }
}
