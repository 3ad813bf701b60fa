package app.renmai.service.exchange;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFolder;
import app.renmai.exchange.vcard.VcardWriter;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactExportStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes the workspace out into files other programs read. */
public final class Exports {
    /** The message key of the job's name. */
    public static final String JOB = "job.export";

    private static final int PAGE = 1_000;

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace what is exported
     * @param jobs runs the exports
     */
    public Exports(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * Exports as a job.
     *
     * @param target a folder for CSV, a file for vCard
     * @param options what and how
     * @return the job; its result is how many contacts went out, or fails with a {@link
     *     TargetException}
     */
    public Job<Long> start(Path target, ExportOptions options) {
        String name = Objects.toString(target.getFileName(), target.toString());
        return jobs.start(JOB, name, progress -> run(target, options, progress));
    }

    /**
     * Tries whether an export could be written to a place, and leaves nothing there.
     *
     * @param target a folder for CSV, a file for vCard
     * @param format the format
     * @return whether something is there that the export would replace; fails with a {@link
     *     TargetException} when it could not be written
     */
    public CompletableFuture<Boolean> check(Path target, Format format) {
        return CompletableFuture.supplyAsync(
                () -> {
                    switch (format) {
                        case CSV -> new CsvFolder(target, ExportTables.files(), false).close();
                        case VCARD -> new VcardWriter(target).close();
                        case XLSX, ARCHIVE -> WholeFile.check(target);
                    }
                    return Files.exists(target);
                });
    }

    /**
     * Exports and waits.
     *
     * @param target a folder for CSV, a file for vCard
     * @param options what and how
     * @param progress told how many rows of all are written
     * @return how many contacts went out
     * @throws TargetException when the target cannot be written; what was there is still there
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public long run(Path target, ExportOptions options, Progress progress) {
        return switch (options.format()) {
            case CSV -> reading(reader -> csv(reader, target, options, progress));
            case VCARD -> reading(reader -> vcard(reader, target, options, progress));
            case XLSX -> reading(reader -> sheets(reader, options).writeTo(target, progress));
            case ARCHIVE -> new Archives(workspace, jobs).write(target, progress).contacts();
        };
    }

    private ContactSheets sheets(Reader reader, ExportOptions options) {
        return new ContactSheets(
                reader, options.contacts(), ZoneId.systemDefault(), workspace.clock().instant());
    }

    private long reading(Function<Reader, Long> body) {
        return Workspace.await(workspace.read(reader -> TableDump.atOneMoment(reader, body)));
    }

    /** One contact as the text of a vCard 4.0; empty when there is no such contact. */
    public CompletableFuture<Optional<String>> card(long id) {
        return workspace.read(reader -> contact(reader, id).map(VcardWriter::text));
    }

    private static long csv(Reader reader, Path target, ExportOptions options, Progress progress) {
        Set<Long> contacts = options.contacts();
        try (CsvFolder folder = new CsvFolder(target, ExportTables.files(), options.raw())) {
            new ExportTables(reader, contacts).writeTo(folder, progress);
            folder.commit();
        }
        return contacts == null ? ContactStore.count(reader) : contacts.size();
    }

    private static long vcard(
            Reader reader, Path target, ExportOptions options, Progress progress) {
        Set<Long> contacts = options.contacts();
        long total = contacts == null ? ContactStore.count(reader) : contacts.size();
        long done = 0;
        try (VcardWriter writer = new VcardWriter(target)) {
            long last = Long.MIN_VALUE;
            List<Long> page = ContactExportStore.idsAfter(reader, last, PAGE);
            while (!page.isEmpty()) {
                for (long id : page) {
                    progress.checkCancelled();
                    if (chosen(contacts, id)) {
                        contact(reader, id).ifPresent(writer::write);
                        progress.report(++done, total);
                    }
                }
                last = page.getLast();
                page = ContactExportStore.idsAfter(reader, last, PAGE);
            }
            writer.commit();
        }
        return done;
    }

    private static boolean chosen(@Nullable Set<Long> contacts, long id) {
        return contacts == null || contacts.contains(id);
    }

    static Optional<ExportedContact> contact(Reader reader, long id) {
        return ContactStore.find(reader, id).map(contact -> exported(reader, contact));
    }

    private static ExportedContact exported(Reader reader, Contact contact) {
        Long through = contact.metThrough();
        ContactName introducer =
                through == null ? null : ContactStore.names(reader, List.of(through)).get(through);
        return new ExportedContact(
                contact,
                ExportTables.shown(contact.name()),
                introducer == null ? "" : ExportTables.shown(introducer),
                ContactPointStore.of(reader, contact.id()),
                PositionStore.of(reader, contact.id()),
                ImportantDateStore.of(reader, contact.id()),
                TagStore.of(reader, contact.id()).stream().map(Tag::name).toList());
    }
}
