package app.renmai.ui.desk;

/** What the window remembers from one start to the next, as texts by name. */
public interface Preferences {
    /** The value, or the fallback when there is none. */
    String get(String name, String fallback);

    /** Remembers a value; saved soon after. */
    void put(String name, String value);
}
