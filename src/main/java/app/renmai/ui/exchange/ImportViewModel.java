package app.renmai.ui.exchange;

import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.ImportPlan;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.job.Job;
import app.renmai.service.job.Progress;
import app.renmai.store.Subscription;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Files chosen to import: the plan that a look into them made, how to import them, doing so. */
public final class ImportViewModel extends ViewModel {
    /** What else a file may be written in when the guess is wrong; the likeliest first. */
    public static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("GB18030"),
                    Charset.forName("Big5"),
                    Charset.forName("windows-31j"),
                    Charset.forName("x-windows-949"),
                    Charset.forName("windows-1252"),
                    Charset.forName("windows-1250"),
                    Charset.forName("windows-1251"));

    private static final Job.Amount NOTHING = new Job.Amount(0, Progress.UNKNOWN);

    /** Where a look stands. */
    public enum Look {
        LOOKING,
        DONE,
        CANCELLED
    }

    private final Desk desk;
    private final ReadOnlyListWrapper<Path> files =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LOOKING);
    private final ReadOnlyObjectWrapper<Job.Amount> amount = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<ImportOptions> options =
            new ReadOnlyObjectWrapper<>(ImportOptions.USUAL);
    private final PlanViewModel records = new PlanViewModel();
    private @Nullable Job<ImportPlan> looking;
    private @Nullable ImportPlan plan;
    private @Nullable Subscription progress;

    /**
     * @param desk what every screen is given
     * @param chosen the files
     */
    public ImportViewModel(Desk desk, List<Path> chosen) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact", "contact_point");
        this.desk = desk;
        files.setAll(new LinkedHashSet<>(chosen));
    }

    /** The files. */
    public ReadOnlyListProperty<Path> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** Where the look into the files stands. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** How far a look under way is. */
    public ReadOnlyObjectProperty<Job.Amount> amountProperty() {
        return amount.getReadOnlyProperty();
    }

    /** How the files are imported. */
    public ReadOnlyObjectProperty<ImportOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The plan, once there is one; the one before stays while another is made. */
    public PlanViewModel records() {
        return records;
    }

    /** Imports in another way: the plan is made again when that is a change. */
    public void change(UnaryOperator<ImportOptions> otherwise) {
        ImportOptions now = otherwise.apply(options.get());
        if (!now.equals(options.get())) {
            options.set(now);
            lookAgain();
        }
    }

    /** Takes more files. */
    public void add(List<Path> more) {
        Set<Path> all = new LinkedHashSet<>(files);
        if (all.addAll(more)) {
            files.setAll(all);
            lookAgain();
        }
    }

    /** Whether a charset was guessed, so that the guess may be wrong. */
    public boolean guessed() {
        return options.get().charset() != null
                || records.filesProperty().get().stream()
                        .anyMatch(file -> !file.refused() && !file.charset().startsWith("UTF"));
    }

    /** The charset that was found, when all files have the same. */
    public Optional<String> foundCharset() {
        List<String> names =
                records.filesProperty().get().stream()
                        .filter(file -> !file.refused())
                        .map(FilePlan::charset)
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** Whether the files tell of time spent with people, who may be nobody known. */
    public boolean tellsOfStrangers() {
        return options.get().newPeople()
                || records.filesProperty().get().stream()
                        .anyMatch(
                                file ->
                                        file.nobodyKnown() > 0
                                                || file.records().stream()
                                                        .anyMatch(ImportViewModel::talk));
    }

    private static boolean talk(PlannedRecord record) {
        return record.kind() == RecordKind.INTERACTION;
    }

    @Override
    protected void reload() {
        stopLooking();
        look.set(Look.LOOKING);
        amount.set(NOTHING);
        Job<ImportPlan> job = desk.services().imports().startPlan(files.get(), options.get());
        looking = job;
        progress =
                desk.services()
                        .jobs()
                        .onChange(one -> desk.ui().execute(() -> progressed(one, job)));
        job.result().whenCompleteAsync((_, failure) -> ended(job, failure), desk.ui());
        load("look", Results.unlessCancelled(job.result()), this::looked);
    }

    /** Whatever ended it, the sheet must not wait any longer; what failed is told elsewhere. */
    private void ended(Job<ImportPlan> job, @Nullable Throwable failure) {
        if (failure != null && job == looking) {
            listenNoMore();
            look.set(Look.CANCELLED);
        }
    }

    private void progressed(Job<?> told, Job<?> ours) {
        if (told == ours && ours == looking) {
            amount.set(ours.amount());
        }
    }

    /** Looks into the files once more. */
    public void lookAgain() {
        if (showing()) {
            reload();
        }
    }

    private void looked(Optional<ImportPlan> made) {
        listenNoMore();
        plan = made.orElse(null);
        made.ifPresent(each -> records.show(each.files(), each::contents));
        look.set(made.isPresent() ? Look.DONE : Look.CANCELLED);
    }

    private void listenNoMore() {
        if (progress != null) {
            progress.cancel();
            progress = null;
        }
    }

    /** Stops looking: the user has seen enough, or the sheet closes before it is done. */
    public void stopLooking() {
        listenNoMore();
        if (looking != null) {
            looking.cancel();
        }
    }

    /** Imports the files as a job, and tells what came of it in the window as it is then. */
    public void run() {
        ImportPlan made = plan;
        if (made == null) {
            return;
        }
        plan = null;
        Job<ImportReport> job = desk.services().imports().startApply(made, records.decisions());
        then(Results.unlessCancelled(job.result()), report -> tell(desk.inWindow(), report));
    }

    private static void tell(Desk now, Optional<ImportReport> report) {
        report.ifPresentOrElse(
                now.sheets()::imported,
                () -> now.toasts().show(now.text("exchange.import.cancelled")));
    }
}
