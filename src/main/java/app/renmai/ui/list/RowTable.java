package app.renmai.ui.list;

import app.renmai.ui.desk.Preferences;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Rows of 48 px. The model sorts; the headers only say how. Widths, places and visibility of
 * columns are remembered. A reload keeps the selection by row, not by place, and the row at the top
 * stays there. A double click opens.
 *
 * @param <R> a row
 * @param <O> what the rows can be sorted by
 */
public final class RowTable<R, O> extends TableView<R> {
    private static final double ROW = 48;
    private static final double LEAST = 80;
    private static final String SORTED = "sorted";
    private static final String FIRST = "first-column";
    private static final String ORDER = "columns";
    private static final String HIDDEN = "hidden";
    private static final String CHOSEN = "chosen";

    private final Preferences preferences;
    private final String list;
    private final TableModel<R, O> model;
    private final List<Column<R, O>> columns = new ArrayList<>();
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private @Nullable Question<O> answered;
    private boolean arranging;
    private final List<String> hiddenAtFirst = new ArrayList<>();
    private boolean optionalKnown;

    /** A column, the words over it, and what a click on them sorts by. */
    private record Column<R, O>(
            TableColumn<R, R> node, String title, @Nullable O order, boolean optional) {
        boolean is(TableColumn<?, ?> other) {
            return node == other;
        }
    }

    /**
     * @param preferences remembers the columns
     * @param list names the list among them
     * @param model what is shown
     */
    public RowTable(Preferences preferences, String list, TableModel<R, O> model) {
        this.preferences = preferences;
        this.list = list;
        this.model = model;
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setItems(shown);
        setSortPolicy(_ -> true);
        getSortOrder().subscribe(this::sortChanged);
        getVisibleLeafColumns().subscribe(this::markFirst);
        model.rowsProperty().subscribe(this::replace);
    }

    /**
     * Says what is done with rows.
     *
     * @param open opens a row that is clicked twice
     * @param eachRow told of every row that is made
     */
    void onRows(Consumer<R> open, Consumer<TableRow<R>> eachRow) {
        setRowFactory(
                _ -> {
                    TableRow<R> row = new TableRow<>();
                    row.setOnMouseClicked(
                            event -> {
                                R item = row.getItem();
                                if (event.getButton() == MouseButton.PRIMARY
                                        && event.getClickCount() == 2
                                        && item != null) {
                                    open.accept(item);
                                }
                            });
                    eachRow.accept(row);
                    return row;
                });
    }

    /**
     * Adds a column at the right.
     *
     * @param order what a click on its title sorts by; null for nothing
     * @param id names it in the scene and among the preferences
     * @param title the words over it
     * @param width its width, until the user chooses another
     * @param cell makes its cells
     */
    public void column(
            @Nullable O order, String id, String title, double width, Supplier<RowCell<R>> cell) {
        getColumns().add(made(order, id, title, width, cell, false));
    }

