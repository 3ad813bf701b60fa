package app.renmai.ui.exchange;

import app.renmai.service.exchange.Decision;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan to look at: its files, its records by file and verdict, and what is decided of them. */
public final class PlanViewModel {
    /** Every file. */
    public static final int ALL = -1;

    /**
     * How many records of a file, or of all, have each verdict as things are decided now.
     *
     * @param all how many there are
     * @param by how many by verdict
     */
    public record Counts(int all, Map<Verdict, Integer> by) {
        /** Keeps the map unchangeable. */
        public Counts {
            by = Map.copyOf(by);
        }

        /** How many have a verdict. */
        public int of(Verdict verdict) {
            return by.getOrDefault(verdict, 0);
        }
    }

    private final ReadOnlyObjectWrapper<List<FilePlan>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper file = new ReadOnlyIntegerWrapper(ALL);
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyListWrapper<PlannedRecord> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(new Counts(0, Map.of()));
    private final ReadOnlyIntegerWrapper decided = new ReadOnlyIntegerWrapper();
    private final Decisions decisions = new Decisions();
    private Function<RecordId, List<FieldChange>> contents = _ -> List.of();

    /** The files of the plan, in the order they were given. */
    public ReadOnlyObjectProperty<List<FilePlan>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** The index of the file whose records are shown, or {@link #ALL}. */
    public ReadOnlyIntegerProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The verdict of the records that are shown; empty for all. */
    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /**
     * The records that are shown. One that gets another verdict by a decision stays until another
     * choice is made: a list must not lose what one has just touched.
     */
    public ReadOnlyListProperty<PlannedRecord> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many records of the chosen file have each verdict. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Changes with every decision. */
    public ReadOnlyIntegerProperty decidedProperty() {
        return decided.getReadOnlyProperty();
    }

    /**
     * Shows a plan. What was decided stays decided of the records that are the same.
     *
     * @param plans the files
     * @param holds what a record holds, field by field
     */
    public void show(List<FilePlan> plans, Function<RecordId, List<FieldChange>> holds) {
        contents = holds;
        decisions.keepFor(plans);
        if (file.get() >= plans.size()) {
            file.set(ALL);
        }
        files.set(List.copyOf(plans));
        verdict.get()
                .filter(each -> count(each) == 0)
                .ifPresent(_ -> verdict.set(Optional.empty()));
        refill();
        recount();
    }

    /** Shows the records of one file, or of {@link #ALL}. */
    public void showFile(int index) {
        if (index != file.get()) {
            file.set(index);
            verdict.get()
                    .filter(each -> count(each) == 0)
                    .ifPresent(_ -> verdict.set(Optional.empty()));
            refill();
            recount();
        }
    }

    /** Shows the records of one verdict; of all without one. */
    public void showVerdict(@Nullable Verdict wanted) {
        verdict.set(Optional.ofNullable(wanted));
        refill();
    }

    private long count(Verdict wanted) {
        return records().filter(one -> verdict(one) == wanted).count();
    }

    private Stream<PlannedRecord> records() {
        return chosenFiles().flatMap(plan -> plan.records().stream());
    }

    /** The files that are chosen. */
    public Stream<FilePlan> chosenFiles() {
        int chosen = file.get();
        List<FilePlan> all = files.get();
        return chosen == ALL ? all.stream() : Stream.of(all.get(chosen));
    }

    /** The one file there is, or that is chosen. */
    public Optional<FilePlan> oneFile() {
        List<FilePlan> chosen = chosenFiles().limit(2).toList();
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    /** The indices of the files, with those first of which nothing comes in. */
    public List<Integer> refusedFirst() {
        List<FilePlan> all = files.get();
        return Stream.concat(
                        IntStream.range(0, all.size()).filter(i -> all.get(i).refused()).boxed(),
                        IntStream.range(0, all.size()).filter(i -> !all.get(i).refused()).boxed())
                .toList();
    }

    private void refill() {
        Optional<Verdict> wanted = verdict.get();
        rows.setAll(
                records().filter(one -> wanted.isEmpty() || verdict(one) == wanted.get()).toList());
    }

    private void recount() {
        Map<Verdict, Integer> by = new EnumMap<>(Verdict.class);
        records().forEach(one -> by.merge(verdict(one), 1, Integer::sum));
        counts.set(new Counts(by.values().stream().mapToInt(Integer::intValue).sum(), by));
        decided.set(decided.get() + 1);
    }

    /** What becomes of a record as things are decided now. */
    public Verdict verdict(PlannedRecord record) {
        return decisions.verdict(record);
    }

    /** What was decided of a record. */
    public Optional<Decision> decision(PlannedRecord record) {
        return Optional.ofNullable(decisions.of(record));
    }

    /** All that was decided. */
    public Map<RecordId, Decision> decisions() {
        return decisions.all();
    }

    /** Leaves records out; when they are left out all, takes them back. */
    public void turn(List<PlannedRecord> records) {
        decisions.turn(records);
        recount();
    }

    /** Makes contacts of their own of those that may be known. */
    public void create(List<PlannedRecord> records) {
        decisions.create(records);
        recount();
    }

    /**
     * Makes records one with somebody they may be.
     *
     * @param place the place among those alike, from 0
     */
    public void same(List<PlannedRecord> records, int place) {
        decisions.same(records, place);
        recount();
    }

    /** What there is to tell of a record, field by field: what changes, else what it holds. */
    public List<FieldChange> fields(PlannedRecord record) {
        return record.changes().isEmpty() ? contents.apply(record.id()) : record.changes();
    }

    /** How many records of a kind would be made or changed, in all files. */
    public int coming(RecordKind kind) {
        return Math.toIntExact(
                files.get().stream()
                        .flatMap(plan -> plan.records().stream())
                        .filter(one -> one.kind() == kind && comes(one))
                        .count());
    }

    private boolean comes(PlannedRecord record) {
        Verdict now = verdict(record);
        return now.creates() || now == Verdict.UPDATE && !Decisions.foundTwice(record);
    }
}
