package app.renmai.store;

import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Relation;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.RelationStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
                                long other = first(tx, "DESC");
                                KeptFieldStore.insert(
                                        tx, one, KeptField.of("csv", "Mileage", "12"), 0);
                                RelationStore.insert(
                                        tx, one, new Relation(0, other, "", "colleague"));
                                tx.insert(
                                        "not_same",
                                        Row.of("contact_id", one).and("other_id", other));
                                tx.insert("csv_layout", Row.of("layout", "x").and("mapping", "{}"));
                            }));
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path file = Database.file(folder);
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
        }
    }

    private static long first(Reader reader, String order) {
        return reader.handle()
                .createQuery("SELECT id FROM contact ORDER BY id " + order + " LIMIT 1")
                .mapTo(Long.class)
                .one();
    }
}
