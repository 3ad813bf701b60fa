package app.renmai.ui.collaboration;

import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.WorkList;
import app.renmai.service.collaboration.WorkList.Line;
import app.renmai.service.collaboration.WorkList.Order;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Question;
import app.renmai.ui.list.Sorting;
import app.renmai.ui.list.TableModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyMapProperty;
import javafx.beans.property.ReadOnlyMapWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the list of collaborations shows: the lines that match the filter, in an order. */
public final class WorksViewModel extends ViewModel implements TableModel<Line, Order> {
    private final Desk desk;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Stage>> stage =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyListWrapper<Line> rows =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyMapWrapper<Stage, Integer> counts =
            new ReadOnlyMapWrapper<>(FXCollections.observableMap(new EnumMap<>(Stage.class)));
    private final ReadOnlyObjectWrapper<Integer> total = new ReadOnlyObjectWrapper<>(-1);
    private final Sorting<Order> sorting;
    private WorkList all = WorkList.NONE;
    private @Nullable Question<Order> answered;

    /** The list, in the order it had last. */
    public WorksViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, Collaborations.tables());
        this.desk = desk;
        this.sorting =
                new Sorting<>(
                        desk.services().preferences(),
                        "collaborations",
                        Order.STAGE,
                        Order::code,
                        Order::ofCode);
        filter.subscribe(this::arrange);
        stage.subscribe(this::arrange);
    }

    /** What is typed into the filter. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The one stage that is shown; empty for all. */
    public ObjectProperty<Optional<Stage>> stageProperty() {
        return stage;
    }

    @Override
    public ReadOnlyListProperty<Line> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are at each stage, whatever the filter. */
    public ReadOnlyMapProperty<Stage, Integer> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** How many there are in all; -1 before it is known. */
    public ReadOnlyObjectProperty<Integer> totalProperty() {
        return total.getReadOnlyProperty();
    }

    @Override
    public long id(Line row) {
        return row.id();
    }

    @Override
    public @Nullable Question<Order> answered() {
        return answered;
    }

    @Override
    public Sorting<Order> sorting() {
        return sorting;
    }

    @Override
    public void sort(Order by, boolean descending) {
        if (sorting.change(by, descending)) {
            arrange();
        }
    }

    @Override
    protected void reload() {
        load(
                "rows",
                desk.services()
                        .value()
                        .collaborations()
                        .all()
                        .thenApply(works -> WorkList.of(works, desk.times().today())),
                this::show);
    }

    private void show(WorkList list) {
        all = list;
        Map<Stage, Integer> counted = new EnumMap<>(Stage.class);
        list.lines().forEach(line -> counted.merge(line.stage(), 1, Integer::sum));
        counts.keySet().retainAll(counted.keySet());
        counts.putAll(counted);
        total.set(list.lines().size());
        arrange();
    }

    private void arrange() {
        Question<Order> question = sorting.question(filter.get());
        answered = question;
        rows.setAll(
                all.arranged(
                        question.filter(),
                        stage.get().orElse(null),
                        question.order(),
                        question.descending()));
    }

    /** Deletes some; the toast offers to undo it. */
    public void delete(Collection<Line> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        String first = chosen.iterator().next().work().collaboration().title();
        List<Long> ids = chosen.stream().map(Line::id).toList();
        then(
                desk.services()
                        .value()
                        .collaborations()
                        .delete(ids, ids.size() == 1 ? first : Integer.toString(ids.size())),
                _ ->
                        desk.toasts()
                                .undoable(desk.text("collaborations.deleted", ids.size(), first)));
    }
}
