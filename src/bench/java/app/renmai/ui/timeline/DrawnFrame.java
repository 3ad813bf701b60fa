package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.Ticks;
import app.renmai.ui.chart.TimeScale;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A frame of the chart drawn as the window draws it, into a canvas of its size by the software
 * pipeline: painted, rendered and read back.
 */
public final class DrawnFrame {
    private final Canvas canvas;
    private final ChartInk ink;
    private final ChartType type;
    private WritableImage picture;

    private DrawnFrame(double width, int lanes) {
        canvas = new Canvas(ChartPainter.GUTTER + width, Math.ceil(ChartPainter.height(lanes)) + 1);
        ink = new ChartInk(Arrays.stream(Lane.values()).map(Lane::code).toList());
        Scene scene = new Scene(new Group(ink.node(), canvas));
        Theme.LIGHT.dress(scene, Locale.ENGLISH);
        scene.getRoot().applyCss();
        type = new ChartType(Locale.ENGLISH);
    }

    /** Starts the toolkit, which must be headless, and makes a canvas for a scale so wide. */
    public static DrawnFrame of(double width, int lanes) {
        Platform.startup(() -> {});
        return CompletableFuture.supplyAsync(() -> new DrawnFrame(width, lanes), UiThread.EXECUTOR)
                .join();
    }

    /** Lays a frame out and draws it. */
    public WritableImage draw(ChartData data, TimeScale scale, long now) {
        return CompletableFuture.supplyAsync(
                        () -> drawn(ChartLayout.of(data, scale, now), now), UiThread.EXECUTOR)
                .join();
    }

    private WritableImage drawn(Frame frame, long now) {
        ChartLook look =
                new ChartLook(
                        frame,
                        Ticks.of(frame.scale(), ZoneOffset.UTC, Locale.ENGLISH),
                        now,
                        "Today",
                        Lane::code,
                        _ -> List.of(),
                        _ -> "",
                        String::valueOf,
                        null,
                        null,
                        null);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        new ChartPainter(canvas.getGraphicsContext2D(), ink, type, look).paint();
        picture = canvas.snapshot(new SnapshotParameters(), picture);
        return picture;
    }
}
