package app.renmai.ui.organization;

import app.renmai.service.organization.Organizations.Order;
import app.renmai.store.organization.OrganizationPeopleStore.Line;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The organizations as rows of 48 px. The view model sorts; the headers only say how. A reload
 * keeps the selection by organization, not by row.
 */
final class OrganizationTable extends TableView<Line> {
    private static final double ICON = 30;
    private static final double GROWTH = 0.85;

    private final Desk desk;
    private final OrganizationsViewModel model;
    private final NumberFormat numbers;
    private final Map<Order, TableColumn<Line, Line>> sortable = new EnumMap<>(Order.class);
    private final ObservableList<Line> shown = FXCollections.observableArrayList();
    private boolean arranging;

    OrganizationTable(Desk desk, OrganizationsViewModel model) {
        this.desk = desk;
        this.model = model;
        this.numbers = NumberFormat.getIntegerInstance(desk.locale());
        setId("organization-table");
        setAccessibleText(desk.text("section.organizations"));
        setFixedCellSize(48);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        sortable(
                Order.NAME,
                column("name", desk.text("organizations.column.name"), 300, NameCell::new));
        sortable(
                Order.PEOPLE,
                column("people", desk.text("organizations.column.people"), 92, PeopleCell::new));
        sortable(
                Order.SECTOR,
                column(
                        "sector",
                        desk.text("organizations.column.sector"),
                        196,
                        () -> new TextCell("", Line::sector)));
        sortable(
                Order.LAST_TALK,
                column(
                        "last-talk",
                        desk.text("organizations.column.last-talk"),
                        132,
                        TalkCell::new));
        TableColumn<Line, Line> notes =
                column(
                        "notes",
                        desk.text("organizations.column.notes"),
                        260,
                        () -> new TextCell("secondary", line -> firstLine(line.notes())));
        notes.setSortable(false);
        setItems(shown);
        setSortPolicy(_ -> true);
        getSortOrder().subscribe(this::sortChanged);
        sortable.values().forEach(column -> column.sortTypeProperty().subscribe(this::sortChanged));
        model.rowsProperty().subscribe(this::replace);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
    }

    private TableColumn<Line, Line> column(
            String id, String text, double width, Supplier<TableCell<Line, Line>> cell) {
        TableColumn<Line, Line> column = new TableColumn<>(text);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(64);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    private void sortable(Order order, TableColumn<Line, Line> column) {
        sortable.put(order, column);
    }

    private void sortChanged() {
        if (arranging || getSortOrder().isEmpty()) {
            return;
        }
        TableColumn<Line, ?> first = getSortOrder().getFirst();
        sortable.forEach(
                (order, column) -> {
                    if (column == first) {
                        model.sort(order, column.getSortType() == SortType.DESCENDING);
                    }
                });
    }

    /** Shows the order the list has. */
    void restore() {
        arranging = true;
        TableColumn<Line, Line> sorted = sortable.get(model.order());
        if (sorted != null) {
            sorted.setSortType(model.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            getSortOrder().setAll(List.of(sorted));
        }
        arranging = false;
    }

    private void replace() {
        Set<Long> selected = new HashSet<>();
        chosen().forEach(line -> selected.add(line.id()));
        shown.setAll(model.rowsProperty());
        getSelectionModel().clearSelection();
        for (int i = 0; i < shown.size(); i++) {
            if (selected.contains(shown.get(i).id())) {
                getSelectionModel().select(i);
            }
        }
    }

    /** The lines selected. */
    List<Line> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Opens the page of the line that is selected. */
    void open() {
        Line line = getSelectionModel().getSelectedItem();
        if (line != null) {
            desk.navigator().open(new Route.Organization(line.id()));
        }
    }

    private static String firstLine(String notes) {
        return notes.lines()
                .map(line -> line.replaceAll("^[#>*\\-\\s]+", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The square that stands for an organization. */
    static StackPane icon(double size) {
        Node building = Icons.building();
        building.setScaleX(Math.max(1, size / ICON * GROWTH));
        building.setScaleY(Math.max(1, size / ICON * GROWTH));
        StackPane icon = new StackPane(building);
        icon.getStyleClass().add("organization-icon");
        icon.setMinSize(size, size);
        icon.setPrefSize(size, size);
        icon.setMaxSize(size, size);
        icon.setMouseTransparent(true);
        return icon;
    }

    private final class Row extends TableRow<Line> {
        Row() {
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2
                                && !isEmpty()) {
                            open();
                        }
                    });
        }
    }

    private abstract static class Cell extends TableCell<Line, Line> {
        abstract void show(Line line);

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setText(null);
            } else {
                show(line);
            }
        }
    }

    private static final class NameCell extends Cell {
        private final Label name = new Label();
        private final Label other = new Label();
        private final HBox box = new HBox(10, icon(ICON), name, other);

        NameCell() {
            name.getStyleClass().add("strong-name");
            name.setMinWidth(60);
            other.getStyleClass().add("muted");
            other.setMinWidth(0);
            box.setAlignment(Pos.CENTER_LEFT);
            box.setPadding(new Insets(0, 0, 0, 24));
        }

        @Override
        void show(Line line) {
            name.setText(line.name());
            other.setText(line.otherName());
            setGraphic(box);
        }
    }

    private final class PeopleCell extends Cell {
        PeopleCell() {
            getStyleClass().add("number");
        }

        @Override
        void show(Line line) {
            setText(line.people() == 0 ? "–" : numbers.format(line.people()));
        }
    }

    private static final class TextCell extends Cell {
        private final java.util.function.Function<Line, String> text;

        TextCell(String style, java.util.function.Function<Line, String> text) {
            this.text = text;
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }

        @Override
        void show(Line line) {
            setText(text.apply(line));
        }
    }

    private final class TalkCell extends Cell {
        private final Label day = new Label();
        private final Label ago = new Label();
        private final VBox box = new VBox(day, ago);

        TalkCell() {
            ago.getStyleClass().add("small");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(Line line) {
            Instant last = line.lastTalk();
            if (last == null) {
                day.setText("–");
                ago.setText(desk.text("organizations.not-yet"));
            } else {
                LocalDate date = desk.times().dayOf(last);
                day.setText(desk.times().day(date));
                ago.setText(desk.times().ago(date));
            }
            setGraphic(box);
        }
    }
}
