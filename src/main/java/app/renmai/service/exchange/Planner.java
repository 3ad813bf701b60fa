package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.Position;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;

import java.util.ArrayList;
import java.util.List;

/** Plans what becomes of the people of files: recognizes them and compares them, writes nothing. */
final class Planner {
    private final Reader reader;
    private final ImportOptions options;
    private final List<Reading> readings;
    private final Known known;

    Planner(Reader reader, ImportOptions options, List<Reading> readings, Known known) {
        this.reader = reader;
        this.options = options;
        this.readings = readings;
        this.known = known;
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
        Verdict verdict = Verdict.NEW;
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
        return record(person, verdict, changes);
    }

    /** Somebody the files have twice comes in once. */
    private PlannedRecord again(Found finding) {
        return record(finding, finding.adds() ? Verdict.UPDATE : Verdict.SAME, List.of());
    }

    private static PlannedRecord record(Found found, Verdict verdict, List<FieldChange> changes) {
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
                List.of());
    }

    /** Somebody without a name is told from others by where they work or how they are reached. */
    private static String nameless(ImportedContact contact, String organization) {
        return organization.isEmpty() && !contact.points().isEmpty()
                ? contact.points().getFirst().value()
                : organization;
    }
}
