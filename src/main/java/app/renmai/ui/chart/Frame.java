package app.renmai.ui.chart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is to be drawn now.
 *
 * @param data the events
 * @param scale where they stand
 * @param lanes what each lane shows, from left to right; bars that lie over each other included
 */
public record Frame(ChartData data, TimeScale scale, List<List<Item>> lanes) {
    /** Keeps the list unchangeable. */
    public Frame {
        lanes = List.copyOf(lanes);
    }

    /** What stands for an event; null when it is not seen. */
    public @Nullable Item of(Place place) {
        Item found = null;
        for (Item item : lanes.get(place.lane())) {
            if (item.first() <= place.index() && place.index() <= item.last()) {
                if (item.count() == 1) {
                    return item;
                }
                found = item;
            }
        }
        return found;
    }
}
