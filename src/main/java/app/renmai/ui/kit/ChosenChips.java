package app.renmai.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was chosen beside a field, a chip each in the order of choosing. A click, Delete and
 * Backspace take one off.
 *
 * @param <T> what is chosen
 */
public final class ChosenChips<T> extends FlowPane {
    private final Function<T, String> words;
    private final Function<T, String> spoken;
    private final Runnable removed;
    private final List<T> chosen = new ArrayList<>();

    /**
     * @param words what a chip says
     * @param spoken what a screen reader says of it
     * @param removed called after one was taken off
     */
    public ChosenChips(Function<T, String> words, Function<T, String> spoken, Runnable removed) {
        super(6, 6);
        this.words = words;
        this.spoken = spoken;
        this.removed = removed;
        setPrefWrapLength(0);
        managedProperty().bind(visibleProperty());
        show(List.of());
    }

    /** What is chosen. */
    public List<T> chosen() {
        return List.copyOf(chosen);
    }

    /** Shows something else as chosen. */
    public void show(List<T> other) {
        chosen.clear();
        chosen.addAll(other);
        draw();
    }

    /** Adds one, unless one like it is there. */
    public void add(T item, Predicate<T> like) {
        if (chosen.stream().noneMatch(like)) {
            chosen.add(item);
            draw();
        }
    }

    /** Takes off the one that was chosen last, if there is one. */
    public void removeLast() {
        if (!chosen.isEmpty()) {
            remove(chosen.getLast());
        }
    }

    private void remove(T item) {
        chosen.remove(item);
        draw();
        removed.run();
    }

    private void draw() {
        getChildren().setAll(chosen.stream().map(this::chip).toList());
        setVisible(!chosen.isEmpty());
    }

    private Button chip(T item) {
        Button chip = new Button(words.apply(item), Icons.of(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().setAll("button", "chip", "outlined", "meant-chip");
        chip.maxWidthProperty().bind(widthProperty());
        chip.setAccessibleText(spoken.apply(item));
        chip.setOnAction(_ -> remove(item));
        chip.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE) {
                        event.consume();
                        remove(item);
                    }
                });
        return chip;
    }
}
