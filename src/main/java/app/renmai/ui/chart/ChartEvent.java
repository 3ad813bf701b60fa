package app.renmai.ui.chart;

/**
 * Something on a lane.
 *
 * @param from when it happened or began
 * @param to when it ended; the same for what does not last, {@link #OPEN} for what has not ended
 * @param shape what it looks like
 * @param id tells it from all others on its lane
 */
public record ChartEvent(long from, long to, Shape shape, long id) {
    /** The end of what has not ended. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Something that ends before it begins is shown where it begins. */
    public ChartEvent {
        to = Math.max(from, to);
    }

    /** Something that does not last. */
    public static ChartEvent at(long moment, Shape shape, long id) {
        return new ChartEvent(moment, moment, shape, id);
    }
}
