package app.renmai.service.network;

import java.util.ArrayList;
import java.util.Comparator;
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
        double total = 0;
        for (Size size : sizes) {
            widest = Math.max(widest, size.width);
            total += size.width + gap;
        }
        Packing best = into(sizes, gap, widest);
        for (double room = widest * WIDER; room < total * WIDER; room *= WIDER) {
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
            Spot spot = spot(skyline, size.width + gap);
            spots.add(spot);
            raise(skyline, spot.left, spot.left + size.width + gap, spot.top + size.height + gap);
            width = Math.max(width, spot.left + size.width);
            height = Math.max(height, spot.top + size.height);
        }
        return new Packing(spots, width, height);
    }

    private static Spot spot(List<Step> skyline, double wide) {
        double end = skyline.getLast().right;
        return skyline.stream()
                .filter(step -> step.left == 0 || step.left + wide <= end)
                .map(step -> new Spot(step.left, low(skyline, step.left, step.left + wide)))
                .min(Comparator.comparingDouble(Spot::top).thenComparingDouble(Spot::left))
                .orElseThrow();
    }

    private static double low(List<Step> skyline, double left, double right) {
        return skyline.stream()
                .filter(step -> step.left < right && step.right > left)
                .mapToDouble(Step::low)
                .max()
                .orElse(0);
    }

    private static void raise(List<Step> skyline, double left, double right, double low) {
        List<Step> next = new ArrayList<>();
        for (Step step : skyline) {
            if (step.left < left) {
                next.add(new Step(step.left, Math.min(step.right, left), step.low));
            }
            if (step.right > right) {
                next.add(new Step(Math.max(step.left, right), step.right, step.low));
            }
        }
        next.add(new Step(left, right, low));
        next.removeIf(step -> step.right <= step.left);
        next.sort(Comparator.comparingDouble(Step::left));
        skyline.clear();
        skyline.addAll(next);
    }
}
