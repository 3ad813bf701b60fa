package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.store.WorkspaceException.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Every released schema opens; an older file is copied before it is changed, a newer one refused.
 */
class SchemaTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZoneOffset.UTC);
    private static final Path RELEASED = Path.of("src/test/resources/app/renmai/schema");
    private static final Path MIGRATIONS = Path.of("src/main/resources/app/renmai/migration");

    @TempDir Path dir;
    @TempDir Path more;

    static Stream<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void theNewestMigrationIsTheOneTheProgramKnows() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            int newest =
                    files.mapToInt(
                                    file ->
                                            Integer.parseInt(
                                                    file.getFileName().toString().substring(1, 4)))
                            .max()
                            .orElseThrow();
            assertThat(Schema.RELEASED.latest()).isEqualTo(newest);
        }
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(released().count())
                    .as("one file for each released schema, see ReleasedFile")
                    .isEqualTo(files.count());
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void everyReleasedSchemaOpens(Path zip) throws IOException {
        unzip(zip, dir);
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run)) {
            assertThat(
                            texts(
                                    workspace,
                                    "SELECT family_name || given_name FROM contact ORDER BY id"))
                    .contains("陈博", "BeckerTom");
            assertThat(texts(workspace, "SELECT summary FROM interaction")).isNotEmpty();
            while (Workspace.await(workspace.undo()).isPresent()) {
                // Its whole history must still be readable.
            }
            assertThat(texts(workspace, "SELECT given_name FROM contact")).isEmpty();
        }
    }

    @Test
    void anOlderFileIsCopiedBeforeItIsMigrated() throws IOException {
        unzip(released().findFirst().orElseThrow(), dir);
        next("ALTER TABLE tag ADD COLUMN colour VARCHAR(40);");
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run, next())) {
            assertThat(texts(workspace, "SELECT name FROM tag WHERE colour IS NULL")).isNotEmpty();
        }
        assertThat(backups()).hasSize(1).first().asString().contains("before-migrating-v1-");
    }

    @Test
    void aMigrationThatFailsLeavesTheWayBack() throws IOException {
        unzip(released().findFirst().orElseThrow(), dir);
        next("ALTER TABLE tag ADD COLUMN colour VARCHAR(40);\nALTER TABLE nothing DROP COLUMN x;");
        assertThatThrownBy(() -> Workspace.open(dir, CLOCK, Runnable::run, next()))
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
        Path copy = backups().getFirst();
        Path back = Files.createDirectories(dir.resolve("back"));
        unzip(copy, back);
        try (Workspace workspace = Workspace.open(back, CLOCK, Runnable::run)) {
            assertThat(texts(workspace, "SELECT given_name FROM contact")).contains("博", "Tom");
        }
    }

    @Test
    void aNewerFileIsRefused() throws IOException {
        next("ALTER TABLE tag ADD COLUMN colour VARCHAR(40);");
        Workspace.open(dir, CLOCK, Runnable::run, next()).close();
        byte[] before = Files.readAllBytes(Database.file(dir));
        assertThatThrownBy(() -> Workspace.open(dir, CLOCK, Runnable::run))
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NEWER));
        assertThat(Database.file(dir)).hasBinaryContent(before);
        try (Workspace still = Workspace.open(dir, CLOCK, Runnable::run, next())) {
            assertThat(texts(still, "SELECT colour FROM tag")).isEmpty();
        }
        assertThat(dir.resolve("backups")).doesNotExist();
    }

    private void next(String sql) throws IOException {
        Files.writeString(more.resolve("V999__next.sql"), sql);
    }

    private Schema next() {
        return new Schema(
                999,
                Stream.concat(Schema.RELEASED.locations().stream(), Stream.of("filesystem:" + more))
                        .toList());
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("backups"))) {
            return files.toList();
        }
    }

    private static List<String> texts(Workspace workspace, String sql) {
        return Workspace.await(
                workspace.read(
                        reader -> reader.handle().createQuery(sql).mapTo(String.class).list()));
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Files.copy(entries, target.resolve(entry.getName()));
            }
        }
    }
}
