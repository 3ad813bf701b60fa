package app.renmai.ui.chart;

import java.util.concurrent.TimeUnit;

/**
 * Which moment stands where. Immutable: every way to look elsewhere gives another scale.
 *
 * @param from the moment at the left border
 * @param perPixel how many milliseconds a pixel is, above 0
 * @param width how many pixels there are, above 0
 */
public record TimeScale(long from, double perPixel, double width) {
    /** Nearer than this nobody can look. */
    public static final long SHORTEST = TimeUnit.DAYS.toMillis(1);

    /** A year can be seen whole, however little there is. */
    private static final long LEAST_ROOM = TimeUnit.DAYS.toMillis(400);

    /** Refuses a scale that shows nothing. */
    public TimeScale {
        if (!(perPixel > 0) || !(width > 0)) {
            throw new IllegalArgumentException("no room: " + perPixel + ", " + width);
        }
    }

    /** The scale that shows a stretch of time over a width. */
    public static TimeScale showing(Span span, double width) {
        double room = Math.max(1, width);
        return new TimeScale(span.from(), Math.max(SHORTEST, (double) span.length()) / room, room);
    }

    /** Where a moment stands; left of 0 or beyond the width when it is not seen. */
    public double x(long moment) {
        return (moment - from) / perPixel;
    }

    /** The moment that stands at a place. */
    public long at(double x) {
        return from + Math.round(x * perPixel);
    }

    /** What is seen. */
    public Span span() {
        return new Span(from, at(width));
    }

    /**
     * Looks closer or from farther away; the moment under the pointer stays there, unless that
     * would lead out of what there is to see.
     *
     * @param factor above 1 looks closer
     * @param x where the pointer is
     * @param all what there is to see
     */
    public TimeScale zoomed(double factor, double x, Span all) {
        double closest = SHORTEST / width;
        double farthest = Math.max(LEAST_ROOM, all.length()) / width;
        double next = Math.clamp(perPixel / factor, closest, farthest);
        return new TimeScale(from + Math.round(x * (perPixel - next)), next, width).within(all);
    }

    /**
     * Looks elsewhere.
     *
     * @param pixels how far what is seen moves to the right
     * @param all what there is to see
     */
    public TimeScale panned(double pixels, Span all) {
        return new TimeScale(from - Math.round(pixels * perPixel), perPixel, width).within(all);
    }

    /** The same stretch of time over another width. */
    public TimeScale resized(double newWidth) {
        return showing(span(), newWidth);
    }

    /** Moves as little as needed for a moment to stand clear of the borders. */
    public TimeScale revealing(long moment, double margin, Span all) {
        double x = x(moment);
        if (x < margin) {
            return panned(margin - x, all);
        }
        return x > width - margin ? panned(width - margin - x, all) : this;
    }

    /** As much as lies within what there is to see. */
    public TimeScale within(Span all) {
        long span = span().length();
        long one = all.from();
        long other = all.to() - span;
        long kept = Math.clamp(from, Math.min(one, other), Math.max(one, other));
        return kept == from ? this : new TimeScale(kept, perPixel, width);
    }
}
