package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.OwnKeys;
import app.renmai.ui.list.EntrySelection;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.meeting.Answers;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened, as a list by year and month: chips to choose a lane, a field to find a text,
 * details inside the row. Enter opens and closes the details, E edits, Delete deletes. A reload
 * keeps the selection by entry, and the list where it stood.
 */
public final class TimelineList extends VBox {
    /** How many rows of what is ahead are seen when the list opens. */
    private static final int AHEAD_SEEN = 3;

    /** Padding, gaps and the two keys of the zoom. */
    private static final double ROOM_BESIDE = 130;

    /** The two keys of the zoom and the gaps before them. */
    private static final double ZOOM_KEYS = 84;

    private static final double FILTER_WIDTH = 200;
    private static final double FILTER_LEAST = 96;

    private final Desk desk;
    private final TimelineViewModel model;
    private final Consumer<Interaction> edit;
    private final ObservableList<TimelineRow> shown = FXCollections.observableArrayList();
    private final ListView<TimelineRow> list = new ListView<>(shown);
    private final EntrySelection<TimelineRow, TimelineRow.Line> selection =
            new EntrySelection<>(list, TimelineRow.Line.class);
    private final FilterField filter;
    private final TimelineChart chart;
    private final HBox header = new HBox(8);
    private @Nullable Wanted wanted;
    private boolean following;

