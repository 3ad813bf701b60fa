package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.model.organization.Organization;
import app.renmai.service.contact.Contacts;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.field.CustomFields;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.organization.Organizations;
import app.renmai.store.Workspace;
import app.renmai.store.organization.OrganizationStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What organizations have in fields of the user's own comes back from a folder of tables. */
class OrganizationFieldsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Jobs JOBS = new Jobs(Runnable::run, Runnable::run);

    @TempDir Path dir;
    private Workspace workspace;
    private Path folder;

    @BeforeEach
    void fill() {
        workspace = another("workspace");
        CustomField floor = field(workspace, "Floor", Kind.NUMBER);
        CustomField size = field(workspace, "=Size", Kind.CHOICE, "Big", "Small");
        Workspace.await(
                new Contacts(workspace)
                        .add(
                                Contact.named(PersonName.of("刘", "同"), NOW),
                                List.of(),
                                "Raffles",
                                ""));
        put(workspace, floor, id(workspace, "Raffles"), "12");
        put(workspace, size, id(workspace, "Raffles"), "Big");
        put(workspace, floor, organization("Nobody works here"), "-1");
        put(workspace, floor, organization("Twins"), "3");
        put(workspace, floor, organization("Twins"), "4");
        organization("Without any");
        folder = dir.resolve("out");
        new Exports(workspace, JOBS).run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Workspace another(String name) {
        return Workspace.open(dir.resolve(name), CLOCK, Runnable::run);
    }

    private static CustomField field(Workspace in, String name, Kind kind, String... choices) {
        CustomField draft = CustomField.of(Target.ORGANIZATION, name, kind, List.of(choices));
        long id = Workspace.await(new CustomFields(in).add(draft));
        return new CustomField(id, draft.target(), name, kind, draft.choices());
    }

    private static void put(Workspace in, CustomField field, long organization, String value) {
        Workspace.await(new CustomFields(in).put(field, organization, value));
    }

    private long organization(String name) {
        return Workspace.await(new Organizations(workspace).add(Organization.named(name, NOW)));
    }

    private static long id(Workspace in, String name) {
        return Workspace.await(new Organizations(in).byName(name)).orElseThrow();
    }

    /** What all organizations have, a line each: name, then field and value. */
    private static List<String> values(Workspace of) {
        List<String> all = new ArrayList<>();
        for (Organization one : Workspace.await(of.read(OrganizationStore::all))) {
            OwnFields own = Workspace.await(new CustomFields(of).of(Target.ORGANIZATION, one.id()));
            own.filled()
                    .forEach(
                            field ->
                                    all.add(
                                            one.name()
                                                    + ": "
                                                    + field.name()
                                                    + " "
                                                    + field.kind().code()
                                                    + " "
                                                    + own.of(field)));
        }
        return all;
    }

    private ImportPlan plan(Workspace into) {
        return new Imports(into, JOBS).plan(List.of(folder), ImportOptions.USUAL, Progress.NONE);
    }

    private void take(Workspace into) {
        new Imports(into, JOBS).run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
    }

    private static List<Verdict> verdicts(ImportPlan plan) {
        return plan.files().getFirst().records().stream()
                .filter(one -> one.kind() == RecordKind.ORGANIZATION)
                .map(PlannedRecord::verdict)
                .toList();
    }

    @Test
    void anEmptyWorkspaceGetsTheSameAndASecondTimeNothingChanges() {
        try (Workspace other = another("other")) {
            ImportPlan plan = plan(other);
            assertThat(plan.files().getFirst().unused()).isEmpty();
            assertThat(verdicts(plan)).hasSize(4).containsOnly(Verdict.NEW);
            take(other);
            assertThat(values(other)).containsExactlyInAnyOrderElementsOf(values(workspace));
            assertThat(values(other)).hasSize(5);
            assertThat(verdicts(plan(other))).hasSize(4).containsOnly(Verdict.SAME);
            long step =
                    Workspace.await(other.read(_ -> other.undoState().undo().orElseThrow().id()));
            take(other);
            assertThat(values(other)).hasSize(5);
            assertThat(other.undoState().undo().orElseThrow().id()).isEqualTo(step);
            assertThat(Workspace.await(new CustomFields(other).all())).hasSize(2);
            Workspace.await(other.undo());
            assertThat(Workspace.await(other.read(OrganizationStore::all))).isEmpty();
        }
        assertThat(verdicts(plan(workspace))).containsOnly(Verdict.SAME);
    }

    @Test
    void whatIsThereStaysAndEmptyFieldsAreFilled() {
        CustomField floor = Workspace.await(new CustomFields(workspace).all()).getFirst();
        CustomField size = Workspace.await(new CustomFields(workspace).all()).getLast();
        long raffles = id(workspace, "Raffles");
        put(workspace, floor, raffles, "13");
        put(workspace, size, raffles, "");
        ImportPlan plan = plan(workspace);
        PlannedRecord record =
                plan.files().getFirst().records().stream()
                        .filter(one -> one.title().equals("Raffles"))
                        .findFirst()
                        .orElseThrow();
        assertThat(record.changes())
                .extracting(FieldChange::effect, FieldChange::before, FieldChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Effect.ADD, "", "=Size: Big"),
                        org.assertj.core.groups.Tuple.tuple(Effect.KEEP, "Floor: 13", "Floor: 12"));
        assertThat(plan.contents(record.id()))
                .extracting(FieldChange::after)
                .containsExactly("Raffles", "Floor: 12", "=Size: Big");
        new Imports(workspace, JOBS)
                .apply(plan, Map.of(record.id(), new Decision.LeaveOut()), Progress.NONE);
        assertThat(values(workspace)).doesNotContain("Raffles: =Size choice Big");
        take(workspace);
        assertThat(values(workspace))
                .contains("Raffles: =Size choice Big", "Raffles: Floor number 13");
    }

    @Test
    void aValueThatItsFieldDoesNotTakeIsTold() {
        try (Workspace other = another("other")) {
            field(other, "Floor", Kind.DATE);
            ImportReport report =
                    new Imports(other, JOBS)
                            .run(List.of(folder), ImportOptions.USUAL, Progress.NONE);
            assertThat(report.files().getFirst().skipped())
                    .filteredOn(remark -> remark.reason() == Reason.VALUE_LEFT)
                    .extracting(Remark::arguments)
                    .contains(List.of("Raffles", "Floor: 12"))
                    .hasSize(4);
            assertThat(values(other)).containsExactly("Raffles: =Size choice Big");
        }
    }
}
