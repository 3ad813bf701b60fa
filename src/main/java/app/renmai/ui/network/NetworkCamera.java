package app.renmai.ui.network;

import app.renmai.service.network.NetworkMap;
import app.renmai.service.network.NetworkMap.Place;

/**
 * What part of a map is seen, and how large. Until somebody looks closer, it is all of it.
 *
 * @param map the map
 * @param width how wide the picture is, in pixels
 * @param height how high it is
 * @param scale pixels for one unit of the map
 * @param left where the map's left border stands in the picture
 * @param top where its upper border stands
 */
record NetworkCamera(
        NetworkMap map, double width, double height, double scale, double left, double top) {
    private static final double MARGIN = 32;
    private static final double LARGEST = 3;

    /** All of a map. */
    static NetworkCamera whole(NetworkMap map, double width, double height) {
        double fits =
                Math.min(
                        (width - 2 * MARGIN) / Math.max(1, map.width()),
                        (height - 2 * MARGIN) / Math.max(1, map.height()));
        double scale = Math.clamp(fits, 0.02, 2);
        return new NetworkCamera(
                map,
                width,
                height,
                scale,
                (width - map.width() * scale) / 2,
                (height - map.height() * scale) / 2);
    }

    /** How many times as wide as high the room is that a picture has for a map. */
    static double aspect(double width, double height) {
        return Math.max(1, width - 2 * MARGIN) / Math.max(1, height - 2 * MARGIN);
    }

    double x(Place place) {
        return left + place.x() * scale;
    }

    double y(Place place) {
        return top + place.y() * scale;
    }

    NetworkCamera zoomed(double factor, double x, double y) {
        double smallest = whole(map, width, height).scale;
        double next = Math.clamp(scale * factor, smallest, Math.max(smallest, LARGEST));
        double by = next / scale;
        return new NetworkCamera(map, width, height, next, x - (x - left) * by, y - (y - top) * by);
    }

    NetworkCamera panned(double x, double y) {
        return new NetworkCamera(map, width, height, scale, left + x, top + y);
    }

    /** The same with a place in the middle, unless it is well within the picture. */
    NetworkCamera revealing(Place place) {
        boolean seen =
                x(place) > MARGIN
                        && x(place) < width - MARGIN
                        && y(place) > MARGIN
                        && y(place) < height - MARGIN;
        return seen ? this : panned(width / 2 - x(place), height / 2 - y(place));
    }
}
