package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.csv.ContactCsvReader;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.vcard.VcardReader;
import app.renmai.service.exchange.ImportOptions.Format;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings people out of files into the workspace. One import is one step that can be undone. */
public final class Imports {
    /** The message key of the job's name. */
    public static final String JOB = "job.import";

    /** The message key of the name of a job that only looks, for a dry run. */
    public static final String LOOK = "job.import.look";

    /** How many people of a file a report names. */
    private static final int SHOWN = 5;

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace where the people go
     * @param jobs runs the imports
     */
    public Imports(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * Imports files as a job. A file that cannot be read is refused in its report and the others
     * come in; a cancelled import leaves nothing behind.
     *
     * @param files the files
     * @param options how
     * @return the job; its result says what became of each file
     */
    public Job<ImportReport> start(List<Path> files, ImportOptions options) {
        List<Path> all = List.copyOf(files);
        String name = options.dryRun() ? LOOK : JOB;
        return jobs.start(name, names(all), progress -> run(all, options, progress));
    }

    /**
     * Imports files and waits.
     *
     * @param files the files
     * @param options how
     * @param progress told how many people of all are done
     * @return what became of each file
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public ImportReport run(List<Path> files, ImportOptions options, Progress progress) {
        progress.report(0, Progress.UNKNOWN);
        List<Part> parts = new ArrayList<>();
        Gathering gathering = new Gathering(options.onDuplicate());
        for (Path file : files) {
            progress.checkCancelled();
            Part part = read(file, options);
            for (ImportedContact contact : part.contacts) {
                gathering.add(parts.size(), contact).ifPresent(part::count);
            }
            parts.add(part);
        }
        if (options.dryRun()) {
            await(workspace.read(reader -> take(reader, gathering, parts, options, progress)));
        } else if (!gathering.people().isEmpty()) {
            int people = parts.stream().mapToInt(part -> part.contacts.size()).sum();
            String subject = names(files) + " (" + people + ")";
            await(
                    workspace.write(
                            Op.IMPORT,
                            subject,
                            tx -> take(tx, gathering, parts, options, progress)));
        }
        return new ImportReport(parts.stream().map(Part::report).toList(), options.dryRun());
    }

    private static <T> T await(java.util.concurrent.CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private static boolean take(
            Reader reader,
            Gathering gathering,
            List<Part> parts,
            ImportOptions options,
            Progress progress) {
        new Intake(reader, options.onDuplicate())
                .take(
                        gathering.people(),
                        progress,
                        (found, outcome) -> parts.get(found.file()).count(outcome));
        return true;
    }

    private static Part read(Path path, ImportOptions options) {
        try {
            TextFile text = TextFile.read(path, options.charset());
            boolean vcard =
                    options.format() == Format.VCARD
                            || options.format() == Format.AUTO && looksLikeVcard(path, text);
            return new Part(path, vcard ? VcardReader.read(text) : ContactCsvReader.read(text));
        } catch (UnreadableFileException e) {
            return new Part(path, new Remark(0, e.reason(), e.arguments()));
        }
    }

    private static boolean looksLikeVcard(Path path, TextFile text) {
        String name = path.toString().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".vcf") || name.endsWith(".vcard") || VcardReader.looksLikeVcard(text);
    }

    /** The names of files, as they stand in the undo label. */
    private static String names(List<Path> files) {
        return files.stream()
                .map(Path::getFileName)
                .filter(java.util.Objects::nonNull)
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    /** One file on its way. */
    private static final class Part {
        private final Path path;
        private final @Nullable ImportedFile file;
        private final @Nullable Remark refusal;
        private final List<ImportedContact> contacts = new ArrayList<>();
        private final List<Remark> rejected = new ArrayList<>();
        private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

        Part(Path path, ImportedFile file) {
            this.path = path;
            this.file = file;
            this.refusal = null;
            rejected.addAll(file.rejected());
            for (ImportedContact contact : file.contacts()) {
                Optional<Remark> tooLong = Limits.tooLong(contact);
                tooLong.ifPresentOrElse(rejected::add, () -> contacts.add(contact));
            }
        }

        Part(Path path, Remark refusal) {
            this.path = path;
            this.file = null;
            this.refusal = refusal;
        }

        void count(Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        FileReport report() {
            if (file == null) {
                return FileReport.refused(path, java.util.Objects.requireNonNull(refusal));
            }
            return new FileReport(
                    path,
                    file.format(),
                    file.variant(),
                    file.charset(),
                    contacts.size() + rejected.size(),
                    counts.getOrDefault(Outcome.CREATED, 0),
                    counts.getOrDefault(Outcome.UPDATED, 0),
                    counts.getOrDefault(Outcome.UNCHANGED, 0),
                    rejected,
                    file.skipped(),
                    file.unused(),
                    contacts.stream().limit(SHOWN).map(ImportedContact::name).toList(),
                    null);
        }
    }
}
