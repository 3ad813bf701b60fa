package app.renmai.service.exchange;

import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.document.PersonData;
import app.renmai.exchange.document.PersonDocument;
import app.renmai.exchange.document.PersonFile;
import app.renmai.exchange.document.PersonFile.Letter;
import app.renmai.exchange.document.PersonFile.Related;
import app.renmai.exchange.document.PersonFile.Talk;
import app.renmai.exchange.document.Words;
import app.renmai.exchange.vcard.VcardWriter;
import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.MissingRowException;
import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.PitchEffortStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is known of one person, to read and to hand to them: one zip with a page of HTML,
 * their vCard, the same as JSON, and their files.
 */
public final class PersonExports {
    private static final int LONGEST_NAME = 100;

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace where the person is
     * @param jobs runs long work
     */
    public PersonExports(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /** Exports as a job, see {@link #run}; its result is how many files were missing. */
    public Job<Integer> start(Path target, long id, Words words) {
        return jobs.start(
                Exports.JOB, Archives.name(target), progress -> run(target, id, words, progress));
    }

    /**
     * Exports and waits.
     *
     * @param target the zip; takes the place of one that is there, once it is whole
     * @param id the person
     * @param words the language of the page
     * @param progress told how many files of all are in
     * @return how many of their files are not there any more; the page says which
     * @throws TargetException when it cannot be written; what was there is still there
     * @throws MissingRowException when there is no such contact
     */
    public int run(Path target, long id, Words words, Progress progress) {
        WholeFile.check(target);
        PersonFile file =
                Workspace.await(
                        workspace.read(
                                reader -> TableDump.atOneMoment(reader, now -> gathered(now, id))));
        try {
            WholeFile.write(target, out -> write(out, file, words, progress));
        } catch (IOException e) {
            throw TargetException.of(e, target);
        }
        return (int)
                attachments(file).stream()
                        .map(Attachment::sha256)
                        .distinct()
                        .filter(hash -> !file.files().paths().containsKey(hash))
                        .count();
    }

    private void write(OutputStream out, PersonFile file, Words words, Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        text(zip, "person.html", PersonDocument.of(file, words));
        text(zip, "person.vcf", VcardWriter.text(file.person()));
        text(zip, "person.json", PersonData.of(file));
        long done = 0;
        long total = file.files().paths().size();
        for (Map.Entry<String, String> each : new TreeMap<>(file.files().paths()).entrySet()) {
            zip.putNextEntry(new ZipEntry(each.getValue()));
            try (InputStream in =
                    Files.newInputStream(workspace.attachments().path(each.getKey()))) {
                byte[] part = new byte[1 << 16];
                for (int n = in.read(part); n >= 0; n = in.read(part)) {
                    progress.checkCancelled();
                    zip.write(part, 0, n);
                }
            }
            zip.closeEntry();
            progress.report(++done, total);
        }
        zip.finish();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private PersonFile gathered(Reader reader, long id) {
        var person =
                Exports.contact(reader, id, workspace.attachments())
                        .orElseThrow(() -> new MissingRowException(ContactStore.TABLE, id));
        PersonFile file =
                new PersonFile(
                        person,
                        photo(reader, id),
                        KeptFieldStore.of(reader, id),
                        relations(reader, id),
                        talks(reader, id),
                        CommitmentStore.ofContact(reader, id),
                        ReminderStore.ofContact(reader, id),
                        NeedStore.ofContact(reader, id),
                        research(reader, id),
                        reach(reader, id),
                        PersonWorth.of(reader, id),
                        pitches(reader, id),
                        new PersonFile.Files(AttachmentStore.ofContact(reader, id), Map.of()),
                        workspace.clock().instant());
        return file.with(paths(attachments(file)));
    }

    private static PersonFile.Reach reach(Reader reader, long id) {
        return new PersonFile.Reach(
                OutreachStore.ofContact(reader, id).stream()
                        .map(one -> new PersonFile.Approach(one, AttemptStore.of(reader, one.id())))
                        .toList(),
                StopWishStore.of(reader, id).orElse(null),
                introductions(reader, id),
                PersonWorth.works(reader, id));
    }

    private static List<PersonFile.Brought> introductions(Reader reader, long id) {
        List<Introduction> all = IntroductionStore.ofContact(reader, id);
        Map<Long, ContactName> names =
                ContactStore.names(
                        reader, all.stream().map(each -> each.besides(id).contactId()).toList());
        List<PersonFile.Brought> brought = new ArrayList<>();
        for (Introduction each : all) {
            ContactName other = names.get(each.besides(id).contactId());
            String name = other == null ? "" : ExportTables.shown(other);
            brought.add(new PersonFile.Brought(each, each.of(id), name));
        }
        return brought;
    }

    private static PersonFile.Research research(Reader reader, long id) {
        return new PersonFile.Research(
                FactStore.ofContact(reader, id),
                OfferStore.ofContact(reader, id),
                OfferStore.meantOnlyFor(reader, id),
                FirstSentenceStore.of(reader, id).orElse(""));
    }

    private @Nullable ImportedPhoto photo(Reader reader, long id) {
        Photo photo = PhotoStore.of(reader, id).orElse(null);
        if (photo == null) {
            return null;
        }
        Path path = workspace.attachments().path(photo.sha256());
        try {
            return Files.exists(path)
                    ? new ImportedPhoto(photo.mediaType(), Files.readAllBytes(path))
                    : null;
        } catch (IOException e) {
            throw TargetException.of(e, path);
        }
    }

    private static List<Related> relations(Reader reader, long id) {
        List<Relation> own = RelationStore.of(reader, id);
        Map<Long, Relation> theirs = RelationStore.to(reader, id);
        Set<Long> people = new HashSet<>(theirs.keySet());
        own.forEach(
                one -> {
                    if (one.related() != null) {
                        people.add(one.related());
                    }
                });
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        List<Related> all = new ArrayList<>();
        for (Relation one : own) {
            Long related = one.related();
            ContactName name = related == null ? null : names.get(related);
            all.add(
                    new Related(
                            one.kind(),
                            name == null ? one.name() : ExportTables.shown(name),
                            false));
        }
        theirs.forEach(
                (contact, one) -> {
                    ContactName name = names.get(contact);
                    all.add(
                            new Related(
                                    one.kind(),
                                    name == null ? "" : ExportTables.shown(name),
                                    true));
                });
        return all;
    }

    private static List<Talk> talks(Reader reader, long id) {
        List<Interaction> talks = InteractionStore.ofContact(reader, id);
        Map<Long, ContactName> names = InteractionStore.names(reader, talks);
        return talks.stream()
                .map(
                        talk ->
                                new Talk(
                                        talk,
                                        others(talk, id, names),
                                        AttachmentStore.ofInteraction(reader, talk.id())))
                .toList();
    }

    private static List<String> others(Interaction talk, long id, Map<Long, ContactName> names) {
        List<String> others = new ArrayList<>();
        for (long other : talk.participants()) {
            ContactName name = names.get(other);
            if (other != id && name != null) {
                others.add(ExportTables.shown(name));
            }
        }
        return others;
    }

    private static List<Letter> pitches(Reader reader, long id) {
        List<Letter> letters = new ArrayList<>();
        for (Pitch pitch : PitchStore.ofContact(reader, id)) {
            letters.add(
                    new Letter(
                            pitch,
                            PitchStore.versions(reader, pitch.id()),
                            AttachmentStore.ofPitch(reader, pitch.id()),
                            PitchEffortStore.minutes(reader, pitch.id())));
        }
        return letters;
    }

    private static List<Attachment> attachments(PersonFile file) {
        List<Attachment> all = new ArrayList<>(file.files().ofPerson());
        file.talks().forEach(talk -> all.addAll(talk.attachments()));
        file.reach().works().forEach(work -> all.addAll(work.attachments()));
        file.pitches().forEach(letter -> all.addAll(letter.attachments()));
        return all;
    }

    /** A path for every file that is there; two of one name are told apart by a number. */
    private Map<String, String> paths(List<Attachment> attachments) {
        Map<String, String> paths = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Attachment each : attachments) {
            if (paths.containsKey(each.sha256())
                    || !Files.exists(workspace.attachments().path(each.sha256()))) {
                continue;
            }
            String name = safe(each.name());
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                int dot = name.lastIndexOf('.');
                free =
                        dot <= 0
                                ? name + " " + i
                                : name.substring(0, dot) + " " + i + name.substring(dot);
            }
            paths.put(each.sha256(), "files/" + free);
        }
        return paths;
    }

    /** A name that every system takes. */
    private static String safe(String name) {
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        String known = clean.isEmpty() || clean.matches("\\.+") ? "_" : clean;
        int over = known.codePointCount(0, known.length()) - LONGEST_NAME;
        return over <= 0 ? known : known.substring(known.offsetByCodePoints(0, over));
    }
}
