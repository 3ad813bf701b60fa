package app.renmai.ui.chart;

import org.jspecify.annotations.Nullable;

/**
 * From event to event: through all lanes by time, those of the same moment from top to bottom; or
 * to the nearest of another lane.
 */
public final class Walk {
    private Walk() {}

    /** The event after another; null after the last. */
    public static @Nullable Place next(ChartData data, Place from) {
        long moment = data.from(from);
        Place best = null;
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            LaneData events = data.lanes().get(lane);
            int index =
                    lane == from.lane()
                            ? from.index() + 1
                            : events.firstFrom(lane > from.lane() ? moment : moment + 1);
            if (index < events.size() && (best == null || events.from(index) < data.from(best))) {
                best = new Place(lane, index);
            }
        }
        return best;
    }

    /** The event before another; null before the first. */
    public static @Nullable Place previous(ChartData data, Place from) {
        long moment = data.from(from);
        Place best = null;
        for (int lane = data.lanes().size() - 1; lane >= 0; lane--) {
            LaneData events = data.lanes().get(lane);
            int index =
                    lane == from.lane()
                            ? from.index() - 1
                            : events.firstFrom(lane < from.lane() ? moment + 1 : moment) - 1;
            if (index >= 0 && (best == null || events.from(index) > data.from(best))) {
                best = new Place(lane, index);
            }
        }
        return best;
    }

    /** The first event of all; null when there is none. */
    public static @Nullable Place first(ChartData data) {
        Place best = null;
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            Place place = new Place(lane, 0);
            if (best == null || data.from(place) < data.from(best)) {
                best = place;
            }
        }
        return best;
    }

    /** The last event of all; null when there is none. */
    public static @Nullable Place last(ChartData data) {
        Place best = null;
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            Place place = new Place(lane, data.lanes().get(lane).size() - 1);
            if (best == null || data.from(place) >= data.from(best)) {
                best = place;
            }
        }
        return best;
    }

    /** The event nearest to a moment, over all lanes; null when there is none. */
    public static @Nullable Place nearest(ChartData data, long moment) {
        Place best = null;
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            Place place = new Place(lane, nearest(data.lanes().get(lane), moment));
            if (best == null
                    || Math.abs(data.from(place) - moment) < Math.abs(data.from(best) - moment)) {
                best = place;
            }
        }
        return best;
    }

    /**
     * The event nearest in time on another lane.
     *
     * @param lanes how many lanes down; negative for up
     * @return null when there is no such lane
     */
    public static @Nullable Place across(ChartData data, Place from, int lanes) {
        int lane = from.lane() + lanes;
        return lane < 0 || lane >= data.lanes().size()
                ? null
                : new Place(lane, nearest(data.lanes().get(lane), data.from(from)));
    }

    private static int nearest(LaneData events, long moment) {
        int after = events.firstFrom(moment);
        if (after == events.size()) {
            return after - 1;
        }
        boolean before =
                after > 0 && moment - events.from(after - 1) <= events.from(after) - moment;
        return before ? after - 1 : after;
    }
}
