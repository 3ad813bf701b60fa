package app.renmai.service.check;

/**
 * A place in what was written.
 *
 * @param place in the subject or in the text
 * @param start where it begins, in UTF-16 units of what was written there
 * @param end where it ends, exclusive; the same as the start where something is missing
 */
public record Span(Place place, int start, int end) {
    /** Whether there are words in it, so that they can be marked. */
    public boolean words() {
        return start < end;
    }
}
