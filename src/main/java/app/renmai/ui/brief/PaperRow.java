package app.renmai.ui.brief;

import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.Map;

/** A line of the page: what it says, and at the right where it is from. Enter leads there. */
final class PaperRow extends HBox {
    private static final double NOTE = 190;

    /**
     * @param entry what it says
     * @param open leads to its source
     * @param keys what else a key does
     */
    PaperRow(Entry entry, Runnable open, Map<KeyCode, Runnable> keys) {
        super(10);
        getStyleClass().add("brief-row");
        setAlignment(Pos.TOP_LEFT);
        boolean asked = entry.look() == Look.QUESTION;
        if (asked) {
            getStyleClass().add("brief-ask");
        }
        Label text = new Label(entry.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (entry.look() == Look.BOX) {
            text.setGraphic(Icons.of(Feather.SQUARE));
            text.setGraphicTextGap(8);
        }
        getChildren().add(text);
        if (!entry.note().isEmpty()) {
            Label note = new Label(entry.note());
            note.getStyleClass().add("brief-note");
            note.setMaxWidth(NOTE);
            note.setMinWidth(Math.min(NOTE, Region.USE_PREF_SIZE));
            note.setTooltip(new Tooltip(entry.note()));
            getChildren().add(note);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                entry.note().isEmpty() ? entry.text() : entry.text() + ", " + entry.note());
        setOnMouseClicked(
                _ -> {
                    requestFocus();
                    open.run();
                });
        setOnKeyPressed(
                event -> {
                    boolean enter =
                            event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
                    Runnable action = enter ? open : keys.get(event.getCode());
                    if (action != null && !event.isShortcutDown() && !event.isAltDown()) {
                        event.consume();
                        action.run();
                    }
                });
    }
}
