package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedHabits;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedResearch;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One file as it was read: what is in it, or why it was refused. */
final class Reading {
    private final Path path;
    private final @Nullable ImportedFile file;
    private final @Nullable Remark refusal;
    private final List<ImportedContact> contacts = new ArrayList<>();
    private final List<ImportedOrganization> organizations = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private ImportedTimeline timeline = ImportedTimeline.EMPTY;
    private ImportedResearch research = ImportedResearch.NONE;

    private Reading(Path path, @Nullable ImportedFile file, @Nullable Remark refusal) {
        this.path = path;
        this.file = file;
        this.refusal = refusal;
        if (file != null) {
            rejected.addAll(file.rejected());
            for (ImportedContact contact : file.contacts()) {
                Optional<Remark> tooLong = Limits.tooLong(contact);
                tooLong.ifPresentOrElse(rejected::add, () -> contacts.add(contact));
            }
            timeline = fitting(file.timeline());
            organizations.addAll(fitting(file.organizations(), Limits::tooLong));
            research = fitting(file.habits().research());
        }
    }

    /** Reads a file; one that cannot be read is a refusal. */
    static Reading of(Path path, Supplier<ImportedFile> reader) {
        try {
            return new Reading(path, reader.get(), null);
        } catch (UnreadableFileException e) {
            return new Reading(path, null, new Remark(0, e.reason(), e.arguments()));
        }
    }

    /** The people who can come in. */
    List<ImportedContact> contacts() {
        return contacts;
    }

    /** What it tells of the time spent with people. */
    ImportedTimeline timeline() {
        return timeline;
    }

    /** What it tells of facts and offers, as far as there is room for it. */
    ImportedResearch research() {
        return research;
    }

    /** The outreach threads it tells of; each is short enough, or was rejected as it was read. */
    List<ImportedOutreach.Thread> threads() {
        return habits().outreach().threads();
    }

    /** How one works with the people in it. */
    ImportedHabits habits() {
        return file == null ? ImportedHabits.NONE : file.habits();
    }

    /** The organizations of which it tells more than who works there. */
    List<ImportedOrganization> organizations() {
        return organizations;
    }

    private ImportedTimeline fitting(ImportedTimeline all) {
        return new ImportedTimeline(
                fitting(all.interactions(), Limits::tooLong),
                fitting(all.commitments(), one -> Limits.tooLong(one.line(), one.promise())),
                fitting(all.reminders(), one -> Limits.tooLong(one.line(), one.reason())),
                fitting(all.needs(), one -> Limits.tooLong(one.line(), one.words())));
    }

    private ImportedResearch fitting(ImportedResearch all) {
        return new ImportedResearch(
                fitting(all.facts(), Limits::tooLong),
                fitting(all.offers(), Limits::tooLong),
                fitting(all.needs(), Limits::tooLong),
                fitting(all.competitors(), Limits::tooLong),
                all.firstSentences());
    }

    private <T> List<T> fitting(List<T> all, Function<T, Optional<Remark>> check) {
        List<T> fitting = new ArrayList<>(all.size());
        for (T one : all) {
            check.apply(one).ifPresentOrElse(rejected::add, () -> fitting.add(one));
        }
        return fitting;
    }

    /** Who wrote it, as far as one can tell. */
    String variant() {
        return file == null ? "" : file.variant();
    }

    /** What would become of it. */
    FilePlan plan(List<PlannedRecord> records, List<Remark> leftOut) {
        if (file == null) {
            return new FilePlan(
                    path, "", "", "", 0, List.of(), List.of(), List.of(), List.of(), List.of(),
                    refusal);
        }
        List<Remark> skipped = new ArrayList<>(file.skipped());
        skipped.addAll(leftOut);
        return new FilePlan(
                path,
                file.format(),
                file.variant(),
                file.charset(),
                read(),
                records,
                rejected,
                skipped,
                file.unused(),
                file.kept(),
                null);
    }

    /**
     * A file about people holds so many people, whatever else it tells; any other so many entries.
     */
    private int read() {
        int people = contacts.size() + rejected.size();
        return file == null || !contacts.isEmpty() ? people : file.timelineRecords();
    }
}
