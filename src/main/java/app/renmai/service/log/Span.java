package app.renmai.service.log;

/**
 * A stretch of a line.
 *
 * @param start its first character
 * @param end the one after its last
 */
public record Span(int start, int end) {
    /** Whether some other stretch shares a character with it. */
    boolean meets(int from, int to) {
        return from < end && to > start;
    }
}
