package app.renmai.ui.contacts;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.contacts.ContactCells.Cell;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The contacts as rows of 48 px. The view model sorts; the headers only say how. Widths, places and
 * visibility of columns are remembered. A reload keeps the selection by contact, not by row, and
 * the contact at the top stays there.
 */
final class ContactTable extends TableView<ContactRow> {
    private static final double ROW = 48;
    private static final String SORTED = "sorted";
    private static final String FIRST = "first-column";

    private final Desk desk;
    private final ContactsViewModel model;
    private final Map<Order, TableColumn<ContactRow, ContactRow>> columns =
            new EnumMap<>(Order.class);
    private final ObservableList<ContactRow> shown = FXCollections.observableArrayList();
    private boolean arranging;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param eachRow told of every row that is made
     */
    ContactTable(Desk desk, ContactsViewModel model, Consumer<TableRow<ContactRow>> eachRow) {
        this.desk = desk;
        this.model = model;
        setId("contact-table");
        setAccessibleText(desk.text("section.contacts"));
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        ContactCells cells = new ContactCells(desk, model);
        column(Order.NAME, "name", 228, cells::name);
        column(Order.POSITION, "position", 196, cells::position);
        column(Order.TAGS, "tags", 172, cells::tags);
        column(Order.LAST_TALK, "last-talk", 116, cells::lastTalk);
        column(Order.NEXT, "next", 220, cells::next);
        setItems(shown);
        setSortPolicy(_ -> true);
        getSortOrder().subscribe(this::sortChanged);
        columns.values().forEach(column -> column.sortTypeProperty().subscribe(this::sortChanged));
        getVisibleLeafColumns().subscribe(this::markFirst);
        markFirst();
        model.rowsProperty().subscribe(this::replace);
        setRowFactory(
                _ -> {
                    Row row = new Row();
                    eachRow.accept(row);
                    return row;
                });
    }

    private void column(Order order, String id, double width, Supplier<Cell> cell) {
        TableColumn<ContactRow, ContactRow> column = new TableColumn<>(title(id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        // The arrow stands in the title, right behind the word.
        column.setSortNode(new Region());
        columns.put(order, column);
        getColumns().add(column);
    }

    /** The words over a column. */
    String title(String id) {
        return desk.text("contacts.column." + id);
    }

    /** The first column keeps the page's distance from the edge, whichever it is. */
    private void markFirst() {
        columns.values()
                .forEach(
                        column -> {
                            boolean first = getVisibleLeafIndex(column) == 0;
                            if (first != column.getStyleClass().contains(FIRST)) {
                                if (first) {
                                    column.getStyleClass().add(FIRST);
                                } else {
                                    column.getStyleClass().remove(FIRST);
                                }
                            }
                        });
    }

    private void sortChanged() {
        if (arranging) {
            return;
        }
        if (getSortOrder().isEmpty()) {
            // A third click: round again, for there is no list without an order.
            sortBy(model.order(), !model.descending());
            return;
        }
        TableColumn<ContactRow, ?> last = getSortOrder().getLast();
        columns.forEach(
                (order, column) -> {
                    if (column == last) {
                        sortBy(order, column.getSortType() == SortType.DESCENDING);
                    }
                });
    }

    private void sortBy(Order order, boolean descending) {
        model.sort(order, descending);
        showOrder();
    }

    /** Says in the headers how the list is sorted. */
    private void showOrder() {
        arranging = true;
        columns.forEach(
                (order, column) -> {
                    boolean sorted = order == model.order();
                    String arrow = model.descending() ? " ↓" : " ↑";
                    column.setText(title(column.getId()) + (sorted ? arrow : ""));
                    column.getStyleClass().remove(SORTED);
                    if (sorted) {
                        column.getStyleClass().add(SORTED);
                        column.setSortType(
                                model.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                        getSortOrder().setAll(List.of(column));
                    }
                });
        arranging = false;
    }

    /** Shows other rows; after a change, what was selected and what stood at the top stay. */
    private void replace() {
        MultipleSelectionModel<ContactRow> selection = getSelectionModel();
        boolean all = !shown.isEmpty() && selection.getSelectedIndices().size() == shown.size();
        Set<Long> selected = new HashSet<>();
        int first = selection.getSelectedIndices().stream().findFirst().orElse(-1);
        if (!all) {
            selection.getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .forEach(row -> selected.add(row.id()));
        }
        Place before = model.sameQuestion() ? place() : null;
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
        } else if (!model.sameQuestion() && !shown.isEmpty()) {
            scrollTo(0);
        }
    }

    /** Selects contacts; false when none of them is shown. */
    private boolean select(Set<Long> ids) {
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < shown.size() && again.size() < ids.size(); i++) {
            if (ids.contains(shown.get(i).id())) {
                again.add(i);
            }
        }
        if (!again.isEmpty()) {
            int[] rest = again.stream().skip(1).mapToInt(Integer::intValue).toArray();
            getSelectionModel().selectIndices(again.getFirst(), rest);
        }
        return !again.isEmpty();
    }

    /** The contact at the top, its row, and how far that row is above the edge. */
    private record Place(long contact, int index, double above) {}

    private @Nullable Place place() {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            if (first != null && first.getItem() instanceof ContactRow row) {
                return new Place(row.id(), first.getIndex(), -first.getLayoutY());
            }
        }
        return null;
    }

    private void restore(Place place) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id() == place.contact) {
                if (i != place.index && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                    scrollTo(i);
                    layout();
                    flow.scrollPixels(place.above);
                }
                return;
            }
        }
    }

    /** Arranges the columns as they were last. */
    void restore() {
        arranging = true;
        Preferences preferences = desk.services().preferences();
        List<TableColumn<ContactRow, ?>> ordered = new ArrayList<>();
        for (String id : preferences.get("contacts.columns", "").split(",")) {
            columns.values().stream()
                    .filter(column -> column.getId().equals(id) && !ordered.contains(column))
                    .forEach(ordered::add);
        }
        if (ordered.size() == columns.size()) {
            getColumns().setAll(ordered);
        }
        List<String> hidden = List.of(preferences.get("contacts.hidden", "").split(","));
        columns.values()
                .forEach(
                        column -> {
                            column.setVisible(!hidden.contains(column.getId()));
                            width(preferences.get("contacts.width." + column.getId(), ""), column);
                        });
        arranging = false;
        showOrder();
    }

    private static void width(String remembered, TableColumn<ContactRow, ContactRow> column) {
        if (remembered.matches("\\d+(\\.\\d+)?")) {
            column.setPrefWidth(Double.parseDouble(remembered));
        }
    }

    /** Remembers how the columns are arranged. */
    void remember() {
        Preferences preferences = desk.services().preferences();
        preferences.put(
                "contacts.columns",
                String.join(",", getColumns().stream().map(TableColumn::getId).toList()));
        preferences.put(
                "contacts.hidden",
                String.join(
                        ",",
                        getColumns().stream()
                                .filter(column -> !column.isVisible())
                                .map(TableColumn::getId)
                                .toList()));
        getColumns().stream()
                .filter(column -> column.isVisible() && column.getWidth() > 0)
                .forEach(
                        column ->
                                preferences.put(
                                        "contacts.width." + column.getId(),
                                        Long.toString(Math.round(column.getWidth()))));
    }

    private final class Row extends TableRow<ContactRow> {
        Row() {
            setOnMouseClicked(
                    event -> {
                        ContactRow row = getItem();
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2
                                && row != null) {
                            desk.navigator().open(new Route.Contact(row.id()));
                        }
                    });
        }
    }
}
