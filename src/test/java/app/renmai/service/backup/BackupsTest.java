package app.renmai.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.exchange.TargetException;
import app.renmai.model.organization.Organization;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.organization.Organizations;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

class BackupsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;
    private Backups backups;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("workspace"), CLOCK, Runnable::run);
        backups = new Backups(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void add(String name) {
        Workspace.await(new Organizations(workspace).add(Organization.named(name, NOW)));
    }

    private String attach(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("plan.txt"), text);
        return workspace.attachments().add(file).sha256();
    }

    @Test
    void aBackupUnpackedIsAWorkspaceWithItsFiles() throws IOException {
        add("Qinghe Foods");
        String hash = attach("88 pages");

        Path zip = Workspace.await(backups.start().result());
        Path unpacked = dir.resolve("unpacked");
        unpack(zip, unpacked);

        try (Workspace copy = Workspace.open(unpacked, CLOCK, Runnable::run)) {
            assertThat(Workspace.await(new Organizations(copy).list()).lines())
                    .extracting("name")
                    .containsExactly("Qinghe Foods");
            assertThat(copy.undoState().undo()).isPresent();
            assertThat(copy.attachments().path(hash)).hasContent("88 pages");
        }
    }

    @Test
    void theNewestIsTheOneJustMadeAndOtherFilesAreNone() throws IOException {
        assertThat(backups.newest().join()).isEmpty();
        Files.createDirectories(backups.folder());
        Files.writeString(backups.folder().resolve("renmai-notes.zip"), "");
        Files.writeString(backups.folder().resolve(Backups.name(NOW.minusSeconds(60))), "");

        Path zip = Workspace.await(backups.start().result());

        assertThat(backups.newest().join()).contains(new Backups.Backup(zip, NOW));
    }

    @Test
    void progressCountsTheDatabaseAndEveryFile() throws IOException {
        attach("one");
        attach("two");
        List<Long> done = new ArrayList<>();

        backups.run(dir.resolve("out.zip"), reporting(done, false));

        assertThat(done).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void cancellingLeavesNothingBehindAndKeepsWhatWasThere() throws IOException {
        Path target = dir.resolve("out.zip");
        backups.run(target, Progress.NONE);
        byte[] older = Files.readAllBytes(target);
        attach("since");

        assertThatThrownBy(() -> backups.run(target, reporting(new ArrayList<>(), true)))
                .isInstanceOf(CancellationException.class);

        assertThat(target).hasBinaryContent(older);
        try (var files = Files.list(dir)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void cancellingStopsInTheMiddleOfALargeFile() throws IOException {
        attach("film ".repeat(100_000));
        AtomicInteger asked = new AtomicInteger();
        Progress progress =
                new Progress() {
                    private long in;

                    @Override
                    public void report(long done, long total) {
                        in = done;
                    }

                    @Override
                    public boolean cancelled() {
                        // Once before the film, which is the only file; then somewhere within.
                        return in == 1 && asked.incrementAndGet() > 3;
                    }
                };

        assertThatThrownBy(() -> backups.run(dir.resolve("out.zip"), progress))
                .isInstanceOf(CancellationException.class);

        assertThat(dir).isDirectoryNotContaining("glob:**out.zip*");
    }

    @Test
    void aBackupCancelledAsAJobIsNotThere() throws IOException {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        jobs.onChange(
                job -> {
                    if (job.amount().done() > 0) {
                        job.cancel();
                    }
                });
        attach("since");

        Job<Path> job = new Backups(workspace, jobs).start();

        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(backups.folder()).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "");

        assertThatThrownBy(() -> backups.run(file.resolve("out.zip"), Progress.NONE))
                .isInstanceOfSatisfying(
                        TargetException.class,
                        e -> assertThat(e.problem()).isEqualTo(TargetException.Problem.IS_FILE));
        assertThatThrownBy(() -> backups.run(dir, Progress.NONE))
                .isInstanceOfSatisfying(
                        TargetException.class,
                        e -> assertThat(e.problem()).isEqualTo(TargetException.Problem.IS_FOLDER));
    }

    private static Progress reporting(List<Long> done, boolean cancelled) {
        return new Progress() {
            @Override
            public void report(long now, long total) {
                done.add(now);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }
}
