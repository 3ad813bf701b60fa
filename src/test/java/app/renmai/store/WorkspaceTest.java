package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class WorkspaceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path dir;
    private final List<Change> seen = new ArrayList<>();

    private Workspace open() {
        Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run);
        workspace.onChange(seen::add);
        return workspace;
    }

    private static long addTag(Workspace workspace, String name) {
        return Workspace.await(
                workspace.write(
                        Op.TAG_CONTACTS,
                        name,
                        tx -> tx.insert("tag", Row.of("name", name).and("folded", name))));
    }

    private static List<String> tags(Workspace workspace) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery("SELECT name FROM tag ORDER BY id")
                                        .mapTo(String.class)
                                        .list()));
    }

    @Test
    void undoAndRedoRestoreRows() {
        try (Workspace workspace = open()) {
            long id = addTag(workspace, "drinks");
            Workspace.await(
                    workspace.run(
                            Op.TAG_CONTACTS,
                            "2",
                            tx -> tx.update("tag", id, Row.of("name", "tea"))));
            Workspace.await(workspace.run(Op.UNTAG_CONTACTS, "3", tx -> tx.delete("tag", id)));
            assertThat(tags(workspace)).isEmpty();

            assertThat(Workspace.await(workspace.undo()).orElseThrow().op())
                    .isEqualTo(Op.UNTAG_CONTACTS);
            assertThat(tags(workspace)).containsExactly("tea");
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).containsExactly("drinks");
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).isEmpty();
            assertThat(Workspace.await(workspace.undo())).isEmpty();

            Workspace.await(workspace.redo());
            Workspace.await(workspace.redo());
            assertThat(tags(workspace)).containsExactly("tea");
            assertThat(workspace.undoState().undo().orElseThrow().subject()).isEqualTo("2");
            assertThat(workspace.undoState().redo().orElseThrow().subject()).isEqualTo("3");
            assertThat(seen).hasSize(8).allMatch(change -> change.ids("tag").contains(id));
        }
    }

    @Test
    void undoOutlivesARestart() {
        try (Workspace workspace = open()) {
            addTag(workspace, "drinks");
            addTag(workspace, "campus");
            Workspace.await(workspace.undo());
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.undoState().undo().map(Step::subject)).contains("drinks");
            assertThat(workspace.undoState().redo().map(Step::subject)).contains("campus");
            Workspace.await(workspace.redo());
            assertThat(tags(workspace)).containsExactly("drinks", "campus");
            Workspace.await(workspace.undo());
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).isEmpty();
        }
    }

    @Test
    void aNewWriteDropsWhatWasUndone() {
        try (Workspace workspace = open()) {
            addTag(workspace, "drinks");
            Workspace.await(workspace.undo());
            addTag(workspace, "campus");
            assertThat(workspace.undoState().redo()).isEmpty();
            assertThat(Workspace.await(workspace.redo())).isEmpty();
            assertThat(tags(workspace)).containsExactly("campus");
        }
    }

    private static void rename(Workspace workspace, Sitting sitting, long id, String name) {
        Workspace.await(
                workspace.write(
                        sitting,
                        Op.TAG_CONTACTS,
                        _ -> "sitting",
                        tx -> {
                            tx.update("tag", id, Row.of("name", name));
                            return true;
                        }));
    }

    private static long images(Workspace workspace) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery("SELECT COUNT(*) FROM history_row")
                                        .mapTo(Long.class)
                                        .one()));
    }

    @Test
    void whatIsWrittenInOneSittingIsOneStepAndOneImage() {
        try (Workspace workspace = open()) {
            long id = addTag(workspace, "a");
            Sitting sitting = new Sitting();
            rename(workspace, sitting, id, "ab");
            rename(workspace, sitting, id, "abc");
            rename(workspace, sitting, id, "abcd");
            assertThat(images(workspace)).isEqualTo(2);
        }
        try (Workspace workspace = open()) {
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).containsExactly("a");
            Workspace.await(workspace.redo());
            assertThat(tags(workspace)).containsExactly("abcd");
        }
    }

    @Test
    void aSittingBeginsAnotherStepAfterAnyOtherAndAfterAnUndo() {
        try (Workspace workspace = open()) {
            long id = addTag(workspace, "a");
            Sitting sitting = new Sitting();
            rename(workspace, sitting, id, "ab");
            addTag(workspace, "x");
            rename(workspace, sitting, id, "abc");
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).containsExactly("ab", "x");
            rename(workspace, sitting, id, "abd");
            assertThat(workspace.undoState().redo()).isEmpty();
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).containsExactly("ab", "x");
            Workspace.await(workspace.redo());
            rename(workspace, sitting, id, "abde");
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).containsExactly("ab", "x");
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (Workspace workspace = open()) {
            assertThatThrownBy(
                            () ->
                                    Workspace.await(
                                            workspace.run(
                                                    Op.TAG_CONTACTS,
                                                    "",
                                                    tx -> {
                                                        tx.insert(
                                                                "tag",
                                                                Row.of("name", "a")
                                                                        .and("folded", "a"));
                                                        throw new IllegalStateException("no");
                                                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
            assertThat(tags(workspace)).isEmpty();
            assertThat(workspace.undoState())
                    .isEqualTo(new UndoState(Optional.empty(), Optional.empty()));
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void aWriteThatChangesNothingIsNoStep() {
        try (Workspace workspace = open()) {
            long id = addTag(workspace, "drinks");
            addTag(workspace, "campus");
            Workspace.await(workspace.undo());
            Workspace.await(
                    workspace.run(
                            Op.TAG_CONTACTS,
                            "same",
                            tx -> tx.update("tag", id, Row.of("name", "drinks"))));
            assertThat(workspace.undoState().undo().map(Step::subject)).contains("drinks");
            assertThat(workspace.undoState().redo().map(Step::subject)).contains("campus");
            assertThat(seen).hasSize(3);
        }
    }

    @Test
    void undoRefusesWhenARowIsNoLongerWhatTheStepLeft() {
        try (Workspace workspace = open()) {
            long id = addTag(workspace, "drinks");
            Workspace.await(
                    workspace.read(
                            reader ->
                                    reader.handle()
                                            .execute(
                                                    "UPDATE tag SET name = 'x' WHERE id = ?", id)));
            assertThatThrownBy(() -> Workspace.await(workspace.undo()))
                    .isInstanceOf(ConflictException.class);
            assertThat(tags(workspace)).containsExactly("x");
            assertThat(workspace.undoState().undo()).isPresent();
        }
    }

    @Test
    void readsAnswerDuringALongWrite() throws InterruptedException {
        try (Workspace workspace = open()) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            var write =
                    workspace.run(
                            Op.IMPORT,
                            "",
                            tx -> {
                                for (int i = 0; i < 5000; i++) {
                                    tx.insert(
                                            "tag", Row.of("name", "n" + i).and("folded", "n" + i));
                                }
                                started.countDown();
                                awaitLatch(go);
                            });
            started.await();
            assertThat(tags(workspace)).isEmpty();
            go.countDown();
            Workspace.await(write);
            assertThat(tags(workspace)).hasSize(5000);
            Workspace.await(workspace.undo());
            assertThat(tags(workspace)).isEmpty();
        }
    }

    @Test
    void aChangeThatArrivesAfterTheEndIsToldToNobody() {
        List<Runnable> later = new ArrayList<>();
        Workspace workspace = Workspace.open(dir, CLOCK, later::add);
        workspace.onChange(seen::add);
        addTag(workspace, "drinks");
        workspace.close();
        assertThat(later).hasSize(1);
        later.forEach(Runnable::run);
        assertThat(seen).isEmpty();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItWas() throws IOException {
        byte[] junk = "not a database, but somebody's words".repeat(500).getBytes();
        Files.write(dir.resolve(Database.FILE), junk);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        e -> assertThat(e.problem()).isEqualTo(WorkspaceException.Problem.DAMAGED));
        assertThat(Files.readAllBytes(dir.resolve(Database.FILE))).isEqualTo(junk);
    }

    @Test
    void attachmentsAreKeptOnceUnderTheirHash() throws IOException {
        try (Workspace workspace = open()) {
            Path file = Files.writeString(dir.resolve("plan.txt"), "88 pages");
            AttachmentFiles.Stored first = workspace.attachments().add(file);
            AttachmentFiles.Stored second = workspace.attachments().add(file);
            assertThat(first).isEqualTo(second);
            assertThat(first.size()).isEqualTo(8);
            assertThat(workspace.attachments().path(first.sha256())).hasContent("88 pages");
        }
    }

    @Test
    void whatIsAskedForAfterClosingIsCancelled() {
        Workspace workspace = open();
        addTag(workspace, "drinks");
        workspace.close();
        assertThat(workspace.read(_ -> 1)).isCompletedExceptionally();
        assertThatThrownBy(() -> tags(workspace)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> addTag(workspace, "tea"))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Workspace.await(workspace.undo()))
                .isInstanceOf(CancellationException.class);
        try (Workspace again = open()) {
            assertThat(tags(again)).containsExactly("drinks");
        }
    }

    /** Another thread closes between the telling of a change and the listener's own reading. */
    @Test
    void aListenerThatIsToldWhileItClosesFindsItsReadingCancelled() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<List<String>> read = new CompletableFuture<>();
        Workspace workspace = Workspace.open(dir, CLOCK, task -> Thread.ofVirtual().start(task));
        workspace.onChange(
                _ -> {
                    told.countDown();
                    try {
                        closed.await();
                        read.complete(tags(workspace));
                    } catch (InterruptedException | RuntimeException e) {
                        read.completeExceptionally(e);
                    }
                });
        addTag(workspace, "drinks");
        told.await();
        workspace.close();
        closed.countDown();
        assertThatThrownBy(read::join).isInstanceOf(CancellationException.class);
    }
}
