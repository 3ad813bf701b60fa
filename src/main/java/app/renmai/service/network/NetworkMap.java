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
 * (Graph Drawing by Force-directed Placement, 1991), and the parts are packed into the shape of the
 * picture, the largest first: forces alone would push them apart without end. Who belongs together
 * is found by label propagation (Raghavan, Albert and Kumara, 2007).
 *
 * @param parts those who hang together, by themselves
 * @param places where each contact stands, by its id
 * @param clusters those that belong together, the largest first; nobody is in two
 * @param width how far the places reach to the right
 * @param height how far they reach down
 */
public record NetworkMap(
        List<Part> parts,
        Map<Long, Place> places,
        List<Set<Long>> clusters,
        double width,
        double height) {
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
    public static final NetworkMap EMPTY = new NetworkMap(List.of(), Map.of(), List.of(), 0, 0);

    /** Keeps the collections unchangeable. */
    public NetworkMap {
        parts = List.copyOf(parts);
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
        return packed(parts, clusters(graph), ASPECT);
    }

    /**
     * Some contacts that hang together, in a box that just holds them.
     *
     * @param places where each contact stands in the box
     * @param width how wide the box is
     * @param height how high it is
     */
    public record Part(Map<Long, Place> places, double width, double height) {
        /** Keeps the collection unchangeable. */
        public Part {
            places = Map.copyOf(places);
        }

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

    /** The same people, the parts put together anew to fill a picture of another shape. */
    public NetworkMap fitted(double aspect) {
        return packed(parts, clusters, aspect);
    }

    private static NetworkMap packed(List<Part> parts, List<Set<Long>> clusters, double aspect) {
        List<Packing.Size> sizes =
                parts.stream().map(part -> new Packing.Size(part.width, part.height)).toList();
        Packing packing = Packing.of(sizes, GAP, aspect);
        Map<Long, Place> places = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Packing.Spot spot = packing.spots().get(i);
            parts.get(i)
                    .places
                    .forEach(
                            (id, place) ->
                                    places.put(
                                            id,
                                            new Place(
                                                    spot.left() + place.x, spot.top() + place.y)));
        }
        return new NetworkMap(parts, places, clusters, packing.width(), packing.height());
    }
}
