package app.renmai.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds room for names beside dots: below, above, right, left, or, near an edge, below or above and
 * to the side; never over a dot or a name.
 */
final class NameRoom {
    private static final double HEIGHT = 14;
    private static final double AROUND = 2;

    private final double width;
    private final double height;
    private final List<Box> dots = new ArrayList<>();
    private final List<Box> names = new ArrayList<>();

    /**
     * @param width how wide the picture is
     * @param height how high it is
     */
    NameRoom(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A part of the picture. */
    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        /** The middle, from left to right. */
        double middle() {
            return (left + right) / 2;
        }
    }

    /** A dot stands there, which no name may cover. */
    void dot(double x, double y, double radius) {
        Box dot = new Box(x - radius, y - radius, x + radius, y + radius);
        if (seen(dot)) {
            dots.add(dot);
        }
    }

    /** How many names have found room. */
    int size() {
        return names.size();
    }

    /**
     * Takes room for a name.
     *
     * @param x where the dot stands
     * @param y how far down
     * @param radius how large it is
     * @param wide how wide the name is
     * @param must whether it is named even where dots are covered; names are never
     * @return the room, or empty when there is none
     */
    Optional<Box> take(double x, double y, double radius, double wide, boolean must) {
        double off = radius + AROUND;
        double half = wide / 2 + AROUND;
        Box below = new Box(x - half, y + off, x + half, y + off + HEIGHT);
        Box above = new Box(x - half, y - off - HEIGHT, x + half, y - off);
        double top = y - HEIGHT / 2;
        Box right = new Box(x + off, top, x + off + 2 * half, top + HEIGHT);
        Box left = new Box(x - off - 2 * half, top, x - off, top + HEIGHT);
        Optional<Box> found =
                Stream.of(below, above, right, left, pushedIn(below, x), pushedIn(above, x))
                        .filter(this::inside)
                        .filter(box -> names.stream().noneMatch(box::meets))
                        .filter(box -> dots.stream().noneMatch(box::meets))
                        .findFirst()
                        .or(() -> Optional.of(below).filter(_ -> must).filter(this::free));
        found.ifPresent(names::add);
        return found;
    }

    /** The same, of a dot near an edge as far to the side as it takes to be seen whole. */
    private Box pushedIn(Box box, double x) {
        if (x < 0 || x > width) {
            return box;
        }
        double wide = box.right - box.left;
        double from = Math.clamp(box.left, 0, Math.max(0, width - wide));
        return new Box(from, box.top, from + wide, box.bottom);
    }

    private boolean free(Box box) {
        return inside(box) && names.stream().noneMatch(box::meets);
    }

    private boolean inside(Box box) {
        return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    }

    private boolean seen(Box box) {
        return box.right > 0 && box.left < width && box.bottom > 0 && box.top < height;
    }
}
