package app.renmai.ui.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/**
 * Gathers what stands closer together than can be told apart. Time is cut into cells that do not
 * move when the view does, so a crowd keeps its count while one looks around; a cell is cut in a
 * gap near its border when there is one.
 */
final class Gathering {
    /** Marks closer than this are one. */
    static final double CLOSE = 6;

    private static final double LEAST_CELL = 24;

    /** Where cells hold more than this, their counts are long and need more room. */
    private static final int MANY = 50;

    private static final double LEAST_CELL_OF_MANY = 40;
    private static final double WINDOW = CLOSE;
    private static final double APART = 2;

    private static final double MOST_PUSHED = 12;
    private static final double ONE_PILL = 12;

    private final Moments moments;
    private final TimeScale scale;
    private final long close;
    private final long window;
    private final long cell;

    /** Where the next pill can begin. */
    private double free = Double.NEGATIVE_INFINITY;

    /** What is given next, unless more comes to it. */
    private @Nullable Group waiting;

    /**
     * Moments in order.
     *
     * @param size how many
     * @param at the moment with a number
     * @param firstFrom the number of the first one at a moment or later
     */
    record Moments(int size, IntToLongFunction at, LongToIntFunction firstFrom) {
        long moment(int number) {
            return at.applyAsLong(number);
        }

        int from(long moment) {
            return firstFrom.applyAsInt(moment);
        }
    }

    /** Takes what is to be drawn, from left to right. */
    interface Taker {
        /**
         * @param first the first of those gathered
         * @param last the last; the same when there is one
         */
        void take(int first, int last, double left, double right);
    }

    Gathering(Moments moments, TimeScale scale) {
        this.moments = moments;
        this.scale = scale;
        this.close = Math.max(1, (long) Math.ceil(CLOSE * scale.perPixel()));
        this.window = Math.round(WINDOW * scale.perPixel());
        double room = many() ? LEAST_CELL_OF_MANY : LEAST_CELL;
        long least = Math.max(1, (long) Math.ceil(room * scale.perPixel()));
        long power = Long.highestOneBit(least);
        this.cell = power == least ? power : power << 1;
    }

    /** By how they lie on the whole, which is the same wherever one looks. */
    private boolean many() {
        int size = moments.size();
        double pixels =
                size == 0 ? 0 : (moments.moment(size - 1) - moments.moment(0)) / scale.perPixel();
        return size > MANY && size * LEAST_CELL > MANY * pixels;
    }

    /** Gathers all that lies between two moments, and what is gathered with these. */
    void between(long begin, long end, Taker taker) {
        int next = begin == Long.MIN_VALUE ? 0 : cut(Math.floorDiv(begin, cell) * cell);
        int stop = end == Long.MAX_VALUE ? moments.size() : moments.from(end);
        while (next < stop) {
            long border = (Math.floorDiv(moments.moment(next), cell) + 1) * cell;
            int until = cut(border);
            if (until <= next) {
                until = cut(border + cell);
            }
            gather(next, until, taker);
            next = until;
        }
        give(taker);
    }

    /**
     * The number of the first one behind a border, or of a neighbour before which there is a gap.
     */
    private int cut(long border) {
        int at = moments.from(border);
        if (at == 0 || at == moments.size() || gapBefore(at)) {
            return at;
        }
        for (int i = at - 1; i > 0 && moments.moment(i) > border - window; i = chainBack(i)) {
            if (gapBefore(i)) {
                return i;
            }
        }
        for (int i = chainEnd(at, moments.size()) + 1;
                i < moments.size() && moments.moment(i) < border + window;
                i = chainEnd(i, moments.size()) + 1) {
            if (gapBefore(i)) {
                return i;
            }
        }
        return at;
    }

    private boolean gapBefore(int number) {
        return moments.moment(number) - moments.moment(number - 1) >= close;
    }

    /** The first one that is close before another. */
    private int chainBack(int number) {
        int first = moments.from(moments.moment(number) - close + 1);
        return first < number ? first : number - 1;
    }

    /** The last one before a gap, at most {@link #WINDOW} away. */
    private int chainEnd(int number, int end) {
        int last = number;
        long limit = moments.moment(number) + window + close;
        while (moments.moment(last) < limit) {
            int next = Math.min(end, moments.from(moments.moment(last) + close)) - 1;
            if (next <= last) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** Gathers what lies in one cell: runs of close ones, and what their pill would lie over. */
    private void gather(int begin, int end, Taker taker) {
        Deque<Group> groups = new ArrayDeque<>();
        int next = begin;
        while (next < end) {
            Group group = new Group(next, run(next, end));
            next = group.last() + 1;
            while (!groups.isEmpty() && overlap(groups.getLast(), group)) {
                group = new Group(groups.removeLast().first(), group.last());
            }
            groups.addLast(group);
        }
        groups.forEach(group -> next(group, taker));
    }

    /** Pills of two cells that would lie over each other are one. */
    private void next(Group group, Taker taker) {
        Group before = waiting;
        if (before != null
                && before.count() > 1
                && group.count() > 1
                && middle(group) - middle(before) < ONE_PILL) {
            waiting = new Group(before.first(), group.last());
        } else {
            give(taker);
            waiting = group;
        }
    }

    private void give(Taker taker) {
        Group group = waiting;
        if (group != null) {
            double off = group.count() == 1 ? 0 : Math.clamp(free - left(group), 0, MOST_PUSHED);
            taker.take(group.first(), group.last(), left(group) + off, right(group) + off);
            free = right(group) + off + APART;
            waiting = null;
        }
    }

    private int run(int number, int end) {
        int last = number;
        while (true) {
            int next = Math.min(end, moments.from(moments.moment(last) + close)) - 1;
            if (next <= last) {
                return last;
            }
            last = next;
        }
    }

    private boolean overlap(Group one, Group next) {
        return (one.count() > 1 || next.count() > 1) && left(next) < right(one) + APART;
    }

    private double middle(Group group) {
        return (scale.x(moments.moment(group.first())) + scale.x(moments.moment(group.last()))) / 2;
    }

    private double left(Group group) {
        return middle(group) - halfWidth(group.count());
    }

    private double right(Group group) {
        return middle(group) + halfWidth(group.count());
    }

    private static double halfWidth(int count) {
        if (count == 1) {
            return Item.Mark.RADIUS;
        }
        return count < 10 ? 9 : count < 100 ? 11 : count < 1_000 ? 14 : 18;
    }

    /** Those that become one. */
    private record Group(int first, int last) {
        int count() {
            return last - first + 1;
        }
    }
}
