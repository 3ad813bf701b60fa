package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** Files kept with an interaction: copied as a job before the one step that keeps them. */
class InteractionFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private final List<Job.Amount> progress = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean hold;
    private Workspace workspace;
    private Jobs jobs;
    private Interactions interactions;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        jobs = new Jobs(this::run, Runnable::run);
        jobs.onChange(job -> progress.add(job.amount()));
        interactions = new Interactions(workspace, jobs);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void run(Runnable task) {
        if (hold) {
            held.add(task);
        } else {
            task.run();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private static LogEntry entry(Path... files) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.NOTE,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        "",
                        "Plan",
                        "",
                        List.of(),
                        NOW);
        return new LogEntry(talk, List.of(), Optional.empty(), List.of(files), List.of());
    }

    private List<String> names(long id) {
        return Workspace.await(interactions.attachments(id)).stream()
                .map(Attachment::name)
                .toList();
    }

    private Path larger() throws IOException {
        Path huge = dir.resolve("huge.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(Interactions.LARGEST_FILE + 1);
        }
        return huge;
    }

    private boolean nothingLogged() {
        return Workspace.await(Timelines.of(workspace, ZoneOffset.UTC).ofEveryone()).isEmpty();
    }

    @Test
    void itIsLoggedWithItsFilesAsOneStepAndTheCopyingIsTold() throws IOException {
        long id =
                Workspace.await(
                        interactions.log(
                                entry(file("plan.txt", "plan"), file("map.txt", "a map"))));
        assertThat(names(id)).containsExactly("plan.txt", "map.txt");
        assertThat(progress).contains(new Job.Amount(9, 9));
        Workspace.await(workspace.undo());
        assertThat(nothingLogged()).isTrue();
        Workspace.await(workspace.redo());
        assertThat(names(id)).hasSize(2);
    }

    @Test
    void whatIsEqualIsKeptOnce() throws IOException {
        Path plan = file("plan.txt", "plan");
        Path same =
                Files.writeString(
                        Files.createDirectory(dir.resolve("f")).resolve("plan.txt"), "plan");
        long id = Workspace.await(interactions.log(entry(plan, same, file("copy.txt", "plan"))));
        assertThat(names(id)).containsExactly("plan.txt", "copy.txt");
        assertThat(Workspace.await(interactions.attach(id, List.of(same)).result())).isZero();
        assertThat(workspace.attachments().all()).hasSize(1);
    }

    @Test
    void addedLaterTakenAwayAndBroughtBack() throws IOException {
        long id = Workspace.await(interactions.log(entry()));
        assertThat(progress).as("nothing to copy is no job").isEmpty();
        assertThat(
                        Workspace.await(
                                interactions
                                        .attach(id, List.of(file("plan.txt", "plan")))
                                        .result()))
                .isEqualTo(1);
        assertThat(names(id)).containsExactly("plan.txt");
        Attachment plan = Workspace.await(interactions.attachments(id)).getFirst();
        Workspace.await(new AttachedFiles(FileOwner.CONTACT, workspace, jobs).remove(plan));
        assertThat(names(id)).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(names(id)).containsExactly("plan.txt");
    }

    @Test
    void oneThatCannotBeKeptKeepsAllOut() throws IOException {
        Path huge = larger();
        Path good = file("good.txt", "good");
        assertThatThrownBy(() -> Workspace.await(interactions.log(entry(good, huge))))
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(FileProblem.Kind.TOO_LARGE);
                            assertThat(problem.file()).isEqualTo(huge);
                        });
        assertThat(nothingLogged()).isTrue();
        assertThat(workspace.attachments().all()).isEmpty();
    }

    @Test
    void aCancelledOneLogsNothing() throws IOException {
        hold = true;
        Job<Long> job = interactions.logWithFiles(entry(file("plan.txt", "plan")));
        job.cancel();
        held.forEach(Runnable::run);
        assertThatThrownBy(() -> Workspace.await(job.result()))
                .isInstanceOf(CancellationException.class);
        assertThat(nothingLogged()).isTrue();
    }

    @Test
    void aRevisionTakesFilesInAndAway() throws IOException {
        long id = Workspace.await(interactions.log(entry(file("old.txt", "old"))));
        Interaction talk = Workspace.await(interactions.find(id)).orElseThrow();
        Workspace.await(
                interactions.revise(
                        new Revision(
                                talk,
                                List.of(),
                                List.of(file("new.txt", "new")),
                                Workspace.await(interactions.attachments(id)))));
        assertThat(names(id)).containsExactly("new.txt");
        Workspace.await(workspace.undo());
        assertThat(names(id)).containsExactly("old.txt");
    }
}
