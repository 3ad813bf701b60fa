package app.renmai.ui.row;

/**
 * What the fields of a row hold.
 *
 * @param <T> what the row shows
 */
public sealed interface Typed<T> {
    /**
     * Something that can be saved.
     *
     * @param value what
     */
    record Value<T>(T value) implements Typed<T> {}

    /**
     * Something that cannot.
     *
     * @param reason why, in words
     */
    record Refused<T>(String reason) implements Typed<T> {}

    /** Nothing: a new line that was left blank. */
    record Nothing<T>() implements Typed<T> {}
}
