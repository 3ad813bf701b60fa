package app.renmai.store;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
                                CustomField tier =
                                        CustomField.of(
                                                Target.CONTACT,
                                                "Tier",
                                                Kind.CHOICE,
                                                List.of("A", "B"));
                                long id = CustomFieldStore.insert(tx, tier);
                                CustomField stored = CustomFieldStore.find(tx, id).orElseThrow();
                                CustomValueStore.put(tx, stored, one, "A");
                                CustomValueStore.put(tx, stored, other, "B");
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
