package app.renmai.ui.pitch;

/**
 * A place in the text that the editor marks.
 *
 * @param start where it begins, in UTF-16 units of the text as it is read
 * @param end where it ends, exclusive
 * @param look how it is marked
 * @param about what a screen reader says of it
 */
public record TextMark(int start, int end, Look look, String about) {
    /** How a place is marked. */
    public enum Look {
        /** Words that stand on a fact. */
        FACT,
        /** Words that stood on a fact that is gone. */
        LOST_FACT,
        /** A place to be filled. */
        PLACEHOLDER,
        /** Something to look at. */
        FINDING,
        /** What the finding chosen in the list is about. */
        CHOSEN
    }
}
