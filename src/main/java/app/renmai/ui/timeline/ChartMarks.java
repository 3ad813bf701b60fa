package app.renmai.ui.timeline;

import app.renmai.ui.chart.Shape;
import app.renmai.ui.timeline.ChartInk.Use;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws what stands on the lanes, and in the legend. */
final class ChartMarks {
    private static final double PILL = 16;

    /** How wide the mark of the attempt that worked is. */
    static final double WORKED = 17;

    private final GraphicsContext g;
    private final ChartInk ink;
    private final ChartType type;

    ChartMarks(GraphicsContext g, ChartInk ink, ChartType type) {
        this.g = g;
        this.ink = ink;
        this.type = type;
    }

    /**
     * Where a bar stands.
     *
     * @param x its left border
     * @param y its upper border
     */
    record Box(double x, double y, double width, double height) {}

    void mark(Shape shape, double x, double y, Color colour) {
        g.setFill(colour);
        switch (shape) {
            case DISC -> g.fillOval(x - 4.5, y - 4.5, 9, 9);
            case DIAMOND ->
                    g.fillPolygon(
                            new double[] {x, x + 5.5, x, x - 5.5},
                            new double[] {y - 5.5, y, y + 5.5, y},
                            4);
            case SQUARE -> g.fillRoundRect(x - 4, y - 4, 8, 8, 3, 3);
            case TRIANGLE, NAMED ->
                    g.fillPolygon(
                            new double[] {x, x + 5.2, x - 5.2},
                            new double[] {y - 5, y + 4.5, y + 4.5},
                            3);
            case HOLLOW -> {
                g.setStroke(ink.lane("positions"));
                g.setLineWidth(1.3);
                g.strokeRoundRect(x - 3.5, y - 3.5, 7, 7, 2, 2);
            }
            case RING, NEXT -> {
                g.setStroke(colour);
                g.setLineWidth(1.5);
                // Square ends, which are usual, would close the gaps.
                g.setLineCap(StrokeLineCap.BUTT);
                g.setLineDashes(2.5, 2);
                g.strokeOval(x - 4.25, y - 4.25, 8.5, 8.5);
                g.setLineDashes();
                g.setLineCap(StrokeLineCap.SQUARE);
            }
            case CROSS -> {
                g.setStroke(ink.lane("positions"));
                g.setLineWidth(1.5);
                g.strokeLine(x - 3, y - 3, x + 3, y + 3);
                g.strokeLine(x - 3, y + 3, x + 3, y - 3);
            }
            case SILENT, DECLINED, NOT_NOW -> {
                g.setStroke(colour);
                g.setLineWidth(1.4);
                g.strokeOval(x - 4.5, y - 4.5, 9, 9);
                if (shape == Shape.DECLINED) {
                    g.strokeLine(x - 1.8, y - 1.8, x + 1.8, y + 1.8);
                    g.strokeLine(x - 1.8, y + 1.8, x + 1.8, y - 1.8);
                } else if (shape == Shape.NOT_NOW) {
                    g.strokeLine(x - 1.4, y - 2, x - 1.4, y + 2);
                    g.strokeLine(x + 1.4, y - 2, x + 1.4, y + 2);
                }
            }
            case ANSWERED -> g.fillOval(x - 5, y - 5, 10, 10);
            case WORKED -> g.fillOval(x - WORKED / 2, y - WORKED / 2, WORKED, WORKED);
            case DOT -> g.fillOval(x - 2.5, y - 2.5, 5, 5);
            case BAR, PALE_BAR, WORK, RUNNING -> g.fillRoundRect(x - 2.5, y - 5, 5, 10, 4, 4);
            case OPEN_BAR -> {
                g.setStroke(colour);
                g.setLineWidth(1.2);
                g.strokeRoundRect(x - 4.5, y - 4, 9, 8, 3, 3);
            }
        }
    }

    void bar(Shape shape, Box box, Color colour, Color tint) {
        switch (shape) {
            case OPEN_BAR -> {
                g.setStroke(colour);
                g.setLineWidth(1.2);
                g.strokeRoundRect(
                        box.x() + 0.6, box.y() + 0.6, box.width() - 1.2, box.height() - 1.2, 4, 4);
            }
            case PALE_BAR -> {
                g.setFill(tint);
                g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 6, 6);
                g.setStroke(colour.deriveColor(0, 1, 1, 0.45));
                g.setLineWidth(1);
                g.strokeRoundRect(
                        box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 6, 6);
            }
            default -> {
                g.setFill(colour);
                g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 4, 4);
            }
        }
    }

    /** A bar that is filled up to a place and dashed from there. */
    void running(Box box, double until, Color colour) {
        double right = box.x() + box.width();
        double now = Math.clamp(until, box.x(), right);
        if (now < right) {
            g.setStroke(colour);
            g.setLineWidth(1.2);
            g.setLineDashes(3, 2.5);
            g.strokeRoundRect(
                    box.x() + 0.6, box.y() + 0.6, box.width() - 1.2, box.height() - 1.2, 4, 4);
            g.setLineDashes();
        }
        if (now > box.x()) {
            g.setFill(colour);
            g.fillRoundRect(box.x(), box.y(), now - box.x(), box.height(), 4, 4);
        }
    }

    /** A count instead of a smear. */
    void pill(double left, double right, double y, String count, Color colour, Color tint) {
        g.setFill(tint);
        g.fillRoundRect(left, y - PILL / 2, right - left, PILL, PILL, PILL);
        g.setStroke(colour);
        g.setLineWidth(1);
        g.strokeRoundRect(left + 0.5, y - PILL / 2 + 0.5, right - left - 1, PILL - 1, PILL, PILL);
        g.setFill(ink.of(Use.TEXT));
        g.setFont(type.plain());
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(count, (left + right) / 2, y);
    }
}
