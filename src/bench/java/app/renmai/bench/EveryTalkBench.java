package app.renmai.bench;

import app.renmai.service.activity.Timeline;
import app.renmai.service.outreach.Advising;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * When 100,000 talks were, for the chart of everyone, against a bare JDBC read of the same columns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EveryTalkBench {
    private static final String SQL =
            "SELECT starts_at, kind, id FROM interaction ORDER BY starts_at, id";

    private Workspace workspace;
    private Timeline timeline;

    /** Opens the workspace. */
    @Setup
    public void open() {
        workspace = Material.open(Material.busy());
        timeline =
                new Timeline(
                        workspace,
                        new Advising(
                                workspace,
                                new WorkCalendar(workspace, () -> Locale.ENGLISH),
                                Material.CLOCK.getZone()),
                        Material.CLOCK.getZone());
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** What the chart asks for. */
    @Benchmark
    public int ours() {
        return timeline.everyTalk().join().orElseThrow().size();
    }

    /** The rows alone. */
    @Benchmark
    public long plain() {
        return workspace.read(reader -> rows(reader.handle().getConnection())).join();
    }

    private static long rows(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getTimestamp(1).getTime() + rows.getString(2).length();
                sum += rows.getLong(3);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
