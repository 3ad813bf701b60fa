package app.renmai.bench;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.service.network.Network;
import app.renmai.service.network.Network.Kind;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;
import app.renmai.service.network.NetworkMap;

import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The map of a network: each part laid out, groups found, all packed; against the parts and the
 * groups alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NetworkBench {
    private static final int NEAR = 20;
    private static final int ROUNDS = 50;

    /** How many people. */
    @Param({"500", "2000"})
    public int people;

    private Network network;

    /** Most were met through somebody met a little earlier; a sixth have worked together. */
    @Setup
    public void fill() {
        Random random = new Random(7);
        List<Person> all = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new Person(new ContactName(i, PersonName.of("P", "" + i)), "", 0, 0));
            if (i > 0 && random.nextInt(10) < 6) {
                long through = Math.max(0, i - 1 - random.nextInt(NEAR));
                ties.add(new Tie(through, i, Kind.INTRODUCED, 1));
            }
            if (i > NEAR && i % 6 == 0) {
                for (int j = 0; j < 3; j++) {
                    ties.add(new Tie(i - 1L - random.nextInt(NEAR), i, Kind.WORKED, 1));
                }
            }
        }
        network = new Network(all, ties);
    }

    /** What the window asks for. */
    @Benchmark
    public NetworkMap ours() {
        return NetworkMap.of(network);
    }

    /** Who hangs together, and the groups. */
    @Benchmark
    public int groups() {
        Graph<Long, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        network.people().forEach(person -> graph.addVertex(person.id()));
        network.ties().forEach(tie -> graph.addEdge(tie.one(), tie.other()));
        return new ConnectivityInspector<>(graph).connectedSets().size()
                + new LabelPropagationClustering<>(graph, ROUNDS, new Random(1))
                        .getClustering()
                        .getNumberClusters();
    }
}
