package app.renmai.ui.chart;

/** Something to draw on a lane. */
public sealed interface Item {
    /** Its left border. */
    double left();

    /** Its right border. */
    double right();

    /** The first event it stands for. */
    int first();

    /** The last event it stands for. */
    int last();

    /** How many events it stands for. */
    int count();

    /** Its middle. */
    default double middle() {
        return (left() + right()) / 2;
    }

    /**
     * An event that does not last.
     *
     * @param first which
     * @param x its middle
     */
    record Mark(int first, double x) implements Item {
        /** Half of what a mark takes. */
        public static final double RADIUS = 4.5;

        @Override
        public double left() {
            return x - RADIUS;
        }

        @Override
        public double right() {
            return x + RADIUS;
        }

        @Override
        public int last() {
            return first;
        }

        @Override
        public int count() {
            return 1;
        }
    }

    /**
     * An event that lasts.
     *
     * @param first which
     * @param left where it begins, as far as it is seen
     * @param right where it ends, as far as it is seen
     * @param track the line it stands on, from 0
     * @param tracks how many lines share the lane here
     */
    record Bar(int first, double left, double right, int track, int tracks) implements Item {
        @Override
        public int last() {
            return first;
        }

        @Override
        public int count() {
            return 1;
        }
    }

    /**
     * Events too close to be told apart.
     *
     * @param first the first of them
     * @param last the last of them
     * @param count how many there are
     * @param left its left border
     * @param right its right border
     */
    record Pill(int first, int last, int count, double left, double right) implements Item {}
}
