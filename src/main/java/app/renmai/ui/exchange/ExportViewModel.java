package app.renmai.ui.exchange;

import app.renmai.exchange.TargetException;
import app.renmai.model.shared.Coded;
import app.renmai.service.exchange.CalendarSettings;
import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Job;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen.Chosen;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What to export, as what, and where to; and doing so. */
public final class ExportViewModel extends ViewModel {
    private static final String FOLDER = "export.folder";
    private static final String FORMAT = "export.format";

    /** Which contacts go out. Message keys are {@code export.scope.<code>}. */
    public enum Scope implements Coded {
        ALL("all"),
        SHOWN("shown"),
        SELECTED("selected");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final Desk desk;
    private final Chosen choice;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.CSV);
    private final StringProperty target = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper anyHidden = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private String proposed = "";
    private @Nullable Path replaceable;

    /**
     * @param desk what every screen is given
     * @param choice the contacts shown and selected now
     */
    public ExportViewModel(Desk desk, Chosen choice) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact");
        this.desk = desk;
        this.choice = choice;
        String last = desk.services().preferences().get(FORMAT, Format.CSV.code());
        format.set(
                Arrays.stream(Format.values())
                        .filter(each -> each.code().equals(last))
                        .findFirst()
                        .orElse(Format.CSV));
        scope.set(scopes().getLast());
        propose(folder());
        format.subscribe((_, _) -> proposeAgain());
        target.subscribe((_, _) -> problem.set(""));
    }

    /** Which contacts can be chosen: all, and when they differ those shown and those selected. */
    public List<Scope> scopes() {
        boolean filtered = !choice.filter().isBlank() && !choice.shown().isEmpty();
        boolean selected = choice.selected().size() > 1;
        return filtered
                ? selected
                        ? List.of(Scope.ALL, Scope.SHOWN, Scope.SELECTED)
                        : List.of(Scope.ALL, Scope.SHOWN)
                : selected ? List.of(Scope.ALL, Scope.SELECTED) : List.of(Scope.ALL);
    }

    /** How many contacts a choice means; -1 before it is known. */
    public long count(Scope which) {
        return switch (which) {
            case ALL -> total.get();
            case SHOWN -> choice.shown().size();
            case SELECTED -> choice.selected().size();
        };
    }

    /** What was typed to find those shown. */
    public String filter() {
        return choice.filter();
    }

    /** Which contacts go out. */
    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** What they are written as. */
    public ObjectProperty<Format> formatProperty() {
        return format;
    }

    /** Where to: a folder or a file, as a path. */
    public StringProperty targetProperty() {
        return target;
    }

    /** What is wrong with the place, in a sentence; empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is private goes out, too; not remembered. */
    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    /** Whether anything is private. */
    public ReadOnlyBooleanProperty anyHiddenProperty() {
        return anyHidden.getReadOnlyProperty();
    }

    /** How many contacts there are; -1 before it is known. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("total", desk.services().contacts().count(), total::set);
        load("hidden", desk.services().privacy().any(), anyHidden::set);
    }

    private Path folder() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path documents = home.resolve("Documents");
        String fallback = (Files.isDirectory(documents) ? documents : home).toString();
        return Path.of(desk.services().preferences().get(FOLDER, fallback));
    }

    private String proposedName() {
        String day = desk.times().today().toString();
        return format.get().isFolder()
                ? desk.text("exchange.export.folder-name", day)
                : desk.text("exchange.export.file-name", day, format.get().ending());
    }

    private void propose(Path folder) {
        proposed = folder.resolve(proposedName()).toString();
        target.set(proposed);
    }

    private void proposeAgain() {
        problem.set("");
        if (target.get().equals(proposed)) {
            propose(Objects.requireNonNullElse(Path.of(proposed).getParent(), Path.of("")));
        }
    }

    /** Takes a folder chosen for CSV: the tables go into a new folder in it. */
    public void chooseFolder(Path folder) {
        propose(folder);
    }

    /**
     * Takes a file chosen for what is one file; the dialog has asked whether it may be replaced.
     */
    public void chooseFile(Path file) {
        target.set(file.toString());
        replaceable = path().orElse(null);
    }

    /** The place, when what is typed can be one. */
    public Optional<Path> path() {
        String typed = target.get().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(typed);
            String name = Objects.toString(path.getFileName(), "");
            String ending = "." + format.get().ending();
            boolean bare =
                    !format.get().isFolder() && !name.toLowerCase(Locale.ROOT).endsWith(ending);
            return Optional.of(bare ? path.resolveSibling(name + ending) : path);
        } catch (InvalidPathException _) {
            // What is typed is no path: the caller says so.
            return Optional.empty();
        }
    }

    /**
     * Exports as a job if the place can be written to; otherwise says what is wrong with it. What
     * stands there is replaced only when this is called a second time.
     *
     * @param started called when the export has begun
     */
    public void run(Runnable started) {
        Optional<Path> path = path();
        if (path.isEmpty()) {
            problem.set(desk.text("exchange.export.no-place"));
            return;
        }
        Path place = path.get();
        desk.services()
                .exports()
                .check(place, format.get())
                .whenCompleteAsync(
                        (there, failure) -> checked(place, there, failure, started), desk.ui());
    }

    private void checked(
            Path place, @Nullable Boolean there, @Nullable Throwable failure, Runnable started) {
        if (failure != null) {
            Throwable cause = Failures.cause(failure);
            if (cause instanceof TargetException refused) {
                problem.set(sentence(desk, refused));
            } else {
                desk.problem(cause);
            }
        } else if (Boolean.TRUE.equals(there) && !place.equals(replaceable)) {
            replaceable = place;
            problem.set(desk.text("exchange.export.replace", name(place)));
        } else {
            started.run();
            start(place);
        }
    }

    private void start(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        desk.services().preferences().put(FOLDER, String.valueOf(parent));
        desk.services().preferences().put(FORMAT, format.get().code());
        Job<Long> job =
                desk.services()
                        .exports()
                        .start(
                                place,
                                new ExportOptions(format.get(), contacts(), false)
                                        .withHidden(hidden.get())
                                        .with(calendar()));
        boolean folder = format.get().isFolder();
        boolean calendar = format.get() == Format.ICS;
        Results.unlessCancelled(job.result())
                .whenCompleteAsync(
                        (exported, failure) ->
                                finished(
                                        desk.inWindow(),
                                        folder ? place : parent,
                                        place,
                                        calendar,
                                        exported,
                                        failure),
                        desk.ui());
    }

    private CalendarSettings calendar() {
        Times times = desk.times();
        return new CalendarSettings(
                times.zone(), times.clock().instant(), desk.messages().locale(), desk::text);
    }

    private @Nullable Set<Long> contacts() {
        if (format.get().isWhole()) {
            return null;
        }
        return switch (scope.get()) {
            case ALL -> null;
            case SHOWN -> Set.copyOf(choice.shown());
            case SELECTED -> Set.copyOf(choice.selected());
        };
    }

    /** Tells how it ended, in the window as it is now. */
    private static void finished(
            Desk desk,
            @Nullable Path folder,
            Path place,
            boolean calendar,
            @Nullable Optional<Long> exported,
            @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = Failures.cause(failure);
            if (cause instanceof TargetException refused) {
                desk.toasts()
                        .show(
                                sentence(desk, refused),
                                desk.text("exchange.export.elsewhere"),
                                desk.sheets()::export);
            } else {
                desk.problem(cause);
            }
        } else if (exported == null || exported.isEmpty()) {
            desk.toasts().show(desk.text("exchange.export.cancelled"));
        } else {
            desk.toasts()
                    .show(
                            calendar
                                    ? desk.text(
                                            "exchange.export.done.ics", exported.get(), name(place))
                                    : desk.text(
                                            "exchange.export.done", exported.get(), name(place)),
                            desk.text("exchange.export.open"),
                            () -> Results.open(desk, folder));
        }
    }

    private static String sentence(Desk desk, TargetException refused) {
        return desk.text(
                "export.problem." + refused.problem().code(),
                refused.arguments().stream().map(Object::toString).toArray());
    }

    private static String name(Path path) {
        return Objects.toString(path.getFileName(), path.toString());
    }
}
