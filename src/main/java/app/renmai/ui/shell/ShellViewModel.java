package app.renmai.ui.shell;

import app.renmai.service.view.SavedViews.Counted;
import app.renmai.store.Step;
import app.renmai.store.UndoState;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Services;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Section;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** What the bars show: how much there is, and what undo and redo would do. */
final class ShellViewModel extends ViewModel {
    private final Desk desk;
    private final Services services;
    private final Runnable cover;
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Map<Section, Long>> open =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyListWrapper<Counted> views =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private Instant until = Instant.MAX;
    private final ReadOnlyIntegerWrapper reconnects = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");

    /**
     * @param cover takes away what stands in the window, for it may be private
     */
    ShellViewModel(Desk desk, Runnable cover) {
        super(desk.services().workspace(), desk.ui(), desk::problem);
        this.desk = desk;
        this.cover = cover;
        this.services = desk.services();
        saved.set(desk.text("shell.status.saved"));
        steps();
    }

    @Override
    protected void reload() {
        presenting.set(services.privacy().presenting());
        steps();
        load("views", services.views().counted(), views::setAll);
        load("reconnects", services.reconnects().count(desk.times().today()), reconnects::set);
        load(
                "counts",
                services.overview()
                        .totals(LocalDate.now(services.clock().withZone(services.zone()))),
                totals -> {
                    until = totals.until();
                    counts.set(
                            desk.text(
                                    "shell.status.counts",
                                    totals.contacts(),
                                    totals.interactions()));
                    open.set(
                            Map.of(
                                    Section.TODAY,
                                    totals.worth(),
                                    Section.CONTACTS,
                                    totals.contacts(),
                                    Section.OUTREACH,
                                    totals.threads(),
                                    Section.PITCHES,
                                    totals.drafts(),
                                    Section.COLLABORATIONS,
                                    totals.works()));
                });
    }

    /** Counts again when something planned has begun or is over; tells whether it has. */
    boolean timePassed() {
        boolean others = !until.isAfter(services.clock().instant());
        if (others) {
            until = Instant.MAX;
            refresh();
        }
        return others;
    }

    /** The saved views with how many contacts each shows; comes after the other counts. */
    ReadOnlyListProperty<Counted> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** With how many it is worth reconnecting. */
    ReadOnlyIntegerProperty reconnectsProperty() {
        return reconnects.getReadOnlyProperty();
    }

    /** Looks for the newest backup again, after one was made. */
    void lookForBackups() {
        load(
                "backup",
                services.backups().newest(),
                newest ->
                        saved.set(
                                newest.map(found -> backedUp(found.madeAt()))
                                        .orElseGet(() -> desk.text("shell.status.saved"))));
    }

    private String backedUp(Instant moment) {
        LocalDate day = desk.times().dayOf(moment);
        boolean near = !day.isBefore(desk.times().today().minusDays(1));
        String words = near ? desk.times().ago(day) : desk.times().day(day);
        LocalTime time = moment.atZone(services.zone()).toLocalTime();
        return desk.text("shell.status.backup", words + " " + DateText.time(time));
    }

    /** That all is saved, and when the newest backup was made. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Looks for what undo and redo would do; while a large step is replayed, nothing. */
    void steps() {
        UndoState state = services.workspace().undoState();
        boolean free = !services.undoing().underWay();
        canUndo.set(free && state.undo().isPresent());
        canRedo.set(free && state.redo().isPresent());
        undoText.set(text("undo", state.undo()));
        redoText.set(text("redo", state.redo()));
    }

    private String text(String which, Optional<Step> step) {
        return step.map(each -> desk.text("shell." + which + ".named", named(each)))
                .orElseGet(() -> desk.text("shell." + which));
    }

    /** A step as the user reads it. */
    private String named(Step step) {
        return named(desk, step);
    }

    private static String named(Desk desk, Step step) {
        String op = desk.text("op." + step.op().code());
        // What a step was about may be private.
        boolean bare = step.subject().isBlank() || desk.services().privacy().presenting();
        return bare ? op : op + " · " + step.subject();
    }

    /** Whether others look on. */
    ReadOnlyBooleanProperty presentingProperty() {
        return presenting.getReadOnlyProperty();
    }

    /**
     * Begins or ends showing the program to others; what stands in the window may be private, so it
     * is covered.
     */
    void present() {
        boolean begins = !services.privacy().presenting();
        then(
                services.privacy().present(begins),
                _ -> {
                    if (begins) {
                        cover.run();
                        // Whatever was told before may have a name in it.
                        desk.toasts().show(desk.text("shell.presenting.begun"));
                    }
                });
    }

    ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Section, Long>> openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoTextProperty() {
        return redoText.getReadOnlyProperty();
    }

    void undo() {
        then(
                services.undoing().undo(this::named),
                step -> step.ifPresent(each -> told("shell.toast.undone", each)));
    }

    void redo() {
        then(
                services.undoing().redo(this::named),
                step -> step.ifPresent(each -> told("shell.toast.redone", each)));
    }

    /** A large step may be told of in another language than it was begun in. */
    private void told(String key, Step step) {
        Desk now = desk.inWindow();
        now.toasts().show(now.text(key, named(now, step)));
    }
}