    private TableColumn<R, R> made(
            @Nullable O order,
            String id,
            String title,
            double width,
            Supplier<RowCell<R>> cell,
            boolean optional) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(LEAST);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setSortable(order != null);
        // The arrow stands in the title, right behind the word.
        column.setSortNode(new Region());
        column.sortTypeProperty().subscribe(this::sortChanged);
        columns.add(new Column<>(column, title, order, optional));
        return column;
    }

    /**
     * A column that is shown only once the user has chosen it.
     *
     * @param order what a click on its title sorts by
     * @param id names it in the scene and among the preferences
     * @param title the words over it
     * @param width its width, until the user chooses another
     * @param style a style class of its title and its cells
     * @param cell makes its cells
     */
    public record ChosenColumn<R, O>(
            O order,
            String id,
            String title,
            double width,
            String style,
            Supplier<RowCell<R>> cell) {}

    /** Has these optional columns and no others, arranged as they were last. */
    public void optional(List<ChosenColumn<R, O>> wanted) {
        if (optionalKnown) {
            remember();
        }
        optionalKnown = true;
        columns.removeIf(Column::optional);
        wanted.forEach(
                each ->
                        made(each.order(), each.id(), each.title(), each.width(), each.cell(), true)
                                .getStyleClass()
                                .add(each.style()));
        restore();
    }

    /** The words over a column, without the arrow. */
    public String title(TableColumn<R, ?> column) {
        return columns.stream()
                .filter(each -> each.is(column))
                .map(Column::title)
                .findFirst()
                .orElseThrow();
    }

    /** The rows that are selected, in the order of the list. */
    public List<R> chosen() {
        return getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    /** The row the keyboard is at. */
    public Optional<R> current() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /**
     * Goes to the first row with the keyboard.
     *
     * @return how many there are
     */
    public int enter() {
        if (!shown.isEmpty()) {
            getSelectionModel().clearAndSelect(0);
            requestFocus();
        }
        return shown.size();
    }

    /** The first column keeps the page's distance from the edge, whichever it is. */
    private void markFirst() {
        for (Column<R, O> column : columns) {
            mark(column, FIRST, getVisibleLeafIndex(column.node()) == 0);
        }
    }

    private static void mark(Column<?, ?> column, String style, boolean marked) {
        List<String> styles = column.node().getStyleClass();
        if (marked != styles.contains(style)) {
            if (marked) {
                styles.add(style);
            } else {
                styles.remove(style);
            }
        }
    }

    private void sortChanged() {
        if (arranging) {
            return;
        }
        if (getSortOrder().isEmpty()) {
            // A third click: round again, for there is no list without an order. A column that is
            // taken out to stand elsewhere leaves the order empty too.
            if (columns.stream().anyMatch(each -> sorted(each) && isIn(each))) {
                sortBy(model.sorting().order(), !model.sorting().descending());
            }
            return;
        }
        TableColumn<R, ?> last = getSortOrder().getLast();
        for (Column<R, O> column : columns) {
            if (column.is(last) && column.order() != null) {
                sortBy(column.order(), last.getSortType() == SortType.DESCENDING);
            }
        }
    }

    private boolean sorted(Column<R, O> column) {
        return Objects.equals(column.order(), model.sorting().order());
    }

    private boolean isIn(Column<R, O> column) {
        return getColumns().contains(column.node());
    }

    private void sortBy(O order, boolean descending) {
        model.sort(order, descending);
        showOrder();
    }

    /** Says in the headers how the list is sorted. */
    private void showOrder() {
        arranging = true;
        boolean descending = model.sorting().descending();
        for (Column<R, O> column : columns) {
            boolean sorted = sorted(column);
            column.node().setText(column.title() + (!sorted ? "" : descending ? " ↓" : " ↑"));
            mark(column, SORTED, sorted);
            if (sorted) {
                column.node().setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING);
                getSortOrder().setAll(List.of(column.node()));
            }
        }
        arranging = false;
    }

    /** Shows other rows; when they answer the same question, what stood at the top stays. */
    private void replace() {
        Question<O> asked = model.answered();
        boolean reload = asked != null && asked.equals(answered);
        answered = asked;
        MultipleSelectionModel<R> selection = getSelectionModel();
        boolean all = !shown.isEmpty() && selection.getSelectedIndices().size() == shown.size();
        Set<Long> selected = new HashSet<>();
        int first = selection.getSelectedIndices().stream().findFirst().orElse(-1);
        if (!all) {
            chosen().forEach(row -> selected.add(model.id(row)));
        }
        Place before = reload ? place() : null;
        selection.clearSelection();
        shown.setAll(model.rowsProperty());
        if (all) {
            selection.selectAll();
        } else if (!selected.isEmpty() && !select(selected) && before != null) {
            // They were deleted: the next one is selected, so that one can go on from there.
            selection.select(Math.min(first, shown.size() - 1));
        }
        if (before != null) {
            restore(before);
        } else if (!reload && !shown.isEmpty()) {
            scrollTo(0);
        }
    }

    /** Selects rows; false when none of them is shown. */
    private boolean select(Set<Long> ids) {
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < shown.size() && again.size() < ids.size(); i++) {
            if (ids.contains(model.id(shown.get(i)))) {
                again.add(i);
            }
        }
        if (!again.isEmpty()) {
            int[] rest = again.stream().skip(1).mapToInt(Integer::intValue).toArray();
            getSelectionModel().selectIndices(again.getFirst(), rest);
        }
        return !again.isEmpty();
    }

    /** The row at the top, its index, and how far it is above the edge. */
    private record Place(long id, int index, double above) {}

    private @Nullable Place place() {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            int index = first == null ? -1 : first.getIndex();
            if (first != null && index >= 0 && index < shown.size()) {
                return new Place(model.id(shown.get(index)), index, -first.getLayoutY());
            }
        }
        return null;
    }

    private void restore(Place place) {
        for (int i = 0; i < shown.size(); i++) {
            if (model.id(shown.get(i)) == place.id) {
                if (i != place.index && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                    scrollTo(i);
                    layout();
                    flow.scrollPixels(place.above);
                }
                return;
            }
        }
    }

    /** Keeps a column out of sight until somebody wants it. */
    public void hideAtFirst(String id) {
        hiddenAtFirst.add(id);
    }

    /** Arranges the columns as they were last. */
    public void restore() {
        arranging = true;
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        for (String id : remembered(ORDER)) {
            columns.stream()
                    .map(Column::node)
                    .filter(column -> column.getId().equals(id) && !ordered.contains(column))
                    .forEach(ordered::add);
        }
        columns.stream()
                .map(Column::node)
                .filter(column -> !ordered.contains(column))
                .forEach(ordered::add);
        List<String> hidden = remembered(HIDDEN, String.join(",", hiddenAtFirst));
        List<String> chosen = remembered(CHOSEN);
        for (Column<R, O> column : columns) {
            String id = column.node().getId();
            column.node()
                    .setVisible(column.optional() ? chosen.contains(id) : !hidden.contains(id));
            String width = preferences.get(list + ".width." + id, "");
            if (width.matches("\\d+(\\.\\d+)?")) {
                column.node().setPrefWidth(Double.parseDouble(width));
            }
        }
        // Only now: one that is not to be seen must not take room from the others first.
        if (!ordered.equals(getColumns())) {
            getColumns().setAll(ordered);
        }
        arranging = false;
        showOrder();
    }

    private List<String> remembered(String what) {
        return remembered(what, "");
    }

    private List<String> remembered(String what, String first) {
        String ids = preferences.get(list + "." + what, first);
        return ids.isEmpty() ? List.of() : List.of(ids.split(","));
    }

    /** Remembers how the columns are arranged. */
    public void remember() {
        remember(HIDDEN, getColumns().filtered(each -> !isOptional(each) && !each.isVisible()));
        if (optionalKnown || remembered(CHOSEN).isEmpty()) {
            // Those that were not known yet are not forgotten.
            remember(ORDER, getColumns());
            remember(CHOSEN, getColumns().filtered(each -> isOptional(each) && each.isVisible()));
        }
        for (TableColumn<R, ?> column : getColumns()) {
            if (column.isVisible() && column.getWidth() > 0) {
                preferences.put(
                        list + ".width." + column.getId(),
                        Long.toString(Math.round(column.getWidth())));
            }
        }
    }

    private boolean isOptional(TableColumn<R, ?> column) {
        return columns.stream().anyMatch(each -> each.is(column) && each.optional());
    }

    private void remember(String what, List<TableColumn<R, ?>> which) {
        List<String> ids = which.stream().map(TableColumn::getId).toList();
        preferences.put(list + "." + what, String.join(",", ids));
    }
}
