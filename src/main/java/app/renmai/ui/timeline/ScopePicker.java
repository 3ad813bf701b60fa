package app.renmai.ui.timeline;

import app.renmai.model.contact.Tag;
import app.renmai.text.Query;
import app.renmai.text.Searchable;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.FloatLayer;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose timeline it is, and a list to choose another from: type to narrow it, arrows and Enter
 * take, Esc closes.
 */
final class ScopePicker extends Button {
    private static final double WIDTH = 280;
    private static final double ROW = 32;
    private static final double BORDER = 4;
    private static final double AROUND = 22;
    private static final int MOST_ROWS = 8;
    private static final double LONGEST_NAME = 180;

    private final Desk desk;
    private final TimelineScope shown;
    private final TextField field = new TextField();
    private final ListView<TimelineScope> list = new ListView<>();
    private final VBox box = new VBox(6, field, list);
    private List<TimelineScope> all = List.of();
    private @Nullable Subscription open;

    ScopePicker(Desk desk, TimelineScope shown) {
        this.desk = desk;
        this.shown = shown;
        setId("timeline-scope");
        getStyleClass().setAll("button", "chip", "outlined", "scope-picker");
        Label name = new Label(shown.name(desk));
        name.setMaxWidth(LONGEST_NAME);
        HBox content = new HBox(6, Icons.of(shown.icon()), name, Icons.of(Feather.CHEVRON_DOWN));
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(desk.text("timeline.scope", shown.name(desk)));
        setTooltip(new Tooltip(desk.text("command.timeline-scope")));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> choose());
        field.setId("scope-field");
        field.setPromptText(desk.text("timeline.scope.find"));
        field.setAccessibleText(desk.text("timeline.scope.find"));
        field.textProperty().subscribe(_ -> narrow());
        list.setId("scopes");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(desk.text("command.timeline-scope"));
        list.setCellFactory(_ -> new Cell());
        box.setId("scope-choices");
        box.getStyleClass().add("log-correction");
        box.setPrefWidth(WIDTH);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.focusWithinProperty()
                .subscribe(
                        within -> {
                            if (!within && open != null) {
                                close(false);
                            }
                        });
    }

    /** Opens the list. */
    void choose() {
        desk.services().contacts().tags().thenAcceptAsync(this::open, desk.ui());
    }

    private void open(List<Tag> tags) {
        if (open != null || getScene() == null) {
            return;
        }
        List<TimelineScope> scopes = new ArrayList<>();
        scopes.add(new TimelineScope.Everyone());
        tags.forEach(tag -> scopes.add(new TimelineScope.OfTag(tag.name())));
        all = scopes;
        field.clear();
        narrow();
        list.getSelectionModel().select(shown);
        open = FloatLayer.show(box, this);
        field.requestFocus();
    }

    private void narrow() {
        Query wanted = Query.parse(field.getText().replaceFirst("^[#＃]", ""));
        list.getItems()
                .setAll(
                        all.stream()
                                .filter(
                                        scope ->
                                                wanted.isEmpty()
                                                        || Searchable.of(
                                                                        scope.name(desk)
                                                                                .replaceFirst(
                                                                                        "^#", ""))
                                                                .meets(wanted))
                                .toList());
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, MOST_ROWS) * ROW + BORDER);
        box.setPrefHeight(list.getPrefHeight() + ROW + AROUND);
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN, UP -> {
                int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
                int next = Math.clamp(at + step, 0, Math.max(0, list.getItems().size() - 1));
                list.getSelectionModel().select(next);
                list.scrollTo(next);
            }
            case ENTER -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(@Nullable TimelineScope scope) {
        if (scope != null) {
            close(true);
            desk.navigator().open(new Route.Timeline(scope.code()));
        }
    }

    private void close(boolean back) {
        Subscription showing = open;
        open = null;
        if (back) {
            requestFocus();
        }
        if (showing != null) {
            showing.unsubscribe();
        }
    }

    private final class Cell extends ListCell<TimelineScope> {
        Cell() {
            setOnMousePressed(
                    event -> {
                        event.consume();
                        take(getItem());
                    });
        }

        @Override
        protected void updateItem(@Nullable TimelineScope scope, boolean empty) {
            super.updateItem(scope, empty);
            setText(empty || scope == null ? null : scope.name(desk));
            setGraphic(empty || scope == null ? null : Icons.of(scope.icon()));
        }
    }
}
