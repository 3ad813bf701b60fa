package app.renmai.bench;

import app.renmai.service.duplicate.LikenessIndex;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactIdentityStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.concurrent.TimeUnit;

/**
 * Looking for contacts that may be one among 100,000, against reading their names and how they are
 * reached and nothing else. Comparing each with each would be five thousand million comparisons.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DuplicateBench {
    private static final int LIKELY = 60;

    private Workspace workspace;

    /** Opens the workspace. */
    @Setup
    public void open() {
        workspace = Material.open(Material.many());
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** The whole scan. */
    @Benchmark
    public int ours() {
        LikenessIndex index = workspace.read(reader -> LikenessIndex.of(reader, "CN")).join();
        return index.pairs(LIKELY, (_, _) -> false, Progress.NONE).size();
    }

    /** The reading alone. */
    @Benchmark
    public int reading() {
        return workspace
                .read(
                        reader -> {
                            int[] read = new int[1];
                            ContactIdentityStore.eachIdentity(reader, _ -> read[0]++);
                            ContactIdentityStore.eachReach(reader, _ -> read[0]++);
                            return read[0];
                        })
                .join();
    }
}
