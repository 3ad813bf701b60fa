package app.renmai.store;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.view.SavedViewStore;

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
                                CadenceStore.putOwn(tx, one, new Cadence(30, 60));
                                CadenceStore.putRest(tx, other, Rest.PAUSED);
                                SavedViewStore.insert(
                                        tx, "x", "{\"match\":\"all\",\"conditions\":[]}");
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
