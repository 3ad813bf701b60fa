package app.renmai.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the events that are seen in their places. What is not seen is never looked at: the borders
 * are found by halving, and so are the ends of crowds.
 */
public final class ChartLayout {
    /** A bar shorter than this is gathered with its neighbours as a mark is. */
    private static final double SHORT_BAR = 24;

    private static final double LEAST_BAR = 5;

    /** What is so far outside may still reach in: half a pill. */
    private static final double OUTSIDE = 40;

    /** Later than anything, and still far from where numbers end. */
    private static final long FAR = Long.MAX_VALUE / 4;

    private ChartLayout() {}

    /**
     * All that is to be drawn.
     *
     * @param now where bars end that have not ended
     */
    public static Frame of(ChartData data, TimeScale scale, long now) {
        List<List<Item>> lanes = new ArrayList<>();
        for (LaneData lane : data.lanes()) {
            lanes.add(lane.bars() ? bars(lane, scale, now) : points(lane, scale));
        }
        return new Frame(data, scale, lanes);
    }

    private static List<Item> points(LaneData lane, TimeScale scale) {
        List<Item> items = new ArrayList<>();
        new Gathering(new Gathering.Moments(lane.size(), lane::from, lane::firstFrom), scale)
                .between(
                        scale.at(-OUTSIDE),
                        scale.at(scale.width() + OUTSIDE),
                        (first, last, left, right) ->
                                items.add(
                                        first == last
                                                ? new Item.Mark(first, scale.x(lane.from(first)))
                                                : new Item.Pill(
                                                        first,
                                                        last,
                                                        last - first + 1,
                                                        left,
                                                        right)));
        return items;
    }

    private static List<Item> bars(LaneData lane, TimeScale scale, long now) {
        List<Item> items = new ArrayList<>();
        long begin = scale.at(-OUTSIDE);
        int end = lane.firstFrom(scale.at(scale.width() + OUTSIDE));
        int[] crowd = new int[Math.max(0, end - lane.firstReaching(begin))];
        int crowded = 0;
        for (int i = lane.firstReaching(begin); i < end; i++) {
            double length = (end(lane, i, now) - lane.from(i)) / scale.perPixel();
            if (end(lane, i, now) < begin) {
                continue;
            }
            if (length < SHORT_BAR || lane.track(i) >= LaneData.TRACKS) {
                crowd[crowded++] = i;
            } else {
                items.add(bar(lane, i, scale, now));
            }
        }
        gather(lane, crowd, crowded, scale, now, items);
        return items;
    }

    private static void gather(
            LaneData lane, int[] crowd, int size, TimeScale scale, long now, List<Item> items) {
        Gathering.Moments moments =
                new Gathering.Moments(
                        size,
                        i -> lane.from(crowd[i]),
                        moment -> firstFrom(lane, crowd, size, moment));
        new Gathering(moments, scale)
                .between(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        (first, last, left, right) ->
                                items.add(
                                        first == last
                                                ? bar(lane, crowd[first], scale, now)
                                                : new Item.Pill(
                                                        crowd[first],
                                                        crowd[last],
                                                        last - first + 1,
                                                        left,
                                                        right)));
    }

    private static int firstFrom(LaneData lane, int[] crowd, int size, long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lane.from(crowd[middle]) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What has not ended reaches to now; what stays in the background, beyond it. */
    private static long end(LaneData lane, int index, long now) {
        if (lane.to(index) != ChartEvent.OPEN) {
            return lane.to(index);
        }
        return lane.shape(index) == Shape.PALE_BAR ? FAR : Math.max(lane.from(index), now);
    }

    private static Item.Bar bar(LaneData lane, int index, TimeScale scale, long now) {
        double left = scale.x(lane.from(index));
        double right = Math.max(scale.x(end(lane, index, now)), left + LEAST_BAR);
        return new Item.Bar(
                index,
                Math.max(left, -OUTSIDE),
                Math.min(right, scale.width() + OUTSIDE),
                Math.min(lane.track(index), LaneData.TRACKS - 1),
                lane.trackCount(index));
    }
}
