package app.renmai.service.backup;

import app.renmai.exchange.TargetException;
import app.renmai.service.backup.BackupException.Problem;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.Database;
import app.renmai.store.DatabaseCheck;
import app.renmai.store.WorkspaceException;
import app.renmai.store.backup.DatabaseCopy;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts a backup into the place of a workspace that nobody has open. The backup is unpacked beside
 * it and looked through first; the database that stood there is kept as a backup of its own, and no
 * attachment is taken away, so nothing is lost whichever way it goes.
 */
public final class Restoring {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path directory;
    private final Clock clock;

    private Restoring(Path file, Path directory, Clock clock) {
        this.file = file;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What was restored.
     *
     * @param database what the restored database holds
     * @param attachments how many files of attachments the backup holds
     * @param previous where the database that stood there is kept; null when there was none
     */
    public record Restored(
            DatabaseCheck.Report database, int attachments, @Nullable Path previous) {}

    /**
     * Restores a workspace.
     *
     * @param file a backup
     * @param directory the workspace's folder, which need not be there
     * @param clock names the copy of what stood there
     * @return what was restored
     * @throws BackupException when the file is no whole backup; nothing was changed
     * @throws WorkspaceException when somebody has the workspace open; nothing was changed
     * @throws TargetException when the folder cannot be written
     */
    public static Restored run(Path file, Path directory, Clock clock) {
        return new Restoring(file, directory, clock).run();
    }

    private Restored run() {
        checkFile();
        checkUnused();
        try {
            Files.createDirectories(directory);
            Path beside = Files.createTempDirectory(directory, ".restoring");
            try {
                int attachments = unpack(beside);
                DatabaseCheck.Report report = look(beside);
                Path previous = keepPrevious();
                take(beside);
                return new Restored(report, attachments, previous);
            } finally {
                remove(beside);
            }
        } catch (IOException e) {
            throw TargetException.of(e, directory);
        }
    }

    private void checkFile() {
        if (!Files.exists(file)) {
            throw new BackupException(Problem.MISSING, file);
        }
        if (Files.isDirectory(file)) {
            throw new BackupException(Problem.DIRECTORY, file);
        }
        if (!Files.isReadable(file)) {
            throw new BackupException(Problem.UNREADABLE, file);
        }
        if (!BackupFile.isOne(file)) {
            throw new BackupException(Problem.NOT_A_BACKUP, file);
        }
    }

    /** A database that is damaged or not there is no hindrance; one that is open is. */
    private void checkUnused() {
        if (Database.inUse(directory)) {
            throw new WorkspaceException(WorkspaceException.Problem.IN_USE, directory);
        }
    }

    private int unpack(Path beside) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            int attachments = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String hash = BackupFile.hash(entry);
                if (entry.getName().equals(BackupFile.DATABASE)) {
                    copy(zip, entry, Database.file(beside));
                } else if (!hash.isEmpty()) {
                    Path target = AttachmentFiles.of(beside).path(hash);
                    copy(zip, entry, target);
                    try (InputStream in = Files.newInputStream(target)) {
                        if (!WorkspaceCheck.hash(in).equals(hash)) {
                            throw new BackupException(Problem.DAMAGED, file);
                        }
                    }
                    attachments++;
                }
            }
            return attachments;
        } catch (ZipException e) {
            throw new BackupException(Problem.DAMAGED, file, e);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
        }
    }

    private DatabaseCheck.Report look(Path beside) {
        try {
            DatabaseCheck.Report report = DatabaseCheck.of(beside);
            if (report.findings().stream()
                    .anyMatch(each -> each.kind() == DatabaseCheck.Kind.UNREADABLE)) {
                throw new BackupException(Problem.DAMAGED, file);
            }
            return report;
        } catch (WorkspaceException e) {
            boolean newer = e.problem() == WorkspaceException.Problem.NEWER;
            throw new BackupException(newer ? Problem.NEWER : Problem.DAMAGED, file, e);
        }
    }

    private @Nullable Path keepPrevious() throws IOException {
        Path database = Database.file(directory);
        if (!Files.exists(database)) {
            return null;
        }
        Path folder = Files.createDirectories(directory.resolve(DatabaseCopy.FOLDER));
        Path kept = fresh(folder, "before-restoring-" + STAMP.format(clock.instant()));
        Path part = Files.createTempFile(folder, ".renmai", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(BackupFile.DATABASE));
                Files.copy(database, zip);
            }
            return Files.move(part, kept);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name nothing has yet; two restores within one second are two copies. */
    private static Path fresh(Path folder, String name) {
        Path file = folder.resolve(name + ".zip");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".zip");
        }
        return file;
    }

    private void take(Path beside) throws IOException {
        AttachmentFiles from = AttachmentFiles.of(beside);
        AttachmentFiles to = AttachmentFiles.of(directory);
        if (Files.isDirectory(from.folder())) {
            try (Stream<Path> files = Files.walk(from.folder())) {
                for (Path source : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.folder().resolve(from.folder().relativize(source));
                    Files.createDirectories(target.getParent());
                    Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.move(
                Database.file(beside),
                Database.file(directory),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
