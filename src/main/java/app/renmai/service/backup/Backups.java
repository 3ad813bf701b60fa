package app.renmai.service.backup;

import app.renmai.exchange.TargetException;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.job.WatchedInput;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.Workspace;
import app.renmai.store.backup.DatabaseCopy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Backs a workspace up while it is in use, into one zip: {@code renmai.mv.db} as it was at one
 * moment, then {@code attachments/ab/cdef…}. Unpacked into an empty folder it is a workspace.
 */
public final class Backups {
    /** The message key of the job's name. */
    public static final String JOB = "job.backup";

    /** The folder of attachments, in the workspace and in the zip. */
    public static final String ATTACHMENTS = "attachments";

    private static final String PREFIX = "renmai-";
    private static final String SUFFIX = ".zip";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace what is backed up
     * @param jobs runs the backups
     */
    public Backups(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * A backup that is there.
     *
     * @param file the zip
     * @param madeAt when it was made
     */
    public record Backup(Path file, Instant madeAt) {}

    /** The folder that backups go to when no other is named. */
    public Path folder() {
        return workspace.directory().resolve(DatabaseCopy.FOLDER);
    }

    /** Where a backup made now goes when nobody names a file. */
    public Path usualFile() {
        return folder().resolve(name(workspace.clock().instant()));
    }

    /** Backs up into the workspace's own folder of backups, as a job. */
    public Job<Path> start() {
        Path target = usualFile();
        return jobs.start(
                JOB,
                target.getFileName().toString(),
                progress -> {
                    run(target, progress);
                    return target;
                });
    }

    /**
     * Backs up and waits.
     *
     * @param target the zip; takes the place of one that is there, once it is whole
     * @param progress told how many files of all are in
     * @throws BackupException when a file stands there that is no backup
     * @throws TargetException when the target cannot be written; what was there is still there
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     left behind
     */
    public void run(Path target, Progress progress) {
        Path place = target.toAbsolutePath();
        if (Files.isDirectory(place)) {
            throw new TargetException(TargetException.Problem.IS_FOLDER, target);
        }
        if (Files.exists(place) && !BackupFile.isOne(place)) {
            throw new BackupException(BackupException.Problem.ANOTHER_FILE, target);
        }
        Path partial = place.resolveSibling(place.getFileName() + ".part");
        Path database = place.resolveSibling(place.getFileName() + ".db.part");
        try {
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            // Left by a crash; the database refuses to write over a file.
            Files.deleteIfExists(database);
            try {
                write(partial, database, progress);
                Files.move(partial, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
                Files.deleteIfExists(database);
            }
        } catch (IOException e) {
            throw TargetException.of(e, target);
        }
    }

    /** The database goes first: files are only ever added, so all that it names are there. */
    private void write(Path zip, Path database, Progress progress) throws IOException {
        progress.report(0, Progress.UNKNOWN);
        copyDatabase(database);
        AttachmentFiles attachments = workspace.attachments();
        List<Path> files = attachments.all();
        long total = files.size() + 1L;
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            progress.checkCancelled();
            unpackInto(packed, database, progress);
            long done = 1;
            progress.report(done, total);
            for (Path file : files) {
                progress.checkCancelled();
                String name = attachments.folder().relativize(file).toString().replace('\\', '/');
                packed.putNextEntry(new ZipEntry(ATTACHMENTS + "/" + name));
                try (InputStream in = Files.newInputStream(file)) {
                    copy(in, packed, progress);
                }
                packed.closeEntry();
                progress.report(++done, total);
            }
        }
    }

    private void copyDatabase(Path target) throws IOException {
        // The database says only that it failed; a look at the place says why.
        Files.createFile(target);
        Files.delete(target);
        Workspace.await(
                workspace.read(
                        reader -> {
                            DatabaseCopy.write(reader, target);
                            return true;
                        }));
    }

    private static void unpackInto(ZipOutputStream packed, Path database, Progress progress)
            throws IOException {
        try (InputStream in = Files.newInputStream(database);
                ZipInputStream copied = new ZipInputStream(in)) {
            for (ZipEntry entry = copied.getNextEntry();
                    entry != null;
                    entry = copied.getNextEntry()) {
                packed.putNextEntry(new ZipEntry(entry.getName()));
                copy(copied, packed, progress);
                packed.closeEntry();
            }
        }
    }

    /** A film among the attachments takes a while: cancelling stops in the middle of it. */
    private static void copy(InputStream from, OutputStream to, Progress progress)
            throws IOException {
        new WatchedInput(from, progress, _ -> {}).transferTo(to);
    }

    /** The newest backup in the workspace's own folder, when there is one. */
    public CompletableFuture<Optional<Backup>> newest() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Stream<Path> files = Files.list(folder())) {
                        return files.flatMap(file -> madeAt(file).stream())
                                .max(Comparator.comparing(Backup::madeAt));
                    } catch (NoSuchFileException e) {
                        return Optional.empty();
                    } catch (IOException e) {
                        throw TargetException.of(e, folder());
                    }
                },
                task -> Thread.ofVirtual().name("backups").start(task));
    }

    /** The name of a backup made at a moment. */
    static String name(Instant moment) {
        return PREFIX + STAMP.format(moment) + SUFFIX;
    }

    private static Optional<Backup> madeAt(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String stamp = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        try {
            return Optional.of(new Backup(file, STAMP.parse(stamp, Instant::from)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
