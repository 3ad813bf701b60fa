package app.renmai.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key as it is drawn beside a command. */
public final class KeyCap extends Label {
    /** A cap with a text. */
    public KeyCap(String text) {
        super(text);
        getStyleClass().add("keycap");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A cap with a shortcut. */
    public KeyCap(KeyCombination key) {
        this(text(key));
    }

    /** A shortcut as it is written: {@code Ctrl K}. */
    public static String text(KeyCombination key) {
        return key.getDisplayText().replace("+", " ").replace("  ", " +").strip();
    }
}
