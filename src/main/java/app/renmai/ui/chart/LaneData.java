package app.renmai.ui.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The events of one lane, the earliest first, in columns: a million of them are looked through by
 * halving, none is an object of its own.
 */
public final class LaneData {
    /** So many bars can stand above each other; what has no place there is gathered. */
    static final int TRACKS = 3;

    private final String code;
    private final long[] from;
    private final long[] to;
    private final Shape[] shapes;
    private final long[] ids;

    /**
     * For each event the latest end of those up to it: what ends before a moment is a beginning.
     */
    private final long[] latest;

    private final byte[] tracks;
    private final byte[] trackCounts;
    private final boolean bars;

    private LaneData(String code, long[] from, long[] to, Shape[] shapes, long[] ids) {
        this.code = code;
        this.from = from;
        this.to = to;
        this.shapes = shapes;
        this.ids = ids;
        this.bars = from.length > 0 && shapes[0].bar();
        this.latest = bars ? latest(to) : to;
        this.tracks = new byte[bars ? from.length : 0];
        this.trackCounts = new byte[tracks.length];
        if (bars) {
            stack();
        }
    }

    /** The lane of some events, in any order: either all of them last or none does. */
    public static LaneData of(String code, List<ChartEvent> events) {
        ChartEvent[] sorted = events.toArray(ChartEvent[]::new);
        Arrays.sort(
                sorted,
                Comparator.comparingLong(ChartEvent::from).thenComparingLong(ChartEvent::id));
        long[] from = new long[sorted.length];
        long[] to = new long[sorted.length];
        Shape[] shapes = new Shape[sorted.length];
        long[] ids = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            from[i] = sorted[i].from();
            to[i] = sorted[i].to();
            shapes[i] = sorted[i].shape();
            ids[i] = sorted[i].id();
        }
        return new LaneData(code, from, to, shapes, ids);
    }

    /**
     * A lane of events that do not last, in columns that are sorted already and are kept.
     *
     * @param moments when, the earliest first
     * @param shapes their shapes
     * @param ids tell them apart
     */
    public static LaneData points(String code, long[] moments, Shape[] shapes, long[] ids) {
        return new LaneData(code, moments, moments, shapes, ids);
    }

    private static long[] latest(long[] to) {
        long[] latest = new long[to.length];
        long so = Long.MIN_VALUE;
        for (int i = 0; i < to.length; i++) {
            so = Math.max(so, to[i]);
            latest[i] = so;
        }
        return latest;
    }

    /** Puts each bar on the first line that is free; bars that overlap share the lane. */
    private void stack() {
        long[] ends = new long[TRACKS];
        int begin = 0;
        byte most = 0;
        for (int i = 0; i < from.length; i++) {
            if (i > 0 && latest[i - 1] <= from[i]) {
                Arrays.fill(trackCounts, begin, i, most);
                Arrays.fill(ends, Long.MIN_VALUE);
                begin = i;
                most = 0;
            }
            byte track = 0;
            while (track < TRACKS && i > begin && ends[track] > from[i]) {
                track++;
            }
            tracks[i] = track;
            if (track < TRACKS) {
                ends[track] = to[i];
                most = (byte) Math.max(most, track + 1);
            }
        }
        Arrays.fill(trackCounts, begin, from.length, most);
    }

    /** The lane's code, which names its colour and its title. */
    public String code() {
        return code;
    }

    /** How many events there are. */
    public int size() {
        return from.length;
    }

    /** Whether its events last. */
    public boolean bars() {
        return bars;
    }

    /** When an event began. */
    public long from(int index) {
        return from[index];
    }

    /** When it ended; {@link ChartEvent#OPEN} when it has not. */
    public long to(int index) {
        return to[index];
    }

    /** What it looks like. */
    public Shape shape(int index) {
        return shapes[index];
    }

    /** The shapes there are. */
    public Set<Shape> shapes() {
        Set<Shape> found = EnumSet.noneOf(Shape.class);
        Collections.addAll(found, shapes);
        return found;
    }

    /** What tells it from the others. */
    public long id(int index) {
        return ids[index];
    }

    /** Which of the lines in the lane a bar stands on; {@link #TRACKS} when there is none left. */
    int track(int index) {
        return tracks[index];
    }

    /** How many lines a bar and those that overlap with it stand on. */
    int trackCount(int index) {
        return trackCounts[index];
    }

    /** The first event that began at a moment or later; the size when there is none. */
    public int firstFrom(long moment) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first event that can reach a moment: all before it have ended. */
    int firstReaching(long moment) {
        int low = 0;
        int high = latest.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latest[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where an event stands; −1 when it is not there. */
    public int find(long moment, long id) {
        for (int i = firstFrom(moment); i < from.length && from[i] == moment; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }
}
