package app.renmai.ui.exchange;

import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.service.exchange.ImportPlan;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.job.Job;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files chosen to import: what a look into them found, how to import them, and doing so. */
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

    /** Where a look stands. */
    public enum Look {
        LOOKING,
        DONE,
        CANCELLED
    }

    private final Desk desk;
    private final ReadOnlyListWrapper<Path> files =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<FileReport> found =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LOOKING);
    private final ObjectProperty<Optional<Charset>> charset =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OnDuplicate> onDuplicate =
            new SimpleObjectProperty<>(ImportOptions.USUAL.onDuplicate());
    private @Nullable Job<ImportPlan> looking;
    private @Nullable ImportPlan plan;

    /**
     * @param desk what every screen is given
     * @param chosen the files
     */
    public ImportViewModel(Desk desk, List<Path> chosen) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact", "contact_point");
        this.desk = desk;
        files.setAll(new LinkedHashSet<>(chosen));
        charset.subscribe((_, _) -> lookAgain());
        onDuplicate.subscribe((_, _) -> lookAgain());
    }

    /** The files. */
    public ReadOnlyListProperty<Path> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /** What was found in each file; empty until it is known. */
    public ReadOnlyListProperty<FileReport> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Where the look into the files stands. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** The charset the files are in; empty to find out. */
    public ObjectProperty<Optional<Charset>> charsetProperty() {
        return charset;
    }

    /** What to do with people who are known already. */
    public ObjectProperty<OnDuplicate> onDuplicateProperty() {
        return onDuplicate;
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
        return charset.get().isPresent()
                || found.stream()
                        .anyMatch(file -> !file.refused() && !file.charset().startsWith("UTF"));
    }

    /** The charset that was found, when all files have the same. */
    public Optional<String> foundCharset() {
        List<String> names =
                found.stream()
                        .filter(file -> !file.refused())
                        .map(FileReport::charset)
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** How many people would come in. */
    public int people() {
        return found.stream()
                .mapToInt(file -> file.created() + file.updated() + file.unchanged())
                .sum();
    }

    /** What an import would do, in all. */
    public ImportReport report() {
        return new ImportReport(found, true);
    }

    @Override
    protected void reload() {
        stopLooking();
        look.set(Look.LOOKING);
        Job<ImportPlan> job = desk.services().imports().startPlan(files.get(), options());
        looking = job;
        load("look", Results.unlessCancelled(job.result()), this::looked);
    }

    private void lookAgain() {
        if (showing()) {
            reload();
        }
    }

    private void looked(Optional<ImportPlan> made) {
        plan = made.orElse(null);
        look.set(made.isPresent() ? Look.DONE : Look.CANCELLED);
        found.setAll(made.map(each -> each.report().files()).orElse(List.of()));
    }

    /** Stops looking, when the sheet closes before it is done. */
    public void stopLooking() {
        if (looking != null) {
            looking.cancel();
        }
    }

    private ImportOptions options() {
        return ImportOptions.USUAL
                .withCharset(charset.get().orElse(null))
                .withOnDuplicate(onDuplicate.get());
    }

    /** Imports the files as a job, and tells what came of it in the window as it is then. */
    public void run() {
        ImportPlan made = plan;
        if (made == null) {
            return;
        }
        plan = null;
        Job<ImportReport> job = desk.services().imports().startApply(made, Map.of());
        then(Results.unlessCancelled(job.result()), report -> tell(desk.inWindow(), report));
    }

    private static void tell(Desk now, Optional<ImportReport> report) {
        report.ifPresentOrElse(
                now.sheets()::imported,
                () -> now.toasts().show(now.text("exchange.import.cancelled")));
    }
}
