package app.renmai.ui.chart;

/**
 * A stretch of time.
 *
 * @param from its first millisecond
 * @param to its end, which is no part of it
 */
public record Span(long from, long to) {
    /** Refuses a stretch that ends before it begins. */
    public Span {
        if (to < from) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    /** The stretch between two moments, whichever is the earlier. */
    public static Span between(long one, long other) {
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    /** How long it is. */
    public long length() {
        return to - from;
    }

    /** Whether a moment lies in it. */
    public boolean holds(long moment) {
        return from <= moment && moment < to;
    }

    /** The moment halfway. */
    public long middle() {
        return from + length() / 2;
    }
}
