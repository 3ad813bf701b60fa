package app.renmai.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One of up to nine, as chips: arrows go from one to the next, a digit chooses, and Alt and a digit
 * chooses from anywhere in a sheet that hands its keys on.
 *
 * @param <T> what is chosen
 */
public final class KeyedChips<T> extends FlowPane {
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.DIGIT8,
                    KeyCode.DIGIT9);

    private final ObjectProperty<T> chosen;
    private final List<T> values;
    private final List<ToggleButton> chips = new ArrayList<>();

    /** Dresses a chip. */
    @FunctionalInterface
    public interface Look<T> {
        /**
         * Makes a chip.
         *
         * @param value what it stands for
         * @param key the key that chooses it from anywhere
         */
        ToggleButton chip(T value, KeyCombination key);
    }

    /**
     * Chips that bear their words and the digit that chooses them.
     *
     * @param values what there is to choose from, in order
     * @param chosen what is chosen
     * @param words says what a chip stands for
     * @param id names a chip in the scene
     */
    public static <T> KeyedChips<T> numbered(
            List<T> values,
            ObjectProperty<T> chosen,
            Function<T, String> words,
            Function<T, String> id) {
        return new KeyedChips<>(
                values,
                chosen,
                (each, key) -> {
                    KeyCap cap = new KeyCap(Integer.toString(values.indexOf(each) + 1));
                    ToggleButton chip = new ToggleButton(words.apply(each), cap);
                    chip.setContentDisplay(ContentDisplay.RIGHT);
                    chip.getStyleClass()
                            .setAll("toggle-button", "chip", "filter", "kind-chip", "numbered");
                    chip.setId(id.apply(each));
                    chip.setAccessibleText(words.apply(each) + ", " + KeyCap.text(key));
                    return chip;
                });
    }

    /**
     * @param values what there is to choose from, in order
     * @param chosen what is chosen
     * @param look makes a chip
     */
    public KeyedChips(List<T> values, ObjectProperty<T> chosen, Look<T> look) {
        super(4, 4);
        this.chosen = chosen;
        this.values = List.copyOf(values);
        setRowValignment(javafx.geometry.VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (T each : values) {
            KeyCombination key =
                    new KeyCodeCombination(DIGITS.get(chips.size()), KeyCombination.ALT_DOWN);
            ToggleButton chip = look.chip(each, key);
            chip.setToggleGroup(group);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> choose(each));
            chips.add(chip);
        }
        getChildren().setAll(chips);
        chosen.subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(T value) {
        for (int i = 0; i < chips.size(); i++) {
            boolean selected = values.get(i).equals(value);
            chips.get(i).setSelected(selected);
            chips.get(i).setFocusTraversable(selected);
        }
    }

    private void choose(T value) {
        chosen.set(value);
        show(value);
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            event.consume();
            int next = Math.floorMod(values.indexOf(chosen.get()) + step, values.size());
            choose(values.get(next));
            chips.get(next).requestFocus();
        } else {
            digit(event);
        }
    }

    /** Chooses by a digit; consumes the event when it was one. */
    public void digit(KeyEvent event) {
        int index = DIGITS.indexOf(event.getCode());
        if (index >= 0 && index < values.size() && !event.isShortcutDown()) {
            event.consume();
            boolean within = isFocusWithin();
            choose(values.get(index));
            if (within) {
                chips.get(index).requestFocus();
            }
        }
    }
}
