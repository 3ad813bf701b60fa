package app.renmai.store;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final LocalDate DAY = LocalDate.of(2026, 10, 17);

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
                                long other = first(tx, "DESC");
                                long work = CollaborationStore.insert(tx, work(tx.now()));
                                CollaborationStore.takePart(
                                        tx, work, List.of(new Collaborator(one, "x", "")));
                                long brought =
                                        IntroductionStore.insert(
                                                tx, introduction(one, other, tx.now()));
                                ValueEntryStore.insert(tx, value(one, brought, tx.now()));
                                PromotionStore.put(tx, new Promotion(one, "x", DAY));
                                PrivateStore.markContact(tx, other, true);
                            }));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path file = Database.file(folder);
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
        }
    }

    private static Collaboration work(Instant now) {
        return new Collaboration(
                0,
                UUID.randomUUID(),
                "x",
                "",
                "",
                PartialDate.ofYear(2026),
                null,
                Collaboration.Result.DONE,
                "",
                false,
                "",
                now,
                now);
    }

    private static Introduction introduction(long one, long other, Instant now) {
        return new Introduction(
                0,
                UUID.randomUUID(),
                new Side(one, "x", Consent.AGREED, DAY),
                new Side(other, "x", Consent.ASKED, null),
                null,
                Introduction.Result.UNKNOWN,
                "",
                null,
                null,
                now,
                now);
    }

    private static ValueEntry value(long contact, long introduction, Instant now) {
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                contact,
                ValueEntry.Direction.GIVEN,
                ValueEntry.Kind.INTRODUCTION,
                "x",
                DAY,
                ValueEntry.Served.NONE,
                null,
                new ValueEntry.Origin(null, null, introduction),
                now);
    }

    private static long first(Reader reader, String order) {
        return reader.handle()
                .createQuery("SELECT id FROM contact ORDER BY id " + order + " LIMIT 1")
                .mapTo(Long.class)
                .one();
    }
}
