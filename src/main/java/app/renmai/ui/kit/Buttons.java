package app.renmai.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The few sorts of button there are. */
public final class Buttons {
    private Buttons() {}

    /** The one filled button of a screen. */
    public static Button primary(String text, @Nullable Ikon icon, Runnable action) {
        Button button = outlined(text, icon, action);
        button.getStyleClass().add("primary");
        return button;
    }

    /** A button with a border. */
    public static Button outlined(String text, @Nullable Ikon icon, Runnable action) {
        Button button = new Button(text);
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** A button without a border. */
    public static Button plain(String text, @Nullable Ikon icon, Runnable action) {
        Button button = outlined(text, icon, action);
        button.getStyleClass().add("plain");
        return button;
    }

    /** A button that is an icon; the text is its tooltip and its accessible name. */
    public static Button icon(String text, Ikon icon, Runnable action) {
        Button button = outlined("", icon, action);
        button.getStyleClass().addAll("plain", "icon-only");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    /** A line of a list that invites to add to it. */
    public static Button invitation(String text, String id, Runnable action) {
        return invitation(text, Feather.PLUS, id, action);
    }

    /** Like {@link #invitation(String, String, Runnable)}, with an icon of its own. */
    public static Button invitation(String text, Ikon icon, String id, Runnable action) {
        Button button = new Button(text, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().setAll("button", "row-text", "invitation");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Makes a button 28 px high. */
    public static Button small(Button button) {
        button.getStyleClass().add("small-button");
        return button;
    }
}
