package app.renmai.service.exchange;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.archive.ArchiveException;
import app.renmai.exchange.archive.ArchiveException.Problem;
import app.renmai.exchange.archive.ArchiveManifest;
import app.renmai.exchange.archive.ArchiveReader;
import app.renmai.exchange.archive.ArchiveWriter;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.ArchiveTables;
import app.renmai.store.ArchiveTables.Table;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The whole workspace as one file that outlives this program: every table as text, every file, and
 * a manifest. In an empty workspace it makes the same workspace again; the history of undo stays
 * where it was.
 */
public final class Archives {
    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace what is written, or what an archive goes into
     * @param jobs runs long work
     */
    public Archives(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * What was written or taken in.
     *
     * @param contacts how many contacts it holds
     * @param rows how many rows, in all tables
     * @param attachments how many files
     * @param missing how many files it speaks of that were not there when it was made
     */
    public record Counts(long contacts, long rows, long attachments, int missing) {
        static Counts of(ArchiveManifest manifest) {
            long contacts =
                    manifest.tables().stream()
                            .filter(table -> table.name().equals(ContactStore.TABLE))
                            .mapToLong(ArchiveManifest.TablePart::rows)
                            .sum();
            return new Counts(
                    contacts,
                    manifest.tables().stream().mapToLong(ArchiveManifest.TablePart::rows).sum(),
                    manifest.attachments(),
                    manifest.missing().size());
        }
    }

    /** Whether a file is an archive or a backup, or was one before something happened to it. */
    public static boolean looksLikeArchive(Path file) {
        return ArchiveReader.looksLikeArchive(file);
    }

    /** Writes an archive as a job, see {@link #write}. */
    public Job<Counts> startWriting(Path target) {
        return jobs.start(Exports.JOB, name(target), progress -> write(target, progress));
    }

    /** Takes an archive in as a job, see {@link #take}. */
    public Job<Counts> startTaking(Path file) {
        return jobs.start(Imports.JOB, name(file), progress -> take(file, progress));
    }

    static String name(Path path) {
        return Objects.toString(path.getFileName(), path.toString());
    }

    /**
     * Writes an archive and waits.
     *
     * @param target the zip; takes the place of one that is there, once it is whole
     * @param progress told how many rows and files of all are in
     * @return what is in it
     * @throws TargetException when it cannot be written; what was there is still there
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public Counts write(Path target, Progress progress) {
        WholeFile.check(target);
        return Workspace.await(
                workspace.read(
                        reader ->
                                TableDump.atOneMoment(
                                        reader, now -> written(now, target, progress))));
    }

    private Counts written(Reader reader, Path target, Progress progress) {
        ArchiveManifest[] manifest = new ArchiveManifest[1];
        try {
            WholeFile.write(
                    target,
                    out -> {
                        try (ArchiveWriter archive =
                                new ArchiveWriter(out, progress::checkCancelled)) {
                            write(reader, archive, progress);
                            manifest[0] =
                                    archive.finish(
                                            version(),
                                            ArchiveTables.version(reader),
                                            workspace.clock().instant());
                        }
                    });
        } catch (IOException e) {
            throw TargetException.of(e, target);
        }
        return Counts.of(Objects.requireNonNull(manifest[0]));
    }

    private void write(Reader reader, ArchiveWriter archive, Progress progress) throws IOException {
        List<Table> tables = ArchiveTables.all(reader);
        List<String> hashes = List.copyOf(ArchiveTables.hashes(reader));
        long rows = tables.stream().mapToLong(each -> TableDump.count(reader, each.name())).sum();
        long total = rows + hashes.size();
        long[] done = {0};
        for (Table table : tables) {
            archive.table(
                    table.name(),
                    table.columnNames(),
                    sink ->
                            TableDump.eachExactly(
                                    reader,
                                    table.name(),
                                    table.columnNames(),
                                    row -> {
                                        progress.checkCancelled();
                                        sink.accept(row);
                                        progress.report(++done[0], total);
                                    }));
        }
        for (String hash : hashes) {
            progress.checkCancelled();
            if (hash.matches(AttachmentFiles.HASH)) {
                archive.attachment(hash, workspace.attachments().path(hash));
            } else {
                archive.missing(hash);
            }
            progress.report(++done[0], total);
        }
    }

    private static String version() {
        String version = Archives.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    /**
     * Takes an archive into the workspace, which must be empty, as one step that can be undone, and
     * waits. Everything is compared with the manifest before anything is written.
     *
     * @param file the archive
     * @param progress told how many rows and files of all are in
     * @return what came in
     * @throws ArchiveException when it cannot come in; nothing is changed
     * @throws TargetException when its files cannot be stored; nothing is changed
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     changed
     */
    public Counts take(Path file, Progress progress) {
        progress.report(0, Progress.UNKNOWN);
        requireEmpty(file);
        try (ArchiveReader archive = ArchiveReader.open(file, ArchiveTables.latestVersion())) {
            new ArchiveIntake(workspace, file, archive, progress).take();
            return Counts.of(archive.manifest());
        }
    }

    private void requireEmpty(Path file) {
        Workspace.await(
                workspace.read(
                        reader -> {
                            requireEmpty(reader, file);
                            return true;
                        }));
    }

    static void requireEmpty(Reader reader, Path file) {
        if (!ArchiveTables.isEmpty(reader)) {
            long contacts = ContactStore.count(reader);
            throw new ArchiveException(Problem.NOT_EMPTY, file, contacts, null);
        }
    }
}
