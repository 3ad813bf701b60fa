package app.renmai.ui.fact;

import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.OwnKeys;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.Map;

/** Words with an icon that open on Enter, grey ones below, and what can be done at the right. */
public final class EntryRow extends StackPane {
    private final Map<KeyCode, Runnable> keys;

    /**
     * What a row shows.
     *
     * @param id names the row in the scene
     * @param icon stands before the words
     * @param words what it says
     * @param spoken what a screen reader says
     * @param detail stands below in grey; may be empty
     */
    public record Look(String id, Ikon icon, String words, String spoken, String detail) {}

    /**
     * @param look what it shows
     * @param open done on Enter and on a click
     * @param below more that stands below the words
     * @param actions shown at the right while the row is hovered over or has the focus
     * @param keys what else a key does
     */
    public EntryRow(
            Look look,
            Runnable open,
            List<? extends Node> below,
            List<Button> actions,
            Map<KeyCode, Runnable> keys) {
        this.keys = Map.copyOf(keys);
        getStyleClass().addAll("edit-row", "fact-row");
        Button main = new Button(look.words(), Icons.of(look.icon()));
        main.setId(look.id());
        main.getStyleClass().add("row-text");
        main.setWrapText(true);
        main.setMinHeight(Region.USE_PREF_SIZE);
        main.setMaxWidth(Double.MAX_VALUE);
        main.setAccessibleText(look.spoken());
        main.setOnAction(_ -> open.run());
        VBox lines = new VBox(main);
        if (!look.detail().isEmpty()) {
            Label detail = new Label(look.detail());
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            detail.getStyleClass().addAll("small", "row-detail", "under-icon");
            lines.getChildren().add(detail);
        }
        lines.getChildren().addAll(below);
        HBox buttons = new HBox();
        buttons.getChildren().addAll(actions);
        buttons.getStyleClass().add("row-actions");
        buttons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        actions.forEach(each -> each.setFocusTraversable(false));
        setAlignment(buttons, Pos.TOP_RIGHT);
        getChildren().setAll(lines, buttons);
        main.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        OwnKeys.of(main, this.keys::containsKey);
    }

    private void key(KeyEvent event) {
        Runnable action = keys.get(event.getCode());
        if (action != null && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            action.run();
        }
    }
}
