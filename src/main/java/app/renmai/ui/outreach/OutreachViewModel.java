package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All threads by state, those that go on soonest first in each; and the one that is chosen. */
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
    private List<Found> all = List.of();
    private long chosen;

    /** What is known of how many there are. */
    public enum Loaded {
        NOT,
        NONE,
        SOME
    }

    /** A thread with what the filter looks at. */
    private record Found(ThreadRow row, String nameKey, String words) {}

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

    @Override
    protected void reload() {
        load("rows", desk.services().outreach().board().all(), this::take);
    }

    private void take(List<ThreadRow> rows) {
        all = rows.stream().map(this::found).toList();
        open.set((int) rows.stream().filter(row -> row.thread().outreach().open()).count());
        loaded.set(rows.isEmpty() ? Loaded.NONE : Loaded.SOME);
        arrange();
        loadPage();
    }

    private Found found(ThreadRow row) {
        String key = SearchKey.of(row.name().parts(NameParts::new), row.name().phonetic());
        String words =
                String.join(
                        " ",
                        row.thread().outreach().purpose(),
                        row.organization(),
                        text.standing(row),
                        text.more(row));
        return new Found(row, key, Folding.fold(words));
    }

    private void arrange() {
        Query query = Query.parse(filter.get());
        List<OutreachLine> arranged = new ArrayList<>();
        for (State state : State.values()) {
            List<ThreadRow> rows =
                    all.stream()
                            .filter(found -> found.row().thread().outreach().state() == state)
                            .filter(found -> query.matches(found.nameKey(), found.words()))
                            .map(Found::row)
                            .sorted(ThreadRow.SOONEST)
                            .toList();
            if (rows.isEmpty()) {
                continue;
            }
            boolean folded = state == State.CLOSED && !closedShown.get() && filter.get().isBlank();
            List<OutreachThread> threads = rows.stream().map(ThreadRow::thread).toList();
            arranged.add(
                    new OutreachLine.Heading(
                            state, rows.size(), text.note(state, threads), folded));
            if (!folded) {
                rows.forEach(row -> arranged.add(new OutreachLine.Item(row)));
            }
        }
        lines.setAll(arranged);
    }

    /** All threads. */
    List<ThreadRow> rows() {
        return all.stream().map(Found::row).toList();
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
