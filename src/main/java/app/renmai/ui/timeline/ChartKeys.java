package app.renmai.ui.timeline;

import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Preset;
import app.renmai.ui.chart.Span;
import app.renmai.ui.chart.Walk;
import app.renmai.ui.command.KeyHint;

import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;

/**
 * What the keys do to a chart: the arrows walk from event to event, with Shift they list the time
 * between; + − 0 zoom; Enter opens.
 */
final class ChartKeys {
    static final double STEP = 1.5;

    /** What {@link #take} does, in words for the sheet of shortcuts. */
    static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.of("chart.key.walk", "←", "→"),
                    KeyHint.of("chart.key.lane", "↑", "↓"),
                    KeyHint.of("chart.key.ends", "Home", "End"),
                    KeyHint.of("chart.key.span", "Shift ←", "Shift →"),
                    KeyHint.of("chart.key.open", "Enter"),
                    KeyHint.of("chart.key.all", "Esc"),
                    KeyHint.of("chart.key.zoom", "+", "−"),
                    KeyHint.of("chart.key.whole", "0"),
                    KeyHint.of("chart.key.page", "Page Up", "Page Down"));

    private static final double PAGE = 0.8;

    private final TimelineChart chart;
    private final ChartHands.Picking pick;

    /** Where a walk with Shift began. */
    private @Nullable Long anchor;

    ChartKeys(TimelineChart chart, ChartHands.Picking pick) {
        this.chart = chart;
        this.pick = pick;
    }

    void take() {
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // The characters, because keyboards differ in where they have them.
        chart.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> zoom(STEP);
            case "-", "_" -> zoom(1 / STEP);
            case "0" -> chart.camera().show(Preset.ALL, null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        chart.camera().zoomAround(factor, selected());
    }

    private @Nullable Long selected() {
        Place place = chart.place();
        return place == null ? null : chart.data().from(place);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCode().isModifierKey()) {
            return;
        }
        boolean shift = event.isShiftDown();
        if (!shift) {
            anchor = null;
        }
        switch (event.getCode()) {
            case RIGHT -> walk(Walk::next, shift);
            case LEFT -> walk(Walk::previous, shift);
            case UP -> walk((data, place) -> Walk.across(data, place, -1), false);
            case DOWN -> walk((data, place) -> Walk.across(data, place, 1), false);
            case HOME -> go(Walk.first(chart.data()), shift);
            case END -> go(Walk.last(chart.data()), shift);
            case PAGE_UP -> chart.camera().pan(PAGE * chart.camera().scale().width());
            case PAGE_DOWN -> chart.camera().pan(-PAGE * chart.camera().scale().width());
            case ENTER -> open();
            case ESCAPE -> {
                if (chart.model().rangeProperty().get() == null) {
                    return;
                }
                chart.model().rangeProperty().set(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open() {
        Picked picked = chart.model().pickedProperty().get();
        if (picked != null) {
            pick.pick(picked, true);
        }
    }

    private void walk(BiFunction<ChartData, Place, @Nullable Place> step, boolean extend) {
        Place at = chart.place();
        go(at == null ? begin(chart.data()) : step.apply(chart.data(), at), extend);
    }

    private void go(@Nullable Place next, boolean extend) {
        ChartData data = chart.data();
        if (next == null) {
            return;
        }
        if (extend) {
            Long moment = selected();
            long from = anchor != null ? anchor : moment != null ? moment : data.from(next);
            anchor = from;
            Span between = Span.between(from, data.from(next));
            chart.model().rangeProperty().set(new Span(between.from(), between.to() + 1));
        }
        chart.model().pickedProperty().set(Picked.of(data, next));
    }

    /** The walk begins at the last event that is not to come. */
    private @Nullable Place begin(ChartData data) {
        return Walk.nearest(
                data, Math.min(chart.camera().now(), chart.camera().scale().span().to()));
    }
}
