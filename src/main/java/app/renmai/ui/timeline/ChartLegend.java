package app.renmai.ui.timeline;

import app.renmai.ui.chart.Shape;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Map;

/** What the shapes of a chart mean: those there are, and as many as have room. */
final class ChartLegend extends HBox {
    private static final double BOX = 12;

    private final TimelineChart chart;
    private Map<Shape, String> shown = Map.of();

    ChartLegend(TimelineChart chart) {
        this.chart = chart;
        getStyleClass().add("chart-legend");
        setMinWidth(0);
        chart.model().chartProperty().subscribe(this::show);
        chart.ink().redrawn(this::draw);
    }

    private void show() {
        Map<Shape, String> lanes = chart.shapes();
        if (lanes.equals(shown)) {
            return;
        }
        shown = lanes;
        getChildren().clear();
        lanes.keySet().forEach(shape -> getChildren().add(item(shape)));
        draw();
    }

    private Label item(Shape shape) {
        Label item = new Label(chart.words().legend(shape), new Canvas(BOX, BOX));
        item.setMinWidth(Region.USE_PREF_SIZE);
        return item;
    }

    private void draw() {
        int next = 0;
        for (Map.Entry<Shape, String> each : shown.entrySet()) {
            if (getChildren().get(next++) instanceof Label label
                    && label.getGraphic() instanceof Canvas canvas) {
                canvas.getGraphicsContext2D().clearRect(0, 0, BOX, BOX);
                new ChartMarks(canvas.getGraphicsContext2D(), chart.ink(), chart.type())
                        .mark(each.getKey(), BOX / 2, BOX / 2, chart.ink().lane(each.getValue()));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node item : getChildren()) {
            item.setVisible(item.getBoundsInParent().getMaxX() <= getWidth() + 1);
        }
    }
}