    /**
     * What is to be shown as soon as it is listed.
     *
     * @param picked what
     * @param open whether with its details
     */
    private record Wanted(Picked picked, boolean open) {}

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param edit opens an interaction to change it
     * @param invitation what stands here while there is nothing
     * @param dialogs asks where to take the chart out to
     */
    public TimelineList(
            Desk desk,
            TimelineViewModel model,
            Consumer<Interaction> edit,
            String invitation,
            FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.edit = edit;
        this.filter =
                new FilterField(
                        "timeline-filter", desk.text("timeline.find"), model.filterProperty());
        filter.setAccessibleText(desk.text("timeline.filter"));
        filter.leadTo(this::enter, this::toggleChosen);
        getStyleClass().add("timeline-list");
        list.setId("timeline");
        list.setAccessibleText(desk.text("section.timeline"));
        list.setCellFactory(_ -> new TimelineCell(desk, this));
        list.setPlaceholder(placeholder(invitation));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        OwnKeys.of(list, key -> key == KeyCode.F2 && selection.chosen().isPresent());
        list.setOnContextMenuRequested(
                event -> {
                    if (selection.chosen().map(TimelineRow.Line::entry).orElse(null)
                            instanceof TimelineEntry.Talk talk) {
                        menu(talk).show(list, event.getScreenX(), event.getScreenY());
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        chart = new TimelineChart(desk, model, this);
        getChildren().addAll(header(), chart, tools(dialogs), list);
        model.rowsProperty().subscribe(this::show);
        model.expandedProperty().subscribe(list::refresh);
        model.detailsProperty().subscribe(this::detailed);
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.pickedProperty().subscribe(this::follow);
    }

    /** What keys do in the chart, for the sheet of shortcuts. */
    public List<KeyHint> hints() {
        return ChartKeys.HINTS;
    }

    /** Puts what chooses whose timeline it is behind the title. */
    void lead(Node picker) {
        header.getChildren().add(1, picker);
    }

    private HBox header() {
        Label title = new Label(desk.text("section.timeline"));
        title.getStyleClass().add("section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        LaneChips chips = new LaneChips(desk, model);
        chips.visibleProperty().bind(model.countsProperty().map(counts -> !counts.isEmpty()));
        ChartZoom zoom = new ChartZoom(desk, chart);
        header.getChildren().setAll(title, chips, gap, zoom);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("timeline-header");
        header.setMinWidth(0);
        title.managedProperty().bind(title.visibleProperty());
        header.widthProperty().subscribe(_ -> fit(title, chips, zoom));
        chips.widthProperty().subscribe(_ -> fit(title, chips, zoom));
        return header;
    }

    /**
     * With many lanes in a narrow column first the steps of the zoom go, then the title, then the
     * last of the lanes into their menu.
     */
    private void fit(Label title, LaneChips chips, ChartZoom zoom) {
        double inside =
                header.getWidth() - header.getInsets().getLeft() - header.getInsets().getRight();
        chips.setRoom(inside - ZOOM_KEYS);
        double lanes = chips.prefWidth(-1);
        title.setVisible(header.getWidth() >= lanes + title.prefWidth(-1) + ROOM_BESIDE);
        double room = inside;
        for (Node each : header.getChildren()) {
            if (each.isManaged()) {
                room -= header.getSpacing() + (each == zoom ? 0 : each.prefWidth(-1));
            }
        }
        zoom.setRoom(room);
    }

    /** Between chart and list: what the shapes mean, and what narrows the list. */
    private HBox tools(FileDialogs dialogs) {
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_LEAST);
        ChartLegend legend = new ChartLegend(chart);
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox tools =
                new HBox(
                        legend,
                        new RangeChip(desk, model, chart.words()),
                        filter,
                        new ChartExport(desk, dialogs, chart).button());
        tools.getStyleClass().add("chart-tools");
        tools.visibleProperty().bind(model.countsProperty().map(counts -> !counts.isEmpty()));
        return tools;
    }

    /** Files come and go in the details that are open, so that the focus stays among them. */
    private void detailed(
            TimelineViewModel.@Nullable Details before, TimelineViewModel.Details now) {
        if (before == null || !now.sameButFiles(before)) {
            list.refresh();
        }
    }

    private int enter() {
        list.requestFocus();
        selection.enter();
        return Math.toIntExact(
                shown.stream().filter(TimelineRow.Line.class::isInstance).limit(2).count());
    }

    private void toggleChosen() {
        selection.chosen().ifPresent(line -> toggle(line.entry()));
    }

    private Node placeholder(String invitation) {
        EmptyState nothing = new EmptyState(Feather.CLOCK, invitation);
        EmptyState none =
                new EmptyState(
                        Feather.SEARCH,
                        desk.text("timeline.nothing"),
                        desk.text("timeline.clear"),
                        model::clearFilters);
        nothing.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.loadedProperty().get()
                                                && model.countsProperty().get().isEmpty(),
                                model.loadedProperty(),
                                model.countsProperty()));
        none.visibleProperty().bind(model.countsProperty().map(counts -> !counts.isEmpty()));
        return new StackPane(nothing, none);
    }

    private ContextMenu menu(TimelineEntry.Talk talk) {
        ContextMenu menu = new ContextMenu();
        menu.setAutoHide(true);
        Answers answers = new Answers(desk, talk.interaction(), model.text().subject());
        answers.buttons()
                .forEach(each -> menu.getItems().add(Menus.item(each.getText(), each::fire)));
        menu.getItems()
                .addAll(
                        Menus.item(desk.text("timeline.edit"), () -> edit(talk)),
                        Menus.item(desk.text("timeline.delete"), () -> delete(talk)));
        return menu;
    }

    /**
     * Shows other rows and puts selection and scroll position back. Only what lies between the rows
     * that are the same at the beginning and at the end is replaced, so most cells stay.
     */
    private void show(List<TimelineRow> next) {
        following = true;
        TimelineRow selected = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        ListAnchor anchor = ListAnchor.of(list);
        boolean opened = shown.isEmpty();
        int shorter = Math.min(shown.size(), next.size());
        int first = 0;
        while (first < shorter && shown.get(first).equals(next.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && shown.get(shown.size() - 1 - last).equals(next.get(next.size() - 1 - last))) {
            last++;
        }
        shown.remove(first, shown.size() - last);
        shown.addAll(first, next.subList(first, next.size() - last));
        if (selected != null && !selection.choose(line -> line.key().equals(selected.key()))) {
            selection.chooseNear(place);
        }
        if (anchor != null) {
            anchor.restore();
        }
        following = false;
        Picked picked = model.pickedProperty().get();
        if (wanted != null) {
            reveal(wanted);
        } else if (picked != null && picked.in(chart.data()) != null) {
            follow(picked);
        } else {
            selected(list.getSelectionModel().getSelectedItem());
            if (opened) {
                beginAtPresent();
            }
        }
    }

    /** Much that is ahead shall not hide what was last: of that only the nearest is seen. */
    private void beginAtPresent() {
        Instant now = desk.times().clock().instant();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) instanceof TimelineRow.Line line && !line.entry().at().isAfter(now)) {
                list.scrollTo(Math.max(0, i - AHEAD_SEEN));
                return;
            }
        }
    }

    /** What is selected in the list is selected in the chart. */
    private void selected(@Nullable TimelineRow row) {
        if (!following && row instanceof TimelineRow.Line line) {
            following = true;
            model.pickedProperty().set(Picked.of(line.entry()));
            following = false;
        }
    }

    /** What is selected in the chart is selected in the list, if it is listed. */
    private void follow(@Nullable Picked picked) {
        if (following || picked == null || picked.equals(chosen())) {
            return;
        }
        following = true;
        int place = indexOf(picked);
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(place);
            list.getFocusModel().focus(place);
            show(place);
        }
        following = false;
    }

    private @Nullable Picked chosen() {
        return selection.chosen().map(line -> Picked.of(line.entry())).orElse(null);
    }

    /** Scrolls only when the row is not wholly seen, so that the list does not jump. */
    private void show(int place) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(place);
        }
    }

    private int indexOf(Picked picked) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) instanceof TimelineRow.Line line
                    && Picked.of(line.entry()).equals(picked)) {
                return i;
            }
        }
        return -1;
    }

    private void key(KeyEvent event) {
        boolean inCell = event.getTarget() != list;
        if (event.isShortcutDown() || event.isAltDown() || inCell) {
            return;
        }
        selection.chosen().ifPresent(line -> act(event, line.entry()));
        if (!event.isConsumed()
                && event.getCode() == KeyCode.ESCAPE
                && model.rangeProperty().get() != null) {
            event.consume();
            model.rangeProperty().set(null);
        }
        if (!event.isConsumed()) {
            selection.follow(event);
        }
    }

    private void act(KeyEvent event, TimelineEntry entry) {
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                event.consume();
                toggle(entry);
            }
            case E, F2 -> {
                event.consume();
                edit(entry);
            }
            case DELETE -> {
                event.consume();
                delete(entry);
            }
            case ESCAPE -> {
                if (model.isExpanded(entry)) {
                    event.consume();
                    toggle(entry);
                }
            }
            default -> {
                if (entry instanceof TimelineEntry.Talk talk) {
                    new Answers(desk, talk.interaction(), model.text().subject()).key(event);
                }
            }
        }
    }

    TimelineViewModel model() {
        return model;
    }

    void toggle(TimelineEntry entry) {
        model.toggle(entry);
    }

    void edit(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk) {
            edit.accept(talk.interaction());
        }
    }

    void delete(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk) {
            model.delete(talk.interaction());
        }
    }

    /** Puts the focus into the field that finds a text. */
    public void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Shows an entry with its details; filters that hide it are lifted. */
    public void reveal(TimelineEntry entry) {
        pick(Picked.of(entry), true);
    }

    /**
     * Selects what was chosen in the chart; filters that hide it are lifted, and what was not
     * loaded is.
     *
     * @param open whether its details are wanted too, with the focus on them
     */
    void pick(Picked picked, boolean open) {
        model.pickedProperty().set(picked);
        Wanted next = new Wanted(picked, open);
        if (indexOf(picked) >= 0) {
            reveal(next);
            return;
        }
        wanted = next;
        if (model.chartProperty().get().entries().containsKey(picked)) {
            model.clearFilters();
        } else {
            model.showMonthOf(picked.at());
        }
    }

    private void reveal(Wanted next) {
        wanted = null;
        int place = indexOf(next.picked());
        if (place < 0) {
            return;
        }
        list.getSelectionModel().clearAndSelect(place);
        if (next.open() && list.getItems().get(place) instanceof TimelineRow.Line line) {
            list.requestFocus();
            list.scrollTo(Math.max(0, place - 1));
            model.expand(line.entry());
        } else {
            show(place);
        }
    }

    /** Another day has begun. */
    public void dayTurned() {
        list.refresh();
        chart.dayTurned();
    }

    /** The list, to give it the focus. */
    public ListView<TimelineRow> list() {
        return list;
    }
}
