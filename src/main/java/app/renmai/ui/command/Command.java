package app.renmai.ui.command;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something the user can do. Its text has the message key {@code command.<id>}.
 *
 * @param id lower case, words joined by hyphens, the feature first: {@code contact-new}
 * @param key the shortcut that is shown, or null
 * @param others more shortcuts that do the same, as keyboards differ
 * @param icon the icon
 * @param enabled whether it can be done now
 * @param label a text that changes, such as "Undo Rename contact", or null for the message
 * @param action does it
 */
public record Command(
        String id,
        @Nullable KeyCombination key,
        List<KeyCombination> others,
        Ikon icon,
        ObservableBooleanValue enabled,
        @Nullable ObservableStringValue label,
        Runnable action) {

    /** A command that can always be done. */
    public static Command of(String id, @Nullable String key, Ikon icon, Runnable action) {
        return new Command(
                id,
                combination(key),
                List.of(),
                icon,
                Bindings.createBooleanBinding(() -> true),
                null,
                action);
    }

    /** A command that can be done at times. */
    public static Command when(
            ObservableBooleanValue enabled,
            String id,
            @Nullable String key,
            Ikon icon,
            Runnable action) {
        return new Command(id, combination(key), List.of(), icon, enabled, null, action);
    }

    /** The same command with a text that changes. */
    public Command labelled(ObservableStringValue changing) {
        return new Command(id, key, others, icon, enabled, changing, action);
    }

    /** The same command with more shortcuts. */
    public Command also(String... keys) {
        return new Command(
                id,
                key,
                Stream.of(keys).map(KeyCombination::valueOf).toList(),
                icon,
                enabled,
                label,
                action);
    }

    /** Whether one of its shortcuts was pressed. */
    boolean pressed(KeyEvent event) {
        return key != null && key.match(event) || others.stream().anyMatch(o -> o.match(event));
    }

    /** Does it, when it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    private static @Nullable KeyCombination combination(@Nullable String key) {
        return key == null ? null : KeyCombination.valueOf(key);
    }
}
