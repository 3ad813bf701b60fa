package app.renmai.service.network;

import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;

import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Where everybody of a network stands, and who belongs together. The same network gives the same
 * map. Costs up to a second; not for the thread of the window.
 *
 * <p>Each part that hangs together is laid out by itself, by the forces of Fruchterman and Reingold
 * (Graph Drawing by Force-directed Placement, 1991), and the parts are put side by side, the
 * largest first: forces alone would push them apart without end. Who belongs together is found by
 * label propagation (Raghavan, Albert and Kumara, 2007).
 *
 * @param places where each contact stands, by its id
 * @param clusters those that belong together, the largest first; nobody is in two
 * @param width how far the places reach to the right
 * @param height how far they reach down
 */
public record NetworkMap(
        Map<Long, Place> places, List<Set<Long>> clusters, double width, double height) {
    private static final double EACH = 110;
    private static final double GAP = 48;
    private static final double ASPECT = 1.5;
    private static final double ROOM = 4;
    private static final double LONGEST = 0.75;
    private static final double FACTOR = 0.5;
    private static final int ROUNDS = 120;
    private static final int CLUSTER_ROUNDS = 50;
    private static final long SEED = 20_261_118;
    private static final int LEAST = 3;

    /** Nobody stands anywhere. */
    public static final NetworkMap EMPTY = new NetworkMap(Map.of(), List.of(), 0, 0);

    /** Keeps the collections unchangeable. */
    public NetworkMap {
        places = Map.copyOf(places);
        clusters = clusters.stream().map(Set::copyOf).toList();
    }

    /** A place on the map. */
    public record Place(double x, double y) {}

    /** The map of a network. */
    public static NetworkMap of(Network network) {
        Graph<Long, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        network.people().stream().map(Person::id).sorted().forEach(graph::addVertex);
        for (Tie tie : network.ties()) {
            if (tie.one() != tie.other()) {
                graph.addEdge(tie.one(), tie.other());
            }
        }
        List<Part> parts =
                new ConnectivityInspector<>(graph)
                        .connectedSets().stream()
                                .map(people -> Part.of(new AsSubgraph<>(graph, people)))
                                .sorted(Comparator.comparingDouble(Part::area).reversed())
                                .toList();
        return packed(parts, clusters(graph));
    }

    /** Some contacts that hang together, in a box that just holds them. */
    private record Part(Map<Long, Place> places, double width, double height) {
        static Part of(Graph<Long, DefaultEdge> graph) {
            double side = EACH * Math.sqrt(graph.vertexSet().size());
            // The forces must not reach the borders: those who are pushed there stand in a heap.
            MapLayoutModel2D<Long> model =
                    new MapLayoutModel2D<>(new Box2D(ROOM * side, ROOM * side));
            new FRLayoutAlgorithm2D<Long, DefaultEdge>(ROUNDS, FACTOR / ROOM, new Random(SEED))
                    .layout(graph, model);
            return scaled(model.collect(), side);
        }

        private static Part scaled(Map<Long, Point2D> found, double side) {
            double left = smallest(found, Point2D::getX);
            double top = smallest(found, Point2D::getY);
            double wide = -smallest(found, point -> -point.getX()) - left;
            double high = -smallest(found, point -> -point.getY()) - top;
            // As much room for each as in a square, whatever the shape is.
            double scale =
                    (side - EACH / 2)
                            / Math.max(
                                    1,
                                    Math.max(
                                            Math.sqrt(wide * high),
                                            Math.max(wide, high) * LONGEST));
            Map<Long, Place> places = new HashMap<>();
            found.forEach(
                    (id, point) ->
                            places.put(
                                    id,
                                    new Place(
                                            EACH / 4 + (point.getX() - left) * scale,
                                            EACH / 4 + (point.getY() - top) * scale)));
            return new Part(places, wide * scale + EACH / 2, high * scale + EACH / 2);
        }

        double area() {
            return (width + GAP) * (height + GAP);
        }

        private static double smallest(Map<Long, Point2D> found, ToDoubleFunction<Point2D> which) {
            return found.values().stream().mapToDouble(which).min().orElse(0);
        }
    }

    private static List<Set<Long>> clusters(Graph<Long, DefaultEdge> graph) {
        return new LabelPropagationClustering<>(graph, CLUSTER_ROUNDS, new Random(SEED))
                .getClustering().getClusters().stream()
                        .filter(people -> people.size() >= LEAST)
                        .sorted(Comparator.<Set<Long>>comparingInt(Set::size).reversed())
                        .toList();
    }

    /** Puts the parts into rows that together are about as wide as a window. */
    private static NetworkMap packed(List<Part> parts, List<Set<Long>> clusters) {
        double area = 0;
        double widest = 0;
        for (Part part : parts) {
            area += part.area();
            widest = Math.max(widest, part.width);
        }
        double room = Math.max(widest, Math.sqrt(area * ASPECT));
        Map<Long, Place> places = new HashMap<>();
        double x = 0;
        double y = 0;
        double row = 0;
        double width = 0;
        for (Part part : new ArrayList<>(parts)) {
            if (x > 0 && x + part.width > room) {
                x = 0;
                y += row + GAP;
                row = 0;
            }
            double left = x;
            double top = y;
            part.places.forEach(
                    (id, place) -> places.put(id, new Place(left + place.x, top + place.y)));
            row = Math.max(row, part.height);
            width = Math.max(width, x + part.width);
            x += part.width + GAP;
        }
        return new NetworkMap(places, clusters, width, y + row);
    }
}
