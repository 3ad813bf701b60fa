package app.renmai.store;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.value.NeedStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                                NeedStore.insert(
                                        tx,
                                        new Need(
                                                0,
                                                one,
                                                null,
                                                "x",
                                                Certainty.SAID,
                                                Need.State.OPEN,
                                                null,
                                                tx.now()));
                                InteractionStore.insert(tx, planned(one, tx.now()));
                            }));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path file = Database.file(folder);
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
        }
    }

    private static Interaction planned(long contact, Instant now) {
        return new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.MEETING,
                        Direction.BOTH,
                        now.plus(Duration.ofDays(1)),
                        null,
                        false,
                        "",
                        "x",
                        "",
                        List.of(contact),
                        now)
                .in(State.PLANNED);
    }

    private static long first(Reader reader, String order) {
        return reader.handle()
                .createQuery("SELECT id FROM contact ORDER BY id " + order + " LIMIT 1")
                .mapTo(Long.class)
                .one();
    }
}
