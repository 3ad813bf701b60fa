package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

/** What came of an attempt, as a mark of 12 px: the shape tells it, not the colour. */
final class AttemptMark extends Pane {
    static final double SIZE = 12;
    private static final double MIDDLE = SIZE / 2;
    private static final double RING = 5;
    private static final double DISC = 5.5;

    private AttemptMark(Node... shapes) {
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren().addAll(shapes);
    }

    /** The mark of an attempt. */
    static AttemptMark of(Attempt.Outcome outcome) {
        return switch (outcome) {
            case NONE -> new AttemptMark(ring("attempt-ring"));
            case ANSWERED ->
                    new AttemptMark(styled(new Circle(MIDDLE, MIDDLE, DISC), "attempt-disc"));
            case NOT_NOW ->
                    new AttemptMark(
                            ring("attempt-ring"),
                            line(-1.5, -2.2, -1.5, 2.2),
                            line(1.5, -2.2, 1.5, 2.2));
            case DECLINED ->
                    new AttemptMark(ring("attempt-ring"), line(-2, -2, 2, 2), line(2, -2, -2, 2));
        };
    }

    /** The mark of the attempt to come. */
    static AttemptMark next() {
        return new AttemptMark(ring("attempt-next"));
    }

    private static Shape ring(String style) {
        return styled(new Circle(MIDDLE, MIDDLE, RING), style);
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        return styled(
                new Line(MIDDLE + x1, MIDDLE + y1, MIDDLE + x2, MIDDLE + y2), "attempt-stroke");
    }

    private static Shape styled(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
