package app.renmai.ui.chart;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The lanes that have events, from top to bottom.
 *
 * @param lanes the lanes; none of them is empty
 */
public record ChartData(List<LaneData> lanes) {
    /** Nothing happened yet. */
    public static final ChartData EMPTY = new ChartData(List.of());

    private static final long AHEAD = TimeUnit.DAYS.toMillis(92);
    private static final long BEHIND = TimeUnit.DAYS.toMillis(274);
    private static final long LEAST_MARGIN = TimeUnit.DAYS.toMillis(7);
    private static final int MARGIN_SHARE = 40;

    /** Leaves lanes out that have no events. */
    public ChartData {
        lanes = lanes.stream().filter(lane -> lane.size() > 0).toList();
    }

    /** How many events there are. */
    public int size() {
        return lanes.stream().mapToInt(LaneData::size).sum();
    }

    /** When an event began. */
    public long from(Place place) {
        return lanes.get(place.lane()).from(place.index());
    }

    /** From a little before the first event to three months from now, or to the last event. */
    public Span whole(long now) {
        long first = now - (lanes.isEmpty() ? BEHIND : 0);
        long last = now + AHEAD;
        for (LaneData lane : lanes) {
            first = Math.min(first, lane.from(0));
            last = Math.max(last, end(lane));
        }
        long margin = Math.max(LEAST_MARGIN, (last - first) / MARGIN_SHARE);
        return new Span(first - margin, last == now + AHEAD ? last : last + margin);
    }

    private static long end(LaneData lane) {
        long end = lane.from(lane.size() - 1);
        if (lane.bars()) {
            for (int i = 0; i < lane.size(); i++) {
                end = Math.max(end, lane.to(i) == ChartEvent.OPEN ? end : lane.to(i));
            }
        }
        return end;
    }

    /** Where an event stands; null when it is not there. */
    public @Nullable Place find(String lane, long moment, long id) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).code().equals(lane)) {
                int index = lanes.get(i).find(moment, id);
                return index < 0 ? null : new Place(i, index);
            }
        }
        return null;
    }
}
