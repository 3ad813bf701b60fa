package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.Crowd;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** A thread that is interrupted reads on, and the file stays open for the others. */
class DirectFilesTest {
    @TempDir Path dir;

    @BeforeAll
    static void know() {
        DirectFiles.register();
    }

    @Test
    void anInterruptedThreadWritesAndReadsAndStaysInterrupted() throws IOException {
        Path file = dir.resolve("file");
        try (FileChannel channel = open(file, "rw")) {
            Thread.currentThread().interrupt();
            channel.write(bytes("renmai"), 2);
            ByteBuffer read = ByteBuffer.allocate(4);
            channel.read(read, 4);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(new String(read.array(), StandardCharsets.UTF_8)).isEqualTo("nmai");
            assertThat(channel.isOpen()).isTrue();
            assertThat(channel.size()).isEqualTo(8);
            channel.truncate(3);
            channel.force(true);
        }
        assertThat(file).hasBinaryContent(new byte[] {0, 0, 'r'});
    }

    @Test
    void aFileThatIsReadOnlyIsNotMade() {
        Path file = dir.resolve("none");
        assertThatThrownBy(() -> open(file, "r")).isInstanceOf(IOException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileIsLockedOnce() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        try (FileChannel one = open(file, "rw");
                FileChannel other = open(file, "rw")) {
            assertThat(one.tryLock().isValid()).isTrue();
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    @Test
    void aWorkspaceOutlivesTheInterruptionOfWhoReads() {
        Path folder = dir.resolve("workspace");
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC(), Runnable::run)) {
            new Crowd(1, Instant.EPOCH).addPeople(workspace, 500);
        }
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC(), Runnable::run)) {
            Workspace.await(
                    workspace.read(
                            reader -> {
                                Thread.currentThread().interrupt();
                                return emails(reader);
                            }));
            assertThat(Workspace.await(workspace.read(DirectFilesTest::emails))).isEqualTo(500);
        }
    }

    /** Reads pages that are not in memory yet. */
    private static long emails(Reader reader) {
        return reader.handle()
                .createQuery("SELECT COUNT(*) FROM contact_point WHERE point_value LIKE 'p%'")
                .mapTo(Long.class)
                .one();
    }

    private static FileChannel open(Path file, String mode) throws IOException {
        return FilePath.get(DirectFiles.PREFIX + file).open(mode);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
