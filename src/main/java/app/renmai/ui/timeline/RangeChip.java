package app.renmai.ui.timeline;

import app.renmai.ui.chart.Span;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says that only a stretch of time is listed, which, and how much that is; takes it off again. */
final class RangeChip extends HBox {
    private final Desk desk;
    private final TimelineViewModel model;
    private final ChartWords words;
    private final Label label = new Label();

    RangeChip(Desk desk, TimelineViewModel model, ChartWords words) {
        this.desk = desk;
        this.model = model;
        this.words = words;
        Button off = new Button("", Icons.of(Feather.X));
        off.setId("chart-range-off");
        off.getStyleClass().setAll("button", "chip-off");
        off.setAccessibleText(desk.text("chart.range.off"));
        off.setTooltip(new Tooltip(desk.text("chart.range.off")));
        off.setOnAction(_ -> model.rangeProperty().set(null));
        setId("chart-range");
        getStyleClass().addAll("chip", "chart-range");
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, off);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.rangeProperty().isNotNull());
        model.rangeProperty().subscribe(this::show);
        model.countProperty().subscribe(this::show);
    }

    private void show() {
        @Nullable Span range = model.rangeProperty().get();
        label.setText(
                range == null
                        ? ""
                        : desk.text("chart.range", words.span(range), model.countProperty().get()));
    }
}
