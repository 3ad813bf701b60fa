package app.renmai.ui.contacts;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.navigation.Route;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The contacts as rows of 48 px. The view model sorts; the headers only say how. Widths, places and
 * visibility of columns are remembered. A reload keeps the selection by contact, not by row.
 */
final class ContactTable extends TableView<ContactRow> {
    private static final double AVATAR = 30;

    private final Desk desk;
    private final ContactsViewModel model;
    private final Map<Order, TableColumn<ContactRow, ContactRow>> columns =
            new EnumMap<>(Order.class);
    private final ObservableList<ContactRow> shown = FXCollections.observableArrayList();
    private boolean arranging;

    ContactTable(Desk desk, ContactsViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("contact-table");
        setFixedCellSize(48);
        setTableMenuButtonVisible(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(Order.NAME, "name", 228, NameCell::new);
        column(Order.POSITION, "position", 196, () -> new TwoLines(this::position));
        column(Order.TAGS, "tags", 150, TagsCell::new);
        column(Order.LAST_TALK, "last-talk", 116, () -> new TwoLines(this::lastTalk));
        column(Order.NEXT, "next", 220, () -> new TwoLines(this::next));
        setItems(shown);
        setSortPolicy(_ -> true);
        getSortOrder().subscribe(this::sortChanged);
        columns.values().forEach(column -> column.sortTypeProperty().subscribe(this::sortChanged));
        model.rowsProperty().subscribe(this::replace);
        setRowFactory(_ -> new Row());
    }

    private void column(
            Order order,
            String id,
            double width,
            Supplier<TableCell<ContactRow, ContactRow>> cell) {
        TableColumn<ContactRow, ContactRow> column =
                new TableColumn<>(desk.text("contacts.column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellValueFactory(
                features -> new javafx.beans.property.ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setReorderable(true);
        columns.put(order, column);
        getColumns().add(column);
    }

    private void sortChanged() {
        if (arranging || getSortOrder().isEmpty()) {
            return;
        }
        TableColumn<ContactRow, ?> first = getSortOrder().getFirst();
        columns.forEach(
                (order, column) -> {
                    if (column == first) {
                        model.sort(order, column.getSortType() == SortType.DESCENDING);
                    }
                });
    }

    /** Shows other rows and keeps what was selected and where the list stood. */
    private void replace() {
        Set<Long> selected = new HashSet<>();
        getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .forEach(row -> selected.add(row.id()));
        shown.setAll(model.rowsProperty());
        if (!selected.isEmpty()) {
            List<Integer> again = new ArrayList<>();
            for (int i = 0; i < shown.size() && again.size() < selected.size(); i++) {
                if (selected.contains(shown.get(i).id())) {
                    again.add(i);
                }
            }
            getSelectionModel().clearSelection();
            again.forEach(getSelectionModel()::select);
        }
    }

    /** Arranges the columns as they were last. */
    void restore() {
        arranging = true;
        Preferences preferences = desk.services().preferences();
        String places = preferences.get("contacts.columns", "");
        List<TableColumn<ContactRow, ?>> ordered = new ArrayList<>();
        for (String id : places.split(",")) {
            columns.values().stream()
                    .filter(column -> column.getId().equals(id))
                    .forEach(ordered::add);
        }
        if (ordered.size() == columns.size()) {
            getColumns().setAll(ordered);
        }
        Set<String> hidden = Set.of(preferences.get("contacts.hidden", "").split(","));
        columns.values()
                .forEach(
                        column -> {
                            column.setVisible(!hidden.contains(column.getId()));
                            String width = preferences.get("contacts.width." + column.getId(), "");
                            if (!width.isEmpty()) {
                                column.setPrefWidth(Double.parseDouble(width));
                            }
                        });
        TableColumn<ContactRow, ContactRow> sorted = columns.get(model.order());
        if (sorted != null) {
            sorted.setSortType(model.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            getSortOrder().setAll(List.of(sorted));
        }
        arranging = false;
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
        getColumns()
                .forEach(
                        column ->
                                preferences.put(
                                        "contacts.width." + column.getId(),
                                        Double.toString(column.getWidth())));
    }

    private void position(ContactRow row, TwoLines cell) {
        boolean titled = !row.title().isEmpty();
        cell.show(titled ? row.title() : row.organization(), titled ? row.organization() : "");
    }

    private void lastTalk(ContactRow row, TwoLines cell) {
        if (row.lastTalk() == null) {
            cell.show("–", desk.text("contacts.not-yet"));
            return;
        }
        LocalDate day = row.lastTalk().atZone(desk.services().zone()).toLocalDate();
        cell.show(desk.times().day(day), desk.times().ago(day));
    }

    private void next(ContactRow row, TwoLines cell) {
        ContactRow.Next next = row.next();
        if (next == null) {
            cell.show("", "");
            return;
        }
        switch (next.kind()) {
            case I_OWE -> {
                cell.show(next.text(), due("contacts.i-owe", next));
                cell.warn();
            }
            case THEY_OWE -> cell.show(next.text(), due("contacts.they-owe", next));
            case REMINDER -> cell.show(next.text(), due("contacts.reminder", next));
            case DRAFT ->
                    cell.show(
                            desk.text("contacts.draft", next.text()),
                            desk.text("contacts.draft.state"));
        }
    }

    private String due(String key, ContactRow.Next next) {
        LocalDate day = next.due();
        return day == null ? desk.text(key) : desk.text(key + ".due", desk.times().weekday(day));
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

    private final class NameCell extends TableCell<ContactRow, ContactRow> {
        private final Avatar avatar = new Avatar("", 0, AVATAR);
        private final Label name = new Label();
        private final Label other = new Label();
        private final HBox box = new HBox(10, avatar, name, other);

        NameCell() {
            name.getStyleClass().add("strong-name");
            other.getStyleClass().add("muted");
            name.setMinWidth(40);
            HBox.setHgrow(other, Priority.ALWAYS);
            box.setAlignment(Pos.CENTER_LEFT);
            box.setPadding(new Insets(0, 0, 0, 24));
            avatar.setMouseTransparent(true);
        }

        @Override
        protected void updateItem(ContactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var pair = desk.names().pair(row.name());
            avatar.show(desk.names().initials(row.name()), row.id());
            name.setText(pair.main());
            other.setText(pair.other());
            setGraphic(box);
        }
    }

    private final class TagsCell extends TableCell<ContactRow, ContactRow> {
        private final HBox box = new HBox(4);

        TagsCell() {
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(ContactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || row.tags().isEmpty()) {
                setGraphic(null);
                return;
            }
            box.getChildren().setAll(row.tags().stream().map(this::chip).toList());
            setGraphic(box);
        }

        private Label chip(String tag) {
            Label chip = new Label("#" + tag);
            chip.getStyleClass().add("chip");
            return chip;
        }
    }

    /** Two lines of text, the second in grey. */
    static final class TwoLines extends TableCell<ContactRow, ContactRow> {
        private final BiConsumer<ContactRow, TwoLines> fill;
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox box = new VBox(first, second);

        TwoLines(BiConsumer<ContactRow, TwoLines> fill) {
            this.fill = fill;
            second.getStyleClass().add("small");
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinWidth(Region.USE_COMPUTED_SIZE);
        }

        void show(String one, String two) {
            first.setText(one);
            second.setText(two);
            second.setManaged(!two.isEmpty());
            second.setVisible(!two.isEmpty());
            second.getStyleClass().remove("warning");
        }

        void warn() {
            second.getStyleClass().add("warning");
        }

        @Override
        protected void updateItem(ContactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            fill.accept(row, this);
            setGraphic(box);
        }
    }
}
