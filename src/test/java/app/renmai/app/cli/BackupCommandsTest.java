package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Database;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** backup, restore and check: what they keep, what they notice, what they never touch. */
class BackupCommandsTest extends CliTest {
    private Path story;

    @BeforeEach
    void story() throws IOException {
        story = dir.resolve("story");
        assertThat(raw("demo", story.toString(), "--lang", "en").code()).isZero();
        Path plan = Files.writeString(dir.resolve("plan.txt"), "88 pages");
        try (Workspace workspace = Workspace.open(story, Clock.systemUTC(), Runnable::run)) {
            Interaction talk =
                    new Interaction(
                            0,
                            UUID.randomUUID(),
                            Interaction.Kind.MEETING,
                            Interaction.Direction.BOTH,
                            workspace.clock().instant(),
                            null,
                            false,
                            "",
                            "The plan",
                            "",
                            List.of(1L),
                            workspace.clock().instant());
            Workspace.await(
                    new Interactions(workspace)
                            .log(
                                    new LogEntry(
                                            talk,
                                            List.of(),
                                            Optional.empty(),
                                            List.of(plan),
                                            List.of())));
        }
    }

    @Test
    void aBackupBringsEverythingBackAndKeepsWhatStoodThere() throws IOException {
        Path zip = dir.resolve("a.zip");
        Map<String, Object> made = on(story, "backup", zip.toString(), "--json").object();
        assertThat(made).containsEntry("file", zip.toString());
        assertThat(((Number) made.get("bytes")).longValue()).isEqualTo(Files.size(zip));
        on(story, "log", "After the backup", "--contact", "1");
        int talks = on(story, "timeline", "1", "--json").array().size();

        Map<String, Object> restored = on(story, "restore", zip.toString(), "--json").object();

        assertThat(restored).containsEntry("contacts", 41).containsEntry("attachments", 1);
        assertThat(on(story, "timeline", "1", "--json").array()).hasSize(talks - 1);
        Path previous = Path.of(restored.get("previous").toString());
        assertThat(previous).exists();
        assertThat(on(story, "restore", previous.toString()).code()).isZero();
        assertThat(on(story, "timeline", "1", "--json").array()).hasSize(talks);
        assertThat(on(story, "check").code()).isZero();
    }

    @Test
    void withoutANameItGoesIntoTheWorkspacesOwnFolder() {
        Ran ran = on(story, "backup");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(story.resolve("backups").toString());
    }

    @Test
    void aWorkspaceIsRestoredWhereThereIsNoneAndOutOfDamage() throws IOException {
        Path zip = dir.resolve("a.zip");
        on(story, "backup", zip.toString());
        Path empty = dir.resolve("new");
        assertThat(on(empty, "restore", zip.toString()).code()).isZero();
        assertThat(on(empty, "check", "--json").object())
                .containsEntry("well", true)
                .containsEntry("attachments", 1);

        Path file = Database.file(empty);
        Files.write(file, "somebody's words".repeat(900).getBytes());
        byte[] damaged = Files.readAllBytes(file);
        Ran ran = on(empty, "restore", zip.toString(), "--json");

        assertThat(ran.code()).isZero();
        Path previous = Path.of(ran.object().get("previous").toString());
        try (var kept = new java.util.zip.ZipFile(previous.toFile())) {
            assertThat(kept.getInputStream(kept.getEntry(Database.FILE)).readAllBytes())
                    .isEqualTo(damaged);
        }
        assertThat(on(empty, "check").code()).isZero();
    }

    @Test
    void aDamagedOrNewerBackupIsRefusedAndNothingChanges() throws IOException {
        Path zip = dir.resolve("broken.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(Database.FILE));
            out.write("no database".repeat(500).getBytes());
        }
        byte[] before = Files.readAllBytes(Database.file(story));

        Ran ran = on(story, "restore", zip.toString());

        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.sentence()).contains("damaged").contains("nothing was changed");
        assertThat(Files.readAllBytes(Database.file(story))).isEqualTo(before);
        assertThat(Files.list(story).map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.startsWith(".restoring"));
    }

    @Test
    void checkNamesFilesThatAreMissingOrChanged() throws IOException {
        assertThat(on(story, "check", "--json").object()).containsEntry("well", true);
        Path file;
        try (var files = Files.walk(story.resolve("attachments"))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(file, "87 pages");
        Ran changed = on(story, "check", "--json");
        assertThat(changed.code()).isEqualTo(Cli.PARTLY);
        assertThat(Ran.asList(changed.object().get("findings")))
                .extracting(finding -> finding.get("code"))
                .containsExactly("file-changed");
        Files.delete(file);

        Ran missing = on(story, "check");

        assertThat(missing.code()).isEqualTo(Cli.PARTLY);
        assertThat(missing.out()).contains("plan.txt is not there");
    }

    @Test
    void checkNoticesAPageGoneBadInTheMiddleAndChangesNothing() throws IOException {
        Path file = Database.file(story);
        try (RandomAccessFile database = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 12_288; at < database.length() - 12_288; at += 512) {
                database.seek(at);
                database.write(new byte[64]);
            }
        }
        byte[] before = Files.readAllBytes(file);

        Ran ran = on(story, "check");

        assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
        assertThat(ran.sentence()).contains("renmai restore");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void rowsThatPointNowhereAndStepsThatCannotBeReadAreCounted() {
        try (Workspace workspace = Workspace.open(story, Clock.systemUTC(), Runnable::run)) {
            Workspace.await(
                    workspace.read(
                            reader -> {
                                reader.handle().execute("SET REFERENTIAL_INTEGRITY FALSE");
                                reader.handle()
                                        .execute(
                                                "UPDATE participant SET contact_id = 99999 WHERE id"
                                                        + " = 1");
                                reader.handle()
                                        .execute(
                                                "UPDATE history_row SET row_after = '{' WHERE id ="
                                                        + " 1");
                                return reader.handle().execute("SET REFERENTIAL_INTEGRITY TRUE");
                            }));
        }

        Ran ran = on(story, "check", "--json");

        assertThat(ran.code()).isEqualTo(Cli.WORKSPACE);
        assertThat(Ran.asList(ran.object().get("findings")))
                .extracting(finding -> finding.get("where"))
                .containsExactlyInAnyOrder("participant.contact_id", "history_row");
    }
}
