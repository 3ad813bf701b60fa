package app.renmai.ui.settings;

import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.service.workday.WorkCalendar.Line;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.list.ListHeader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * The special days of a year, those of the table and the user's own. Enter changes one, Delete
 * takes it out or gives it back to the table, Insert adds one.
 */
final class DayList extends VBox {
    private static final double ROW = 36;
    private static final double TALLEST = 8 * ROW;
    private static final double DAY = 104;

    private final Desk desk;
    private final OutreachSettingsModel model;
    private final ListView<Line> list = new ListView<>();
    private final Label year = new Label();
    private final Button add;
    private @Nullable DayForm form;

    DayList(Desk desk, OutreachSettingsModel model) {
        super(6);
        this.desk = desk;
        this.model = model;
        getStyleClass().add("day-list");
        add = Buttons.invitation(desk.text("workday.add"), "workday-add", () -> open(null));
        add.setMaxWidth(USE_PREF_SIZE);
        list.setId("workday-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(desk.text("settings.outreach.days"));
        list.setAccessibleHelp(desk.text("workday.keys"));
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(years(), list, add);
        model.daysProperty().subscribe(this::show);
        model.yearProperty().subscribe(this::show);
    }

    private HBox years() {
        Button before =
                Buttons.small(
                        Buttons.icon(
                                desk.text("workday.year.before"),
                                Feather.CHEVRON_LEFT,
                                () -> model.turn(-1)));
        before.setId("workday-year-before");
        Button next =
                Buttons.small(
                        Buttons.icon(
                                desk.text("workday.year.next"),
                                Feather.CHEVRON_RIGHT,
                                () -> model.turn(1)));
        next.setId("workday-year-next");
        year.setId("workday-year");
        HBox years = new HBox(4, before, year, next);
        years.setAlignment(Pos.CENTER_LEFT);
        return years;
    }

    private void show() {
        List<Line> lines = model.lines();
        int shown = model.yearProperty().get();
        year.setText(lines.isEmpty() ? desk.text("workday.none", shown) : Integer.toString(shown));
        int before = list.getSelectionModel().getSelectedIndex();
        if (!lines.equals(list.getItems())) {
            list.getItems().setAll(lines);
            list.getSelectionModel().select(Math.min(before, lines.size() - 1));
        }
        list.setVisible(!lines.isEmpty());
        double height = Math.min(TALLEST, lines.size() * ROW) + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    /** Opens the form below the list, for a day or for a new one. */
    private void open(@Nullable Line line) {
        if (form != null) {
            getChildren().remove(form);
        }
        DayForm opened = new DayForm(desk, model, line, () -> closed(line != null));
        form = opened;
        add.setVisible(false);
        add.setManaged(false);
        getChildren().add(opened);
        opened.first().requestFocus();
    }

    private void closed(boolean toList) {
        getChildren().remove(form);
        form = null;
        add.setManaged(true);
        add.setVisible(true);
        if (toList && list.isVisible()) {
            list.requestFocus();
        } else {
            add.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        Line line = list.getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case INSERT -> open(null);
            case ENTER, F2 -> {
                if (line != null) {
                    open(line);
                }
            }
            case DELETE -> {
                if (line != null) {
                    takeOut(line);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void takeOut(Line line) {
        if (line.kind() == Kind.USUAL || line.own() != null && line.shipped() != null) {
            model.restore(line);
        } else {
            model.remove(line);
        }
    }

    private final class Cell extends ListCell<Line> {
        private final Label day = new Label();
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox actions = new HBox();
        private final HBox row = new HBox(8, day, name, detail, ListHeader.gap(), actions);

        Cell() {
            getStyleClass().add("day-cell");
            day.setMinWidth(DAY);
            detail.getStyleClass().add("small");
            detail.setMinWidth(0);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.SOMETIMES);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("edit-row");
            actions.getStyleClass().add("row-actions");
            actions.setMinWidth(USE_PREF_SIZE);
            actions.setAlignment(Pos.CENTER_RIGHT);
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2 && getItem() != null) {
                            open(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            day.setText(DateText.weekday(line.day(), desk.locale()));
            name.setText(model.name(line));
            detail.setText(model.detail(line));
            boolean back =
                    line.kind() == Kind.USUAL || line.own() != null && line.shipped() != null;
            actions.getChildren()
                    .setAll(
                            action("workday.edit", Feather.EDIT_2, () -> open(line)),
                            back
                                    ? action(
                                            "workday.restore",
                                            Feather.ROTATE_CCW,
                                            () -> takeOut(line))
                                    : action(
                                            "workday.remove",
                                            Feather.TRASH_2,
                                            () -> takeOut(line)));
            setGraphic(row);
            setAccessibleText(String.join(", ", day.getText(), name.getText(), detail.getText()));
        }

        private Button action(String key, Feather icon, Runnable act) {
            Button button = Buttons.small(Buttons.icon(desk.text(key), icon, act));
            button.setFocusTraversable(false);
            return button;
        }
    }
}
