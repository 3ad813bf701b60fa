package app.renmai.ui.timeline;

import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.TimeScale;
import app.renmai.ui.theme.Theme;
import app.renmai.ui.timeline.ChartInk.Use;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;

import java.util.Map;

/**
 * A chart as a picture for paper: what is seen now, with whose it is above and what the shapes mean
 * below, light whatever the window is, several pixels to one of the window.
 */
final class ChartPicture {
    /** As wide as a page needs to be read. */
    private static final double LEAST_WIDTH = 900;

    /** Textures larger than this a machine may not have. */
    private static final double MOST_PIXELS = 4_096;

    private static final double SCALE = 3;
    private static final double MARGIN = 16;
    private static final double HEADING = 32;
    private static final double LEGEND = 28;
    private static final double LEGEND_GAP = 13;

    private final TimelineChart chart;
    private final String heading;
    private final ChartInk ink;

    ChartPicture(TimelineChart chart, String heading) {
        this.chart = chart;
        this.heading = heading;
        this.ink = chart.ink().copy();
        Scene scene = new Scene(new Group(ink.node()));
        Theme.paper(scene);
        scene.getRoot().applyCss();
    }

    /** The picture. */
    Image image() {
        double width = Math.max(LEAST_WIDTH, chart.camera().scale().width() + ChartPainter.GUTTER);
        TimeScale scale = chart.camera().scale().resized(width - ChartPainter.GUTTER);
        Frame frame = ChartLayout.of(chart.data(), scale, chart.camera().now());
        double charted = ChartPainter.height(frame.lanes().size());
        double height = 2 * MARGIN + HEADING + charted + LEGEND;
        double wide = width + 2 * MARGIN;
        double times = Math.min(SCALE, MOST_PIXELS / wide);
        Canvas canvas = new Canvas(Math.ceil(wide * times), Math.ceil(height * times));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(ink.of(Use.PAGE));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(times, times);
        g.translate(MARGIN, MARGIN);
        heading(g, width);
        g.translate(0, HEADING);
        new ChartPainter(g, ink, chart.type(), chart.look(frame)).paint();
        g.translate(0, charted);
        legend(g);
        SnapshotParameters page = new SnapshotParameters();
        page.setFill(ink.of(Use.PAGE));
        return canvas.snapshot(page, null);
    }

    private void heading(GraphicsContext g, double width) {
        g.setTextBaseline(VPos.CENTER);
        g.setFill(ink.of(Use.TEXT));
        g.setFont(chart.type().heading());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(heading, 0, HEADING / 2 - 4);
        g.setFill(ink.of(Use.MUTED));
        g.setFont(chart.type().title());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(chart.words().span(chart.camera().scale().span()), width, HEADING / 2 - 4);
    }

    private void legend(GraphicsContext g) {
        ChartMarks marks = new ChartMarks(g, ink, chart.type());
        double x = ChartPainter.GUTTER;
        for (Map.Entry<Shape, String> each : chart.shapes().entrySet()) {
            marks.mark(each.getKey(), x + 6, LEGEND / 2, ink.lane(each.getValue()));
            String words = chart.words().legend(each.getKey());
            g.setFont(chart.type().plain());
            g.setFill(ink.of(Use.MUTED));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(words, x + 16, LEGEND / 2);
            x += 16 + chart.type().width(chart.type().plain(), words) + LEGEND_GAP;
        }
    }
}
