package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.value.Promotion;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Step;
import app.renmai.store.Workspace;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is said with a mark alone has a line of its own in the plan of an import. */
class MarkImportTest {
    @TempDir Path dir;
    private RoundTrip trip;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        trip = new RoundTrip(dir, ValueRoundTripTest.TOLD);
        workspace = trip.from();
        Workspace.await(
                workspace.run(
                        Op.MARK_PRIVATE,
                        "",
                        tx -> {
                            PrivateStore.markContact(tx, trip.person("珂"), true);
                            PrivateStore.markInteraction(tx, first("interaction"), true);
                            NeedStore.dismiss(
                                    tx, new NeedStore.Pair(first("need"), first("offer")));
                            PromotionStore.put(
                                    tx,
                                    new Promotion(
                                            trip.person("博"), "Kept his word", RoundTrip.TODAY));
                            OfferStore.proveToo(tx, first("offer"), Set.of(first("collaboration")));
                        }));
    }

    private long first(String table) {
        return RoundTrip.number(workspace, "SELECT MIN(id) FROM " + table);
    }

    @AfterEach
    void close() {
        trip.close();
    }

    private static ExportOptions everything() {
        return ExportOptions.all(Format.CSV).withHidden(true);
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATIVE, initiative",
        "PROMOTION, promotion",
        "PROOF, offer_proof",
        "DISMISSED, dismissed_match",
        "PRIVATE, private_mark",
    })
    void eachMarkHasALineOfItsOwnInThePreview(RecordKind kind, String table) {
        Path folder = trip.tables(everything());
        long marks = RoundTrip.count(workspace, table);
        try (Workspace to = trip.open("to")) {
            for (Verdict verdict : List.of(Verdict.NEW, Verdict.SAME)) {
                ImportPlan plan = plan(to, folder);
                List<PlannedRecord> lines = of(plan, kind);
                assertThat(lines).hasSize((int) marks);
                assertThat(lines)
                        .allSatisfy(
                                one -> {
                                    assertThat(one.verdict()).isEqualTo(verdict);
                                    assertThat(one.line()).isGreaterThan(1);
                                    assertThat(one.title()).isNotBlank();
                                });
                assertThat(records(apply(to, plan), kind, verdict)).isEqualTo(marks);
                assertThat(RoundTrip.count(to, table)).isEqualTo(marks);
            }
        }
    }

    @Test
    void theSameFolderASecondTimeIsTheSameInEveryLineAndNoStep() {
        Path folder = trip.tables(everything());
        try (Workspace to = trip.open("to")) {
            RoundTrip.bringIn(to, folder);
            Optional<Long> step = newest(to);
            ImportPlan plan = plan(to, folder);
            assertThat(plan.changing()).isZero();
            assertThat(apply(to, plan).files().getFirst().records())
                    .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.SAME));
            assertThat(newest(to)).isEqualTo(step);
        }
    }

    private static Optional<Long> newest(Workspace of) {
        return of.undoState().undo().map(Step::id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | UPDATE | Kept his word | true",
                "My word | SAME   | My word       | false",
            })
    void trustThatIsHereKeepsItsWords(
            @Nullable String note, Verdict verdict, String after, boolean comes) {
        Path folder = trip.tables(everything());
        long bo = trip.person("博");
        Workspace.await(
                workspace.run(
                        Op.PROMOTE_CONTACT,
                        "",
                        tx ->
                                PromotionStore.put(
                                        tx,
                                        new Promotion(
                                                bo,
                                                Objects.requireNonNullElse(note, ""),
                                                RoundTrip.TODAY.minusDays(1)))));
        ImportPlan plan = plan(workspace, folder);
        PlannedRecord line = of(plan, RecordKind.PROMOTION).getFirst();
        assertThat(line.verdict()).isEqualTo(verdict);
        assertThat(line.changes())
                .extracting(FieldChange::effect)
                .containsExactly(comes ? FieldChange.Effect.ADD : FieldChange.Effect.KEEP);
        apply(workspace, plan);
        assertThat(
                        RoundTrip.texts(
                                workspace,
                                "SELECT CONCAT_WS('|', note, on_day) FROM promotion WHERE"
                                        + " contact_id = "
                                        + bo))
                .containsExactly(after + "|2026-11-17");
    }

    @Test
    void aMarkCanBeLeftOutAndASecondRowOfItBringsNothing() throws IOException {
        Path folder = trip.tables(everything());
        RoundTrip.append(folder, "promotions.csv", "note", "Once more");
        try (Workspace to = trip.open("to")) {
            ImportPlan plan = plan(to, folder);
            List<PlannedRecord> trust = of(plan, RecordKind.PROMOTION);
            assertThat(trust)
                    .extracting(PlannedRecord::verdict)
                    .containsExactly(Verdict.NEW, Verdict.SAME);
            new Imports(to, RoundTrip.jobs())
                    .apply(
                            plan,
                            Map.of(trust.getFirst().id(), new Decision.LeaveOut()),
                            Progress.NONE);
            assertThat(RoundTrip.count(to, "promotion")).isZero();
        }
    }

    @Test
    void aTalkIsNotTheInitiativeOfWhoWasNotThere() throws IOException {
        Path folder = trip.tables(everything());
        String talk = RoundTrip.last(folder, "initiatives.csv", "interaction_id");
        long stranger =
                RoundTrip.number(
                        workspace,
                        "SELECT MIN(id) FROM contact WHERE id NOT IN (SELECT contact_id FROM"
                                + " participant WHERE interaction_id = "
                                + talk
                                + ")");
        RoundTrip.append(folder, "initiatives.csv", "contact_id", Long.toString(stranger));
        try (Workspace to = trip.open("to")) {
            assertThat(RoundTrip.bringIn(to, folder).rejected())
                    .extracting(Remark::reason)
                    .containsExactly(Reason.NOT_A_PARTY);
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
        }
    }

    private static ImportPlan plan(Workspace to, Path folder) {
        return new Imports(to, RoundTrip.jobs())
                .plan(List.of(folder), ImportOptions.USUAL, Progress.NONE);
    }

    private static ImportReport apply(Workspace to, ImportPlan plan) {
        return new Imports(to, RoundTrip.jobs()).apply(plan, Map.of(), Progress.NONE);
    }

    private static List<PlannedRecord> of(ImportPlan plan, RecordKind kind) {
        return plan.files().getFirst().records().stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    private static long records(ImportReport report, RecordKind kind, Verdict verdict) {
        return report.files().getFirst().count(kind, verdict);
    }
}
