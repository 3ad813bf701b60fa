package app.renmai.bench;

import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.TimeScale;
import app.renmai.ui.timeline.DrawnFrame;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * A frame of the timeline chart while one zooms from all there is to a week: laid out, painted and
 * rendered by the software pipeline. Beside it the layout alone, a bare loop over all moments that
 * counts them by pixel, and the bare query for the moments, which is asked once and not a frame. A
 * frame may take 8 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChartBench {
    private static final long NOW = Material.CLOCK.millis();
    private static final long YEARS = TimeUnit.DAYS.toMillis(3_650);
    private static final double WIDTH = 1_600;
    private static final int BATCH = 10_000;
    private static final String SQL =
            "SELECT starts_at, kind, id FROM interaction ORDER BY starts_at, id";

    /** Ten thousand on a relationship, a million with everyone. */
    @Param({"10000", "1000000"})
    int events;

    /** How much closer than all of it. */
    @Param({"1", "20", "500"})
    double closer;

    private ChartData data;
    private long[] moments;
    private TimeScale scale;
    private DrawnFrame drawn;
    private Connection database;

    /** Makes the events, more of them lately. */
    @Setup
    public void make() {
        Random random = new Random(42);
        moments =
                LongStream.generate(
                                () -> {
                                    double before = Math.pow(random.nextDouble(), 2);
                                    return NOW - (long) (before * YEARS);
                                })
                        .limit(events)
                        .sorted()
                        .toArray();
        Shape[] shapes = new Shape[events];
        for (int i = 0; i < events; i++) {
            shapes[i] = i % 2 == 0 ? Shape.DISC : Shape.DIAMOND;
        }
        long[] ids = LongStream.range(0, events).toArray();
        data = new ChartData(List.of(LaneData.points("talks", moments, shapes, ids)));
        TimeScale all = TimeScale.showing(data.whole(NOW), WIDTH);
        scale = all.zoomed(closer, WIDTH * 0.8, data.whole(NOW));
        drawn = DrawnFrame.of(WIDTH, data.lanes().size());
        fill();
    }

    private void fill() {
        try {
            database = DriverManager.getConnection("jdbc:h2:mem:");
            database.setAutoCommit(false);
            try (Statement table = database.createStatement()) {
                table.execute(
                        "CREATE TABLE interaction (id BIGINT PRIMARY KEY, starts_at TIMESTAMP WITH"
                                + " TIME ZONE, kind VARCHAR(20))");
            }
            try (PreparedStatement row =
                    database.prepareStatement("INSERT INTO interaction VALUES (?, ?, ?)")) {
                for (int i = 0; i < moments.length; i++) {
                    row.setLong(1, i);
                    row.setTimestamp(2, new Timestamp(moments[i]));
                    row.setString(3, i % 2 == 0 ? "meeting" : "call");
                    row.addBatch();
                    if (i % BATCH == BATCH - 1 || i == moments.length - 1) {
                        row.executeBatch();
                    }
                }
            }
            try (Statement index = database.createStatement()) {
                index.execute("CREATE INDEX by_start ON interaction (starts_at, id)");
            }
            database.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes what was opened. */
    @TearDown
    public void close() throws SQLException {
        database.close();
        Platform.exit();
    }

    /** A frame. */
    @Benchmark
    public WritableImage ours() {
        return drawn.draw(data, scale, NOW);
    }

    /** What stands where. */
    @Benchmark
    public Frame layout() {
        return ChartLayout.of(data, scale, NOW);
    }

    /** The moments from a database in memory. */
    @Benchmark
    public long query() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getTimestamp(1).getTime() + rows.getString(2).length();
                sum += rows.getLong(3);
            }
            return sum;
        }
    }

    /** Every moment once. */
    @Benchmark
    public int[] loop() {
        int[] counts = new int[(int) WIDTH];
        for (long moment : moments) {
            double x = scale.x(moment);
            if (x >= 0 && x < WIDTH) {
                counts[(int) x]++;
            }
        }
        return counts;
    }
}
