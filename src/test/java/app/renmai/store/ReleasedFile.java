package app.renmai.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the database file that {@link SchemaTest} keeps of a released schema: the one before it,
 * migrated. Run it once a release, by hand, with the folder of the file before it (unzipped) and
 * the zip to write. Where the migration brings tables, write a row to each here first.
 */
final class ReleasedFile {
    private ReleasedFile() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Workspace.open(folder, Clock.systemUTC(), Runnable::run).close();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Path file = Database.file(folder);
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
        }
    }
}
