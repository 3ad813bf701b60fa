package app.renmai.ui.timeline;

import app.renmai.ui.chart.HitTest;
import app.renmai.ui.chart.Item;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Span;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What pointer, wheel and fingers do to a chart. */
final class ChartHands {
    /** Eight notches of a wheel, of 40 each, look four times as close. */
    private static final double WHEEL = 160;

    private final TimelineChart chart;
    private final Picking pick;
    private double lastX;
    private @Nullable Long rangeFrom;
    private boolean moved;

    /** Takes what was chosen in the chart. */
    @FunctionalInterface
    interface Picking {
        /**
         * @param picked what
         * @param open whether its details are wanted
         */
        void pick(Picked picked, boolean open);
    }

    ChartHands(TimelineChart chart, Picking pick) {
        this.chart = chart;
        this.pick = pick;
    }

    void take() {
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> chart.card().hide());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(
                ZoomEvent.ZOOM,
                event -> {
                    event.consume();
                    chart.camera().zoom(event.getZoomFactor(), x(event.getX()));
                });
    }

    private double x(double x) {
        return Math.clamp(chart.chartX(x), 0, chart.camera().scale().width());
    }

    private boolean onAxis(MouseEvent event) {
        return chart.chartY(event.getY()) < 0 && chart.chartX(event.getX()) >= 0;
    }

    private void move(MouseEvent event) {
        HitTest.Hit hit = chart.hit(event.getX(), event.getY());
        chart.card().point(hit);
        chart.setCursor(
                onAxis(event) || event.isShiftDown()
                        ? Cursor.H_RESIZE
                        : hit == null ? Cursor.DEFAULT : Cursor.HAND);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        chart.requestFocus();
        chart.card().hide();
        lastX = event.getX();
        moved = false;
        rangeFrom =
                onAxis(event) || event.isShiftDown()
                        ? chart.camera().scale().at(x(event.getX()))
                        : null;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.isStillSincePress()) {
            return;
        }
        moved = true;
        chart.card().hide();
        if (rangeFrom != null) {
            chart.draft(range(rangeFrom, event));
        } else {
            chart.setCursor(Cursor.CLOSED_HAND);
            chart.camera().pan(event.getX() - lastX);
        }
        lastX = event.getX();
        event.consume();
    }

    /** From the beginning of a day to the end of one. */
    private Span range(long from, MouseEvent event) {
        Span dragged = Span.between(from, chart.camera().scale().at(x(event.getX())));
        ZoneId zone = chart.desk().times().zone();
        return new Span(
                day(dragged.from(), zone).toInstant().toEpochMilli(),
                day(dragged.to(), zone).plusDays(1).toInstant().toEpochMilli());
    }

    private static ZonedDateTime day(long moment, ZoneId zone) {
        return Instant.ofEpochMilli(moment).atZone(zone).truncatedTo(ChronoUnit.DAYS);
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        Span draft = chart.draft();
        if (draft != null) {
            chart.draft(null);
            chart.model().rangeProperty().set(draft);
        } else if (!moved) {
            click(event);
        }
        move(event);
    }

    private void click(MouseEvent event) {
        HitTest.Hit hit = chart.hit(event.getX(), event.getY());
        if (hit == null) {
            return;
        }
        LaneData lane = chart.data().lanes().get(hit.lane());
        if (hit.item() instanceof Item.Pill pill
                && lane.from(pill.last()) > lane.from(pill.first())) {
            chart.camera().show(new Span(lane.from(pill.first()), lane.from(pill.last())));
            return;
        }
        pick.pick(
                Picked.of(chart.data(), new Place(hit.lane(), hit.item().first())),
                event.getClickCount() == 2);
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        chart.card().hide();
        if (event.isShortcutDown() || event.isControlDown()) {
            chart.camera().zoom(Math.pow(2, event.getDeltaY() / WHEEL), x(event.getX()));
        } else {
            chart.camera().pan(event.getDeltaX() + event.getDeltaY());
        }
    }
}
