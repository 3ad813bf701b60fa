package app.renmai.bench;

import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.TimeScale;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * What is laid out for a frame of the timeline chart while one zooms from all there is to a week,
 * against a bare loop over all moments that counts them by pixel. A frame may take 8 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChartBench {
    private static final long NOW = Material.CLOCK.millis();
    private static final long YEARS = TimeUnit.DAYS.toMillis(3_650);
    private static final double WIDTH = 1_600;

    /** Ten thousand on a relationship, a million with everyone. */
    @Param({"10000", "1000000"})
    int events;

    /** How much closer than all of it. */
    @Param({"1", "20", "500"})
    double closer;

    private ChartData data;
    private long[] moments;
    private TimeScale scale;

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
    }

    /** A frame. */
    @Benchmark
    public Frame ours() {
        return ChartLayout.of(data, scale, NOW);
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
