package app.renmai.service.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Boxes put close together into a box of a shape. Each is put as high up as it goes, then as far to
 * the left, under the skyline of those before it; of several widths, the one counts with which all
 * of it is shown largest.
 *
 * @param spots where each box stands, in the order of the boxes
 * @param width how far they reach to the right
 * @param height how far they reach down
 */
record Packing(List<Spot> spots, double width, double height) {
    private static final double WIDER = 1.07;

    /** How many times as wide or as narrow as a box without any gap is still tried. */
    private static final double MOST_OFF = 1.8;

    Packing {
        spots = List.copyOf(spots);
    }

    /** The left upper corner of a box. */
    record Spot(double left, double top) {}

    /** How large a box is. */
    record Size(double width, double height) {}

    /** From one place to the next the skyline is as low as this. */
    private record Step(double left, double right, double low) {}

    /**
     * Packs boxes.
     *
     * @param gap what is left between two of them
     * @param aspect how many times as wide as high all of it is to be
     */
    static Packing of(List<Size> sizes, double gap, double aspect) {
        double widest = 0;
        double area = 0;
        for (Size size : sizes) {
            widest = Math.max(widest, size.width);
            area += (size.width + gap) * (size.height + gap);
        }
        double ideal = Math.sqrt(area * aspect);
        double room = Math.max(widest, ideal / MOST_OFF);
        Packing best = into(sizes, gap, room);
        while (room < ideal * MOST_OFF) {
            room *= WIDER;
            Packing other = into(sizes, gap, room);
            best = other.side(aspect) < best.side(aspect) ? other : best;
        }
        return best;
    }

    /** How high a box of a shape must be to hold all of it. */
    private double side(double aspect) {
        return Math.max(width / aspect, height);
    }

    private static Packing into(List<Size> sizes, double gap, double room) {
        List<Step> skyline = new ArrayList<>(List.of(new Step(0, room + gap, 0)));
        List<Spot> spots = new ArrayList<>();
        double width = 0;
        double height = 0;
        for (Size size : sizes) {
            int step = lowest(skyline, size.width + gap);
            double left = skyline.get(step).left;
            double right = left + size.width + gap;
            double top = low(skyline, step, right);
            spots.add(new Spot(left, top));
            raise(skyline, step, new Step(left, right, top + size.height + gap));
            width = Math.max(width, left + size.width);
            height = Math.max(height, top + size.height);
        }
        return new Packing(spots, width, height);
    }

    /** At which step something so wide comes to stand highest up; the first always has room. */
    private static int lowest(List<Step> skyline, double wide) {
        double end = skyline.getLast().right;
        int best = 0;
        double top = low(skyline, 0, wide);
        for (int i = 1; i < skyline.size() && skyline.get(i).left + wide <= end; i++) {
            double here = low(skyline, i, skyline.get(i).left + wide);
            if (here < top) {
                best = i;
                top = here;
            }
        }
        return best;
    }

    /** How far down the skyline reaches from a step to a place. */
    private static double low(List<Step> skyline, int from, double right) {
        double low = 0;
        for (int i = from; i < skyline.size() && skyline.get(i).left < right; i++) {
            low = Math.max(low, skyline.get(i).low);
        }
        return low;
    }

    /** Puts a step over those that it covers, the last of which may be seen in part. */
    private static void raise(List<Step> skyline, int from, Step raised) {
        int to = from;
        while (to < skyline.size() && skyline.get(to).right <= raised.right) {
            to++;
        }
        if (to < skyline.size() && skyline.get(to).left < raised.right) {
            Step partly = skyline.get(to);
            skyline.set(to, new Step(raised.right, partly.right, partly.low));
        }
        skyline.subList(from, to).clear();
        skyline.add(from, raised);
    }
}
