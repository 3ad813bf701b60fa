package app.renmai.ui.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.timeline.TimelineText;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/** What it was, as chips: arrows go from one to the next, Alt and a digit chooses from anywhere. */
final class KindChips extends HBox {
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7);

    private final ObjectProperty<Kind> kind;
    private final List<ToggleButton> chips = new ArrayList<>();

    KindChips(Desk desk, ObjectProperty<Kind> kind) {
        this.kind = kind;
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Kind each : Kind.values()) {
            ToggleButton chip =
                    new ToggleButton(
                            desk.text("interaction.kind." + each.code()),
                            Icons.of(TimelineText.icon(each)));
            chip.getStyleClass().setAll("toggle-button", "chip", "filter", "kind-chip");
            chip.setToggleGroup(group);
            chip.setId("log-kind-" + each.code());
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> choose(each));
            KeyCombination key =
                    new KeyCodeCombination(DIGITS.get(chips.size()), KeyCombination.ALT_DOWN);
            chip.setTooltip(new Tooltip(KeyCap.text(key)));
            chips.add(chip);
        }
        getChildren().setAll(chips);
        kind.subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
    }

    private void show(Kind chosen) {
        List<Kind> kinds = List.of(Kind.values());
        for (int i = 0; i < chips.size(); i++) {
            boolean selected = kinds.get(i) == chosen;
            chips.get(i).setSelected(selected);
            chips.get(i).setFocusTraversable(selected);
        }
    }

    private void choose(Kind chosen) {
        kind.set(chosen);
        show(chosen);
    }

    private void arrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        List<Kind> kinds = List.of(Kind.values());
        if (step != 0) {
            event.consume();
            int next = Math.floorMod(kinds.indexOf(kind.get()) + step, kinds.size());
            choose(kinds.get(next));
            chips.get(next).requestFocus();
        } else {
            digit(event);
        }
    }

    /** Chooses by a digit; consumes the event when it was one. */
    void digit(KeyEvent event) {
        int index = DIGITS.indexOf(event.getCode());
        if (index >= 0 && !event.isShortcutDown()) {
            event.consume();
            choose(List.of(Kind.values()).get(index));
        }
    }
}
