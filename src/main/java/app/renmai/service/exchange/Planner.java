package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.service.duplicate.Likeness;
import app.renmai.service.duplicate.LikenessIndex;
import app.renmai.service.duplicate.PhoneRegion;
import app.renmai.service.duplicate.Traits;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactStore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans what becomes of the people of files: recognizes them and compares them, writes nothing. */
final class Planner {
    /** More people that somebody may be are no help. */
    private static final int MOST_ALIKE = 3;

    private final Reader reader;
    private final ImportOptions options;
    private final List<Reading> readings;
    private final Known known;
    private final boolean comparesAll;
    private @Nullable LikenessIndex likenesses;

    Planner(Reader reader, ImportOptions options, List<Reading> readings, Known known) {
        this.reader = reader;
        this.options = options;
        this.readings = readings;
        this.known = known;
        boolean asked = options.onDuplicate() != OnDuplicate.CREATE;
        this.comparesAll = asked && ContactStore.count(reader) > 0;
    }

    /**
     * Plans.
     *
     * @param gathering everybody who was found
     * @param progress told how many are done, and asked whether to go on
     * @return one record a finding, by file
     */
    List<List<PlannedRecord>> plan(Gathering gathering, Progress progress) {
        boolean recognizes = options.onDuplicate() != OnDuplicate.CREATE;
        for (Found person : gathering.people()) {
            progress.checkCancelled();
            if (recognizes) {
                known.recognize(person, id -> !completes(person, id)).ifPresent(person::recognize);
            }
        }
        List<List<PlannedRecord>> byFile = new ArrayList<>();
        readings.forEach(_ -> byFile.add(new ArrayList<>()));
        int done = 0;
        for (Found finding : gathering.all()) {
            progress.checkCancelled();
            progress.report(done++, gathering.all().size());
            byFile.get(finding.id().file()).add(finding.again() ? again(finding) : plan(finding));
        }
        return byFile;
    }

    private boolean completes(Found person, long contact) {
        return Additions.of(reader, contact, person.contact(), newest(person))
                .map(Additions::any)
                .orElse(false);
    }

    /** LinkedIn lists where people work now, and nothing of where they worked before. */
    private boolean newest(Found person) {
        return newest(readings, person);
    }

    static boolean newest(List<Reading> readings, Found person) {
        return readings.get(person.id().file()).variant().equals("linkedin");
    }

    /** Plans one person, who may be recognized already. */
    PlannedRecord plan(Found person) {
        Long contact = person.known();
        List<FieldChange> changes = List.of();
        List<Alike> alike = contact == null ? alike(person.contact()) : List.of();
        Verdict verdict = alike.isEmpty() ? Verdict.NEW : Verdict.POSSIBLE;
        if (contact != null) {
            Additions additions =
                    Additions.of(reader, contact, person.contact(), newest(person)).orElse(null);
            changes = additions == null ? List.of() : additions.changes();
            boolean any = additions == null || additions.any();
            verdict =
                    options.onDuplicate() == OnDuplicate.SKIP
                            ? Verdict.LEFT_OUT
                            : any ? Verdict.UPDATE : Verdict.SAME;
        }
        return record(person, verdict, changes, alike);
    }

    /** Everybody who is here: read when the first new person comes, for a file may hold none. */
    private LikenessIndex likenesses() {
        LikenessIndex read = likenesses;
        if (read == null) {
            read = LikenessIndex.of(reader, PhoneRegion.of(reader));
            likenesses = read;
        }
        return read;
    }

    /** Whom a new person may be among those who are here. */
    private List<Alike> alike(ImportedContact person) {
        if (!comparesAll) {
            return List.of();
        }
        Traits traits =
                new Traits(
                        person.name(),
                        person.points(),
                        person.positions().stream()
                                .map(Position::organizationName)
                                .filter(name -> !name.isBlank())
                                .toList(),
                        person.dates().stream()
                                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                                .findFirst()
                                .orElse(null));
        List<Likeness> likely = likenesses().like(traits, MOST_ALIKE);
        Map<Long, ContactName> names =
                ContactStore.names(reader, likely.stream().map(Likeness::contact).toList());
        return likely.stream()
                .filter(one -> names.containsKey(one.contact()))
                .map(
                        one ->
                                new Alike(
                                        one.contact(),
                                        ExportTables.shown(
                                                Objects.requireNonNull(names.get(one.contact()))
                                                        .name()),
                                        one.score()))
                .toList();
    }

    /** Somebody the files have twice comes in once. */
    private PlannedRecord again(Found finding) {
        return record(
                finding, finding.adds() ? Verdict.UPDATE : Verdict.SAME, List.of(), List.of());
    }

    private static PlannedRecord record(
            Found found, Verdict verdict, List<FieldChange> changes, List<Alike> alike) {
        ImportedContact contact = found.contact();
        String organization =
                contact.positions().stream().findFirst().map(Position::organizationName).orElse("");
        String name = ExportTables.shown(contact.name());
        return new PlannedRecord(
                found.id(),
                found.line(),
                RecordKind.CONTACT,
                name.isEmpty() ? nameless(contact, organization) : name,
                name.isEmpty() ? "" : organization,
                verdict,
                found.first().known(),
                changes,
                alike);
    }

    /** Somebody without a name is told from others by where they work or how they are reached. */
    private static String nameless(ImportedContact contact, String organization) {
        return organization.isEmpty() && !contact.points().isEmpty()
                ? contact.points().getFirst().value()
                : organization;
    }
}
