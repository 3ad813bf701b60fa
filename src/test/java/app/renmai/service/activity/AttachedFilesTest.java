package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.activity.Attachment;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.Contacts;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

class AttachedFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private final List<Runnable> held = new ArrayList<>();
    private Workspace workspace;
    private AttachedFiles files;
    private long chen;
    private long lin;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        files =
                new AttachedFiles(
                        FileOwner.CONTACT, workspace, new Jobs(Runnable::run, Runnable::run));
        chen = add("陈", "博");
        lin = add("林", "悦");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long add(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private int add(long contact, Path... chosen) {
        return Workspace.await(files.add(contact, List.of(chosen)).result());
    }

    private List<String> of(long contact) {
        return Workspace.await(files.of(contact)).stream().map(Attachment::name).toList();
    }

    private long kept() throws IOException {
        return workspace.attachments().all().size();
    }

    @Test
    void severalAreOneStep() throws IOException {
        assertThat(add(chen, file("plan.txt", "plan"), file("照片.png", "not really"))).isEqualTo(2);
        assertThat(of(chen)).containsExactly("plan.txt", "照片.png");
        Attachment plan = Workspace.await(files.of(chen)).getFirst();
        assertThat(plan.size()).isEqualTo(4);
        assertThat(plan.mediaType()).isEqualTo("text/plain");
        assertThat(workspace.attachments().path(plan.sha256())).hasContent("plan");
        Workspace.await(workspace.undo());
        assertThat(of(chen)).isEmpty();
        Workspace.await(workspace.redo());
        assertThat(of(chen)).hasSize(2);
    }

    @Test
    void whatIsEqualIsKeptOnce() throws IOException {
        add(chen, file("plan.txt", "plan"));
        assertThat(add(chen, file("plan.txt", "plan"))).as("the same again").isZero();
        assertThat(add(chen, file("copy.txt", "plan"))).as("another name").isEqualTo(1);
        assertThat(add(lin, file("plan.txt", "plan"))).as("of somebody else").isEqualTo(1);
        assertThat(of(chen)).containsExactly("plan.txt", "copy.txt");
        assertThat(kept()).as("bytes").isEqualTo(1);
    }

    @Test
    void oneThatCannotBeKeptKeepsTheOthersOutToo() throws IOException {
        Path good = file("good.txt", "good");
        Path folder = Files.createDirectory(dir.resolve("folder"));
        Path huge = dir.resolve("huge.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(Interactions.LARGEST_FILE + 1);
        }
        refused(FileProblem.Kind.FOLDER, good, folder);
        refused(FileProblem.Kind.TOO_LARGE, good, huge);
        refused(FileProblem.Kind.MISSING, good, dir.resolve("gone.txt"));
        assertThat(of(chen)).isEmpty();
        assertThat(kept()).isZero();
    }

    private void refused(FileProblem.Kind kind, Path... chosen) {
        assertThatThrownBy(() -> add(chen, chosen))
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(kind);
                            assertThat(problem.file()).isEqualTo(chosen[1]);
                        });
    }

    @Test
    void aCancelledOneLeavesNothing() throws IOException {
        AttachedFiles later =
                new AttachedFiles(FileOwner.CONTACT, workspace, new Jobs(held::add, Runnable::run));
        Job<Integer> job = later.add(chen, List.of(file("plan.txt", "plan")));
        job.cancel();
        held.forEach(Runnable::run);
        CompletableFuture<Integer> result = job.result();
        assertThatThrownBy(() -> Workspace.await(result)).isInstanceOf(CancellationException.class);
        assertThat(of(chen)).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void takenAwayAndBroughtBack() throws IOException {
        add(chen, file("plan.txt", "plan"));
        Workspace.await(files.remove(Workspace.await(files.of(chen)).getFirst()));
        assertThat(of(chen)).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(of(chen)).containsExactly("plan.txt");
    }
}
