package app.renmai.ui.timeline;

import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Preset;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Closer, farther, and the stretches of time people think in. */
final class ChartZoom extends HBox {
    private final TimelineChart chart;
    private final Map<Preset, ToggleButton> presets = new EnumMap<>(Preset.class);

    ChartZoom(Desk desk, TimelineChart chart) {
        this.chart = chart;
        getStyleClass().add("chart-zoom");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        Button out = button(desk.text("chart.zoom.out"), Feather.MINUS, 1 / ChartKeys.STEP);
        out.setId("chart-zoom-out");
        out.getStyleClass().add("first");
        getChildren().add(out);
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton(desk.text("chart.preset." + preset.code()));
            button.setId("chart-" + preset.code());
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
            button.setOnAction(
                    _ -> {
                        chart.camera().show(preset, selected());
                        show();
                    });
            presets.put(preset, button);
            getChildren().add(button);
        }
        Button in = button(desk.text("chart.zoom.in"), Feather.PLUS, ChartKeys.STEP);
        in.setId("chart-zoom-in");
        in.getStyleClass().add("last");
        getChildren().add(in);
        visibleProperty().bind(chart.visibleProperty());
        managedProperty().bind(visibleProperty());
        chart.camera().scaleProperty().subscribe(this::show);
    }

    private Button button(String name, Feather icon, double factor) {
        Button button =
                Buttons.icon(name, icon, () -> chart.camera().zoomAround(factor, selected()));
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().setAll("button");
        return button;
    }

    private @Nullable Long selected() {
        Place place = chart.place();
        return place == null ? null : chart.data().from(place);
    }

    private void show() {
        Preset now = chart.camera().preset();
        presets.forEach((preset, button) -> button.setSelected(preset == now));
    }

    /**
     * Shows as much as there is room for: the two keys, then the whole, then all stretches.
     *
     * @param width how wide this may be
     */
    void setRoom(double width) {
        double whole = button(Preset.ALL).prefWidth(-1);
        double rest = -whole;
        for (ToggleButton each : presets.values()) {
            rest += each.prefWidth(-1);
        }
        double keys = 0;
        for (Node each : getChildren()) {
            keys += each instanceof ToggleButton ? 0 : each.prefWidth(-1);
        }
        boolean fits = width >= keys + whole;
        boolean all = width >= keys + whole + rest;
        presets.forEach((preset, button) -> button.setVisible(preset == Preset.ALL ? fits : all));
    }

    private ToggleButton button(Preset preset) {
        return Objects.requireNonNull(presets.get(preset));
    }
}
