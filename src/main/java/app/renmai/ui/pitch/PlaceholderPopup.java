package app.renmai.ui.pitch;

import app.renmai.service.pitch.Placeholder;
import app.renmai.service.pitch.Placeholders;
import app.renmai.text.Query;
import app.renmai.text.Searchable;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.FloatLayer;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * After two braces, the placeholders that may be meant, at the caret: what is typed on narrows
 * them, Up and Down go round, Enter and Tab take one, Esc closes the list and nothing else.
 */
final class PlaceholderPopup {
    private static final Pattern BEGUN = Pattern.compile("\\{\\{([^{}\\n]{0,40})$");
    private static final int LOOK_BACK = 44;
    private static final double ROW = 32;
    private static final double WIDTH = 380;
    private static final int MOST_ROWS = 7;

    private final Desk desk;
    private final PitchText text;
    private final TextArea area;
    private final Region caret;
    private final Supplier<Map<String, String>> values;
    private final ListView<Placeholder> list = new ListView<>();
    private @Nullable Subscription shown;
    private boolean taking;

    /**
     * Proposes placeholders in an area.
     *
     * @param area what is typed into
     * @param caret a point that is moved to the caret; it lies over the area
     * @param values the words that are known
     */
    PlaceholderPopup(Desk desk, TextArea area, Region caret, Supplier<Map<String, String>> values) {
        this.desk = desk;
        this.text = new PitchText(desk);
        this.area = area;
        this.caret = caret;
        this.values = values;
        list.setId("placeholder-list");
        list.getStyleClass().add("completion");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(_ -> new Cell());
        area.caretPositionProperty().subscribe((_, _) -> typed());
        area.focusedProperty().subscribe(focused -> close(focused));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> area.setAccessibleHelp(item == null ? null : words(item)));
    }

    private void close(boolean focused) {
        if (!focused) {
            hide();
        }
    }

    private String begun() {
        int at = area.getCaretPosition();
        String before = area.getText(Math.max(0, at - LOOK_BACK), Math.min(at, area.getLength()));
        Matcher matcher = BEGUN.matcher(before);
        return matcher.find() ? matcher.group() : "";
    }

    private void typed() {
        String begun = taking || !area.isFocused() ? "" : begun();
        if (begun.isEmpty()) {
            hide();
            return;
        }
        Query query = Query.parse(begun.substring(2));
        List<Placeholder> found =
                Placeholders.KNOWN.stream().filter(each -> meets(each, query)).toList();
        list.getItems().setAll(found);
        if (found.isEmpty()) {
            hide();
        } else {
            list.getSelectionModel().clearAndSelect(0);
            show();
        }
    }

    private boolean meets(Placeholder each, Query query) {
        return Searchable.of(text.label(each.name()) + " " + each.name().replace('.', ' '))
                        .meets(query)
                || Searchable.of(each.name()).meets(query);
    }

    private void show() {
        if (!(area.getSkin() instanceof TextAreaSkin skin)) {
            return;
        }
        int at = Math.max(0, area.getCaretPosition() - 1);
        Rectangle2D place = skin.getCharacterBounds(at);
        caret.resizeRelocate(place.getMinX(), place.getMinY(), 1, place.getHeight());
        list.setPrefHeight(Math.min(list.getItems().size(), MOST_ROWS) * ROW + 10);
        list.scrollTo(0);
        if (shown == null) {
            shown = FloatLayer.show(list, caret);
        }
        list.applyCss();
        list.layout();
    }

    private void hide() {
        if (shown != null) {
            shown.unsubscribe();
            shown = null;
        }
    }

    private void key(KeyEvent event) {
        if (shown == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ESCAPE -> {
                event.consume();
                hide();
            }
            case ENTER, TAB -> {
                Placeholder chosen = list.getSelectionModel().getSelectedItem();
                if (chosen != null) {
                    event.consume();
                    take(chosen);
                }
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int size = list.getItems().size();
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    private void take(Placeholder chosen) {
        int at = area.getCaretPosition();
        int length = begun().length();
        hide();
        taking = true;
        area.replaceText(at - length, at, chosen.written());
        taking = false;
    }

    private String words(Placeholder each) {
        String value = values.get().getOrDefault(each.name(), "").lines().findFirst().orElse("");
        String said = value.isEmpty() ? text.example(each.name()) : value;
        String label = text.label(each.name());
        String key =
                each.source() == Placeholder.Source.WRITER
                        ? "pitch.placeholders.example"
                        : "pitch.placeholders.value";
        return said.isEmpty() ? label : desk.text(key, label, said);
    }

    private Node row(Placeholder each) {
        Label label = new Label(words(each));
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.SOMETIMES);
        HBox row = new HBox(label);
        row.getStyleClass().add("completion-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private final class Cell extends ListCell<Placeholder> {
        Cell() {
            setPrefWidth(0);
            setOnMousePressed(
                    event -> {
                        event.consume();
                        Placeholder item = getItem();
                        if (item != null) {
                            take(item);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Placeholder item, boolean empty) {
            super.updateItem(item, empty);
            boolean filled = !empty && item != null;
            setGraphic(filled && item != null ? row(item) : null);
            setAccessibleText(filled && item != null ? words(item) : null);
        }
    }
}
