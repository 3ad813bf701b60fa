package app.renmai.ui.command;

/**
 * A line of the palette.
 *
 * @param group the message key of its heading
 * @param title what it is
 * @param detail more, in grey; may be empty
 * @param key its shortcut as text; may be empty
 * @param run goes there or does it
 */
public record PaletteEntry(String group, String title, String detail, String key, Runnable run) {}
