package app.renmai.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One of a few, as chips; the arrows go from one to the next. */
public final class ChoiceChips<T> extends FlowPane {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> values;
    private final List<ToggleButton> chips = new ArrayList<>();

    /**
     * @param values the few, in order
     * @param chosen the one that is chosen at first
     * @param words what a value is called
     */
    public ChoiceChips(List<T> values, T chosen, Function<T, String> words) {
        super(6, 6);
        this.values = List.copyOf(values);
        for (T value : values) {
            ToggleButton chip = new ToggleButton(words.apply(value));
            chip.getStyleClass().setAll("toggle-button", "chip", "choice");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setSelected(value.equals(chosen));
            chip.setOnAction(_ -> chip.setSelected(true));
            chips.add(chip);
        }
        getChildren().setAll(chips);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int step =
                event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN
                        ? 1
                        : event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            event.consume();
            ToggleButton next = chips.get(Math.floorMod(index() + step, chips.size()));
            next.setSelected(true);
            next.requestFocus();
        }
    }

    private int index() {
        return Math.max(0, chips.indexOf((ToggleButton) group.getSelectedToggle()));
    }

    /** The one chosen. */
    public T chosen() {
        return values.get(index());
    }

    /** Chooses one. */
    public void choose(T value) {
        chips.get(values.indexOf(value)).setSelected(true);
    }

    /**
     * Says how wide the line is they stand in, so that a form leaves as much height as they take.
     *
     * @param width the width of the line
     */
    public void fit(double width) {
        setPrefWrapLength(width);
    }

    /** The chip that is chosen, to give it the focus. */
    public ToggleButton first() {
        return chips.get(index());
    }

    /** Runs when another one is chosen. */
    public void onChange(Runnable changed) {
        group.selectedToggleProperty()
                .subscribe(
                        toggle -> {
                            if (toggle != null) {
                                changed.run();
                            }
                        });
    }
}
