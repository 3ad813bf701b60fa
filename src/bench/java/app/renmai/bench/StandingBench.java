package app.renmai.bench;

import app.renmai.model.contact.Standing;
import app.renmai.service.standing.StandingRule;
import app.renmai.store.Workspace;
import app.renmai.store.value.StandingStore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How far one has come with each of 100,000 contacts, from scratch from 1,000,000 events, against
 * the bare count of the talks of each, which is one of its six sources.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StandingBench {
    private static final String TALKS =
            "SELECT p.contact_id, COUNT(*) FROM participant p JOIN interaction i ON i.id ="
                    + " p.interaction_id GROUP BY p.contact_id";

    private Workspace workspace;

    /** Opens the workspace. */
    @Setup
    public void open() {
        workspace = Material.open(Material.deeds());
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** The standing of everybody. */
    @Benchmark
    public Map<Long, Standing> ours() {
        return workspace
                .read(
                        reader -> {
                            Map<Long, Standing> all = new HashMap<>();
                            StandingStore.tallies(reader, null, Material.CLOCK.instant())
                                    .forEach((id, tally) -> all.put(id, StandingRule.of(tally)));
                            return all;
                        })
                .join();
    }

    /** How many talks there were with each, and nothing else. */
    @Benchmark
    public int query() {
        return workspace
                .read(
                        reader -> {
                            try (PreparedStatement statement =
                                            reader.handle()
                                                    .getConnection()
                                                    .prepareStatement(TALKS);
                                    ResultSet rows = statement.executeQuery()) {
                                int found = 0;
                                while (rows.next()) {
                                    found += rows.getInt(2);
                                }
                                return found;
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .join();
    }
}
