package app.renmai.ui.command;

import java.util.List;

/**
 * Keys that do something in one part of a screen, while that has the focus. Unlike a {@link
 * Command} they are told, not run from here.
 *
 * @param place message key of where that is
 * @param text message key of what they do
 * @param keys the keys as they are drawn, such as {@code ←} or {@code Shift ←}
 */
public record KeyHint(String place, String text, List<String> keys) {
    /** Keeps the list unchangeable. */
    public KeyHint {
        keys = List.copyOf(keys);
    }

    /** One of some keys of the chart. */
    public static KeyHint of(String text, String... keys) {
        return in("shell.shortcuts.chart", text, keys);
    }

    /** One of some keys of another place. */
    public static KeyHint in(String place, String text, String... keys) {
        return new KeyHint(place, text, List.of(keys));
    }
}
