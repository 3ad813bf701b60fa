package app.renmai.ui.chart;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the pointer is on. */
public final class HitTest {
    /** So far beside a mark it is still meant: a target of 28 px is as high as a lane. */
    private static final double NEAR = 8;

    private HitTest() {}

    /**
     * What was hit.
     *
     * @param lane on which lane
     * @param item what
     */
    public record Hit(int lane, Item item) {}

    /**
     * What is at a place; null for nothing.
     *
     * @param x from the left border of the scale
     * @param y from the upper border of the first lane
     * @param laneHeight how high a lane is
     */
    public static @Nullable Hit at(Frame frame, double x, double y, double laneHeight) {
        int lane = (int) Math.floor(y / laneHeight);
        if (y < 0 || lane >= frame.lanes().size() || x < 0 || x > frame.scale().width()) {
            return null;
        }
        double down = (y - lane * laneHeight) / laneHeight;
        List<Item> items = frame.lanes().get(lane);
        Item best = null;
        double least = NEAR;
        for (Item item : items) {
            double off = Math.max(0, Math.max(item.left() - x, x - item.right()));
            if (item instanceof Item.Bar bar && bar.track() != (int) (down * bar.tracks())) {
                off += 1;
            }
            // What is drawn later lies on top; of marks side by side the nearer middle is meant.
            if (off < least
                    || off == least
                            && best != null
                            && Math.abs(item.middle() - x) <= Math.abs(best.middle() - x)) {
                best = item;
                least = off;
            }
        }
        return best == null ? null : new Hit(lane, best);
    }
}
