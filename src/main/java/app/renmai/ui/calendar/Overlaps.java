package app.renmai.ui.calendar;

import java.util.ArrayList;
import java.util.List;

/** Sets blocks of time that overlap side by side. */
final class Overlaps {
    private Overlaps() {}

    /**
     * A stretch of a day, in minutes.
     *
     * @param from the first minute
     * @param to the minute after the last
     */
    record Stretch(int from, int to) {}

    /**
     * Where a stretch stands.
     *
     * @param column which one of those side by side, from 0
     * @param columns how many stand side by side
     */
    record Place(int column, int columns) {}

    /**
     * The places of stretches: two that overlap never share a column, and those that hang together
     * are all as wide as each other.
     *
     * @param stretches the stretches, the earliest first
     */
    static List<Place> of(List<Stretch> stretches) {
        List<Place> places = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (Stretch each : stretches) {
            if (each.from() >= last) {
                close(places, columns, ends.size());
                ends.clear();
            }
            int column = 0;
            while (column < ends.size() && ends.get(column) > each.from()) {
                column++;
            }
            if (column == ends.size()) {
                ends.add(each.to());
            } else {
                ends.set(column, each.to());
            }
            columns.add(column);
            last = Math.max(last, each.to());
        }
        close(places, columns, ends.size());
        return List.copyOf(places);
    }

    private static void close(List<Place> places, List<Integer> columns, int wide) {
        columns.forEach(column -> places.add(new Place(column, wide)));
        columns.clear();
    }
}
