package app.renmai.service.exchange;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFolder;
import app.renmai.exchange.ical.CalendarEntry;
import app.renmai.exchange.ical.IcalWriter;
import app.renmai.exchange.vcard.VcardWriter;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.AttachmentFiles;
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
import java.util.function.BiFunction;
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
     * @param target a folder for CSV, else a file
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
     * @param target a folder for CSV, else a file
     * @param format the format
     * @return whether something is there that the export would replace; fails with a {@link
     *     TargetException} when it could not be written
     */
    public CompletableFuture<Boolean> check(Path target, Format format) {
        return CompletableFuture.supplyAsync(
                () -> {
                    switch (format) {
                        case CSV -> new CsvFolder(target, ExportTables.files(), false).close();
                        case VCARD, VCARD_3 -> new VcardWriter(target, false).close();
                        case ICS, XLSX, ARCHIVE -> WholeFile.check(target);
                    }
                    return Files.exists(target);
                });
    }

    /**
     * Exports and waits.
     *
     * @param target a folder for CSV, else a file
     * @param options what and how
     * @param progress told how many rows of all are written
     * @return how many contacts went out; of a calendar, how many entries
     * @throws TargetException when the target cannot be written; what was there is still there
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public long run(Path target, ExportOptions options, Progress progress) {
        return options.format() == Format.ARCHIVE
                ? new Archives(workspace, jobs).write(target, progress).contacts()
                : reading(options, (reader, there) -> write(reader, target, there, progress));
    }

    private long write(Reader reader, Path target, ExportOptions options, Progress progress) {
        return switch (options.format()) {
            case CSV -> csv(reader, target, options, progress);
            case VCARD, VCARD_3 -> vcard(reader, target, options, progress);
            case ICS -> ics(reader, target, options, progress);
            case XLSX -> sheets(reader, options).writeTo(target, progress);
            case ARCHIVE -> throw new IllegalArgumentException("an archive holds all");
        };
    }

    private ContactSheets sheets(Reader reader, ExportOptions options) {
        return new ContactSheets(
                reader, options.contacts(), ZoneId.systemDefault(), workspace.clock().instant());
    }

    /** Of the contacts that were chosen, those that may go out. */
    private long reading(ExportOptions options, BiFunction<Reader, ExportOptions, Long> body) {
        Function<Reader, Long> all =
                reader ->
                        TableDump.atOneMoment(reader, now -> body.apply(now, there(now, options)));
        return Workspace.await(
                options.hidden() ? workspace.read(all) : workspace.readForOthers(all));
    }

    private static ExportOptions there(Reader reader, ExportOptions options) {
        Set<Long> contacts = options.contacts();
        return contacts == null
                ? options
                : options.of(ContactStore.names(reader, contacts).keySet());
    }

    /** One contact as the text of a vCard 4.0; empty when there is no such contact. */
    public CompletableFuture<Optional<String>> card(long id) {
        return workspace.read(
                reader -> contact(reader, id, workspace.attachments()).map(VcardWriter::text));
    }

    private static long csv(Reader reader, Path target, ExportOptions options, Progress progress) {
        Set<Long> contacts = options.contacts();
        try (CsvFolder folder = new CsvFolder(target, ExportTables.files(), options.raw())) {
            new ExportTables(reader, contacts, options.innerNotes()).writeTo(folder, progress);
            folder.commit();
        }
        return contacts == null ? ContactStore.count(reader) : contacts.size();
    }

    private long vcard(Reader reader, Path target, ExportOptions options, Progress progress) {
        AttachmentFiles files = workspace.attachments();
        Set<Long> contacts = options.contacts();
        long total = contacts == null ? ContactStore.count(reader) : contacts.size();
        long done = 0;
        try (VcardWriter writer = new VcardWriter(target, options.format() == Format.VCARD_3)) {
            long last = Long.MIN_VALUE;
            List<Long> page = ContactExportStore.idsAfter(reader, last, PAGE);
            while (!page.isEmpty()) {
                for (long id : page) {
                    progress.checkCancelled();
                    if (chosen(contacts, id)) {
                        contact(reader, id, files).ifPresent(writer::write);
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

    private static long ics(Reader reader, Path target, ExportOptions options, Progress progress) {
        CalendarSettings settings =
                Objects.requireNonNull(options.calendar(), "a calendar needs a zone and words");
        List<CalendarEntry> entries =
                new CalendarEntries(reader, options.contacts(), settings).all(progress);
        IcalWriter.write(target, entries, settings.now());
        return entries.size();
    }

    private static boolean chosen(@Nullable Set<Long> contacts, long id) {
        return contacts == null || contacts.contains(id);
    }

    /**
     * A contact with all that goes out of it.
     *
     * @param files where its picture lies, or null to leave the picture out
     */
    static Optional<ExportedContact> contact(
            Reader reader, long id, @Nullable AttachmentFiles files) {
        return ContactStore.find(reader, id).map(contact -> exported(reader, contact, files));
    }

    private static ExportedContact exported(
            Reader reader, Contact contact, @Nullable AttachmentFiles files) {
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
                TagStore.of(reader, contact.id()).stream().map(Tag::name).toList(),
                OutgoingExtras.of(reader, contact.id(), files));
    }
}
