package app.renmai.service.pitch;

/**
 * A placeholder that cannot be read.
 *
 * @param start where it begins, in chars from the start of the text
 * @param line its line, 1 for the first
 * @param column its character in the line, 1 for the first
 * @param tag what stands there, shortened
 * @param closed whether it ends with {@code }}}; if so, what is between the braces is no name
 */
public record BrokenPlaceholder(int start, int line, int column, String tag, boolean closed) {
    /** The tag is cut after this many chars. */
    static final int LONGEST = 24;

    /** The message key of the sentence; its arguments are line, column and tag. */
    public String messageKey() {
        return closed ? "pitch.problem.broken-name" : "pitch.problem.broken-open";
    }
}
