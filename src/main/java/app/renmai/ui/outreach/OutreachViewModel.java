package app.renmai.ui.outreach;

import app.renmai.service.outreach.ThreadPage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Loaded;
import app.renmai.ui.list.Sorting;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All threads by state, in an order within each; and the one that is chosen. */
public final class OutreachViewModel extends ViewModel {
    private final Desk desk;
    private final OutreachText text;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty closedShown = new SimpleBooleanProperty();
    private final ReadOnlyListWrapper<OutreachLine> lines =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>(Loaded.NOT);
    private final ReadOnlyObjectWrapper<Optional<ThreadPage>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Sorting<ThreadOrder> sorting;
    private Optional<ThreadList> all = Optional.empty();
    private long chosen;

    /** The list. */
    public OutreachViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "outreach",
                "attempt",
                "contact",
                "position_held",
                "organization",
                "interaction",
                "appointment",
                "participant",
                "fact",
                "pitch",
                "pitch_version",
                "inner_note",
                "stop_wish",
                "special_day",
                "workspace_setting");
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        this.sorting =
                new Sorting<>(
                        desk.services().preferences(),
                        "outreach",
                        ThreadOrder.NEXT,
                        ThreadOrder::code,
                        ThreadOrder::ofCode);
        filter.subscribe(this::arrange);
        closedShown.subscribe(this::arrange);
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether threads that are over are listed. */
    public BooleanProperty closedShownProperty() {
        return closedShown;
    }

    /** The lines that match, by state. */
    ReadOnlyListProperty<OutreachLine> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How many threads go on, whatever the filter. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether there are any. */
    public ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** All about the thread that is chosen; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<ThreadPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What the threads of a state are sorted by. */
    Sorting<ThreadOrder> sorting() {
        return sorting;
    }

    /** Sorts by something else; remembered. */
    void sort(ThreadOrder by, boolean descending) {
        if (sorting.change(by, descending)) {
            arrange();
        }
    }

    @Override
    protected void reload() {
        ZoneId zone = desk.times().zone();
        load(
                "rows",
                desk.services()
                        .outreach()
                        .board()
                        .all()
                        .thenApplyAsync(rows -> ThreadList.of(rows, text, zone)),
                this::take);
    }

    private void take(ThreadList found) {
        all = Optional.of(found);
        open.set(found.open());
        arrange();
        loadPage();
    }

    /** Finds the lines that match, away from the UI thread. */
    private void arrange() {
        all.ifPresent(
                list -> {
                    var question = sorting.question(filter.get());
                    boolean closed = closedShown.get();
                    load(
                            "lines",
                            CompletableFuture.supplyAsync(() -> list.lines(question, closed)),
                            arranged -> {
                                loaded.set(Loaded.of(list.rows().size()));
                                lines.setAll(arranged);
                            });
                });
    }

    /** All threads; empty until they are loaded. */
    Optional<ThreadList> all() {
        return all;
    }

    /** The thread to begin with; 0 for the first that is listed. */
    long dueFirst() {
        return all.map(list -> list.dueFirst(desk.times().today())).orElse(0L);
    }

    /** The thread that is chosen; 0 for none. */
    long chosen() {
        return chosen;
    }

    /** Shows all about a thread; 0 for none. */
    void choose(long id) {
        if (id != chosen) {
            chosen = id;
            loadPage();
        }
    }

    private void loadPage() {
        load(
                "page",
                chosen == 0
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : desk.services().outreach().board().page(chosen),
                page::set);
    }

    /** What can be done with the thread that is chosen. */
    Optional<ThreadActions> actions() {
        return page.get().map(shown -> new ThreadActions(desk, shown.row()));
    }
}
