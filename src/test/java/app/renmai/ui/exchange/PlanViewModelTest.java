package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.Decision;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A plan to look at, and what is decided of its records. */
class PlanViewModelTest {
    private static final FieldChange JOB =
            new FieldChange(Field.POSITION, "", "Head of Marketing", Effect.ADD);

    private final PlannedRecord fresh = person(0, "Anna", Verdict.NEW, null);
    private final PlannedRecord maybe =
            MadePlans.alike(1, "Wang Wei", "", new Alike(11, "王伟", 94), new Alike(12, "W", 60));
    private final PlannedRecord changed =
            MadePlans.person(2, "Liu Tong", "", Verdict.UPDATE, 7L, List.of(JOB));
    private final PlannedRecord same = person(3, "Zhao Min", Verdict.SAME, 9L);
    private final PlannedRecord untouched = person(4, "Chen Bo", Verdict.LEFT_OUT, 10L);
    private final PlannedRecord twice = person(5, "Anna", Verdict.UPDATE, null);
    private final List<PlannedRecord> all = List.of(fresh, maybe, changed, same, untouched, twice);
    private final PlanViewModel model = new PlanViewModel();

    private static PlannedRecord person(int number, String name, Verdict verdict, Long contact) {
        return MadePlans.person(number, name, "", verdict, contact, List.of());
    }

    private static FilePlan file(String name, PlannedRecord... records) {
        return new FilePlan(
                Path.of(name),
                "vcard",
                "3.0",
                "UTF-8",
                records.length,
                Arrays.asList(records),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private void show(PlannedRecord... records) {
        model.show(List.of(file("a.vcf", records)), _ -> List.of(JOB));
    }

    private void showAll() {
        show(all.toArray(PlannedRecord[]::new));
    }

    private int count(Verdict verdict) {
        return model.countsProperty().get().of(verdict);
    }

    @Test
    void countsAddUpAndFilterWhatIsShown() {
        showAll();
        assertThat(model.countsProperty().get().all()).isEqualTo(6);
        assertThat(Arrays.stream(Verdict.values()).mapToInt(this::count).sum()).isEqualTo(6);
        model.showVerdict(Verdict.UPDATE);
        assertThat(model.rowsProperty()).containsExactly(changed, twice);
        assertThat(model.coming(RecordKind.CONTACT)).as("who is twice comes once").isEqualTo(3);
        model.showVerdict(null);
        assertThat(model.rowsProperty()).containsExactlyElementsOf(all);
    }

    @Test
    void whatIsDecidedMovesTheCountsButNotTheRows() {
        showAll();
        model.showVerdict(Verdict.NEW);
        model.turn(List.of(fresh));
        assertThat(model.rowsProperty()).as("it stays under one's hand").containsExactly(fresh);
        assertThat(count(Verdict.NEW)).isZero();
        assertThat(count(Verdict.LEFT_OUT)).isEqualTo(2);
        assertThat(model.decisions())
                .containsExactly(Map.entry(fresh.id(), new Decision.LeaveOut()));
        model.turn(List.of(fresh));
        assertThat(model.decisions()).isEmpty();
        assertThat(count(Verdict.NEW)).isEqualTo(1);
    }

    @Test
    void severalAreLeftOutTogetherAndTakenBackTogether() {
        showAll();
        model.turn(all);
        assertThat(count(Verdict.LEFT_OUT)).isEqualTo(4);
        assertThat(model.decisions().keySet())
                .as("what is here already, and who is twice, have no fate of their own")
                .containsExactlyInAnyOrder(fresh.id(), maybe.id(), changed.id());
        model.turn(all);
        assertThat(model.decisions())
                .as("who is known and was to be left alone is completed")
                .containsExactly(Map.entry(untouched.id(), new Decision.Into(10)));
        assertThat(model.verdict(untouched)).isEqualTo(Verdict.UPDATE);
        model.turn(List.of(untouched));
        assertThat(model.decisions()).isEmpty();
    }

    @Test
    void whoMayBeKnownIsOneOfTheAlikeOrSomebodyNew() {
        showAll();
        model.same(List.of(maybe, fresh), 1);
        assertThat(model.decisions()).containsExactly(Map.entry(maybe.id(), new Decision.Into(12)));
        model.same(List.of(maybe), 2);
        assertThat(model.decision(maybe)).as("there is no third").contains(new Decision.Into(12));
        model.create(List.of(maybe, fresh, same, changed));
        assertThat(model.decisions())
                .containsOnly(
                        Map.entry(maybe.id(), new Decision.Create()),
                        Map.entry(changed.id(), new Decision.Create()));
        assertThat(model.verdict(maybe)).isEqualTo(Verdict.NEW);
    }

    @Test
    void whatIsDecidedStaysForTheSameRecordsOnly() {
        showAll();
        model.turn(List.of(fresh, changed));
        model.same(List.of(maybe), 0);
        PlannedRecord other = person(0, "Somebody Else", Verdict.NEW, null);
        PlannedRecord later =
                MadePlans.alike(1, "Wang Wei", "", new Alike(12, "W", 80), new Alike(11, "王", 70));
        show(other, later, changed);
        assertThat(model.decisions())
                .containsOnly(
                        Map.entry(maybe.id(), new Decision.Into(11)),
                        Map.entry(changed.id(), new Decision.LeaveOut()));
        show(other, MadePlans.alike(1, "Wang Wei", "", new Alike(12, "W", 80)));
        assertThat(model.decisions()).as("they are not alike any more").isEmpty();
    }

    @Test
    void aFileShowsOnlyItsRecordsAndOneThatIsRefusedStandsFirst() {
        model.show(MadePlans.everyVerdict(), MadePlans::contents);
        assertThat(model.refusedFirst()).containsExactly(2, 0, 1);
        model.showVerdict(Verdict.POSSIBLE);
        model.showFile(1);
        assertThat(model.verdictProperty().get()).as("there is none of it here").isEmpty();
        assertThat(model.rowsProperty())
                .extracting(PlannedRecord::id)
                .allMatch(id -> id.file() == 1);
        assertThat(model.oneFile().orElseThrow().path()).isEqualTo(MadePlans.CALENDAR);
        assertThat(model.coming(RecordKind.INTERACTION)).isEqualTo(5);
        assertThat(model.coming(RecordKind.CONTACT)).as("of all files").isEqualTo(38);
        show(fresh);
        assertThat(model.fileProperty().get()).as("the file is gone").isEqualTo(PlanViewModel.ALL);
    }

    @Test
    void whatHasNoChangesTellsWhatItHolds() {
        showAll();
        assertThat(model.fields(changed)).isEqualTo(changed.changes());
        assertThat(model.fields(fresh)).containsExactly(JOB);
        assertThat(fresh.id()).isEqualTo(new RecordId(0, 0));
    }
}
