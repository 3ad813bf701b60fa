package app.renmai.store;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.value.Fact;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.value.FactStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the database file that {@link SchemaTest} keeps of a released schema: the one before it,
 * migrated, with a row in each table the migration brought. Run it once a release, by hand, with
 * the folder of the file before it (unzipped) and the zip to write.
 */
final class ReleasedFile {
    private ReleasedFile() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Workspace workspace = Workspace.open(folder, Clock.systemUTC(), Runnable::run)) {
            Workspace.await(
                    workspace.run(
                            Op.EDIT_CONTACT,
                            "",
                            tx -> {
                                long one = first(tx, "ASC");
                                FactStore.insert(tx, fact(one, tx.now()));
                                long thread = OutreachStore.insert(tx, thread(one, tx.now()));
                                AttemptStore.insert(tx, attempt(thread, tx.now()));
                            }));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path file = Database.file(folder);
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
        }
    }

    private static Fact fact(long contact, Instant now) {
        return new Fact(
                0,
                UUID.randomUUID(),
                contact,
                null,
                null,
                Fact.Kind.CAMPAIGN,
                "x",
                LocalDate.of(2026, 10, 17),
                null,
                "",
                "",
                now);
    }

    private static Outreach thread(long contact, Instant now) {
        return new Outreach(
                0,
                UUID.randomUUID(),
                contact,
                "x",
                Outreach.State.WAITING,
                "",
                null,
                null,
                now,
                now,
                null);
    }

    private static Attempt attempt(long thread, Instant now) {
        return new Attempt(
                0,
                thread,
                1,
                now,
                "email",
                Attempt.Carried.IDEA,
                "x",
                Attempt.Outcome.NONE,
                null,
                "",
                "",
                null,
                null);
    }

    private static long first(Reader reader, String order) {
        return reader.handle()
                .createQuery("SELECT id FROM contact ORDER BY id " + order + " LIMIT 1")
                .mapTo(Long.class)
                .one();
    }
}
