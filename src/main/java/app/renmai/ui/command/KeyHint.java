package app.renmai.ui.command;

import java.util.List;

/**
 * Keys that do something in one part of a screen, while that has the focus. Unlike a {@link
 * Command} they are told, not run from here.
 *
 * @param text message key of what they do
 * @param keys the keys as they are drawn, such as {@code ←} or {@code Shift ←}
 */
public record KeyHint(String text, List<String> keys) {
    /** Keeps the list unchangeable. */
    public KeyHint {
        keys = List.copyOf(keys);
    }

    /** One of some keys. */
    public static KeyHint of(String text, String... keys) {
        return new KeyHint(text, List.of(keys));
    }
}
