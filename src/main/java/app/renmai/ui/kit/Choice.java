package app.renmai.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** A few buttons side by side of which one is pressed; arrow keys and clicks choose. */
public final class Choice<T> extends HBox {
    private final LinkedHashMap<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> chosen;

    /**
     * @param name what is chosen, for a screen reader
     * @param chosen takes what the user chooses
     */
    public Choice(String name, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("choice");
        setAccessibleText(name);
        setMaxWidth(USE_PREF_SIZE);
    }

    /** Adds something to choose. */
    public Choice<T> with(T value, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(getAccessibleText() + ": " + text);
        button.setOnAction(
                _ -> {
                    // A second press must not leave nothing chosen.
                    button.setSelected(true);
                    chosen.accept(value);
                });
        buttons.put(value, button);
        getChildren().add(button);
        buttons.values().forEach(each -> each.getStyleClass().removeAll("first", "last"));
        buttons.firstEntry().getValue().getStyleClass().add("first");
        button.getStyleClass().add("last");
        return this;
    }

    /** Shows what is chosen. */
    public void show(T value) {
        buttons.forEach((each, button) -> button.setSelected(each.equals(value)));
    }

    /** The button that is pressed, else the first. */
    public Node pressed() {
        return buttons.values().stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElseGet(() -> buttons.values().iterator().next());
    }
}
