package app.renmai.service.backup;

import app.renmai.store.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a backup looks like from outside, see {@link Backups}. */
final class BackupFile {
    /** The name of the database in it. */
    static final String DATABASE = Database.FILE;

    private static final Pattern ATTACHMENT =
            Pattern.compile(Backups.ATTACHMENTS + "/([0-9a-f]{2})/([0-9a-f]{62})");

    private BackupFile() {}

    /** Whether a file is a zip with a database of ours in it. */
    static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(DATABASE) != null;
        } catch (IOException _) {
            // What is no zip is no backup.
            return false;
        }
    }

    /** The hash in the name of an attachment's entry; empty for every other entry. */
    static String hash(ZipEntry entry) {
        Matcher name = ATTACHMENT.matcher(entry.getName());
        return name.matches() ? name.group(1) + name.group(2) : "";
    }
}
