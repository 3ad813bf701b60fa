package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.backup.DatabaseCopy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hundred thousand people come in as one step, with a backup before, and leave no bloated file.
 */
@Tag("soak")
class LargeImportTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 100_000;

    @TempDir Path folder;

    @Test
    void aHundredThousandPeopleComeInAndGoOutAgain() throws IOException {
        Path cards = folder.resolve("people.vcf");
        write(cards);
        Path place = folder.resolve("workspace");
        try (Workspace workspace = Workspace.open(place, CLOCK, Runnable::run)) {
            Imports imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
            ImportReport report = imports.run(List.of(cards), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.created()).isEqualTo(PEOPLE);
            assertThat(backups(place)).isEqualTo(1);
            ImportReport again =
                    imports.run(
                            List.of(cards), ImportOptions.USUAL.withDryRun(true), Progress.NONE);
            assertThat(again.unchanged()).isEqualTo(PEOPLE);
        }
        Path file = place.resolve("renmai.mv.db");
        long closed = Files.size(file);
        try (Workspace workspace = Workspace.open(place, CLOCK, Runnable::run)) {
            assertThat(Workspace.await(workspace.undo())).isPresent();
            assertThat(rows(workspace)).isZero();
            Workspace.await(workspace.redo());
            assertThat(rows(workspace)).isEqualTo(PEOPLE);
        }
        assertThat(Files.size(file)).as("after undo and redo").isLessThan(3 * closed);
    }

    private static long rows(Workspace workspace) {
        return Workspace.await(workspace.read(reader -> TableDump.count(reader, "contact")));
    }

    private static long backups(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place.resolve(DatabaseCopy.FOLDER))) {
            return files.count();
        }
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < PEOPLE; i++) {
                out.write(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        N:陈;博%1$d;;;
                        FN:陈博%1$d
                        ORG:青禾教育%2$d;招生办
                        TITLE:主任
                        TEL;TYPE=CELL:+86 138 %3$04d %4$04d
                        EMAIL;TYPE=WORK:bo.chen%1$d@example.com
                        CATEGORIES:校园,客户
                        NOTE:第 %1$d 张名片
                        END:VCARD
                        """
                                .formatted(i, i % 997, i / 10_000, i % 10_000));
            }
        }
    }
}
