package app.renmai.ui.list;

/** What is known of how many there are of what a list shows, whatever the filter. */
public enum Loaded {
    /** Nothing yet. */
    NOT,
    NONE,
    SOME;

    /** What a count says; a negative one is not known yet. */
    public static Loaded of(Number count) {
        int sign = Long.signum(count.longValue());
        return sign < 0 ? NOT : sign == 0 ? NONE : SOME;
    }
}
