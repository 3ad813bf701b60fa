package app.renmai.ui.command;

/**
 * A line of the palette.
 *
 * @param group what sort of thing it is
 * @param title what it is
 * @param detail more, in grey; may be empty
 * @param key its shortcut as text; may be empty
 * @param run goes there or does it
 */
public record PaletteEntry(Group group, String title, String detail, String key, Runnable run) {
    /** Whether it leads to the same place, as far as one can see. */
    public boolean sameAs(PaletteEntry other) {
        return group == other.group && title.equals(other.title) && detail.equals(other.detail);
    }

    /** The sorts of line, in the order they stand. Message keys are {@code palette.<code>}. */
    public enum Group {
        PEOPLE("people"),
        ORGANIZATIONS("organizations"),
        VIEWS("views"),
        PITCHES("pitches"),
        TALKS("talks"),
        COMMANDS("commands");

        private final String code;

        Group(String code) {
            this.code = code;
        }

        /** The code for message keys. */
        public String code() {
            return code;
        }
    }
}
