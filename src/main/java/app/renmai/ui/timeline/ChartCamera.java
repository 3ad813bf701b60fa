package app.renmai.ui.timeline;

import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.Preset;
import app.renmai.ui.chart.Span;
import app.renmai.ui.chart.TimeScale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.ZoneId;

/** What part of the time a chart shows. Until someone looks elsewhere, that is all of it. */
final class ChartCamera {
    /** What is shown is clear of the borders by this much. */
    private static final double MARGIN = 24;

    private final Clock clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<TimeScale> scale;
    private Span all;
    private boolean whole = true;

    ChartCamera(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.all = ChartData.EMPTY.whole(clock.millis());
        this.scale = new ReadOnlyObjectWrapper<>(TimeScale.showing(all, 1));
    }

    /** What stands where. */
    ReadOnlyObjectProperty<TimeScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    TimeScale scale() {
        return scale.get();
    }

    long now() {
        return clock.millis();
    }

    /** Takes what there is to see. */
    void look(ChartData data) {
        all = data.whole(now());
        set(whole ? TimeScale.showing(all, scale().width()) : scale().within(all));
    }

    void resize(double width) {
        if (width > 0 && width != scale().width()) {
            set(scale().resized(width));
        }
    }

    void zoom(double factor, double x) {
        whole = false;
        set(scale().zoomed(factor, x, all));
    }

    /** Zooms around a moment if it is seen, else around the middle. */
    void zoomAround(double factor, @Nullable Long moment) {
        double x = moment == null ? -1 : scale().x(moment);
        boolean seen = x >= 0 && x <= scale().width();
        zoom(factor, seen ? x : scale().width() / 2);
    }

    void pan(double pixels) {
        whole = false;
        set(scale().panned(pixels, all));
    }

    void reveal(long moment) {
        TimeScale next = scale().revealing(moment, MARGIN, all);
        if (!next.equals(scale())) {
            whole = false;
            set(next);
        }
    }

    /** Shows a stretch of time with a little room around it. */
    void show(Span span) {
        whole = false;
        long room = span.length() / 8 + 1;
        Span wider = new Span(span.from() - room, span.to() + room);
        double width = scale().width();
        set(TimeScale.showing(wider, width).zoomed(1, width / 2, all));
    }

    /**
     * Shows a stretch people think in: around what is selected if it is seen, else around today if
     * it is seen, else where one looks now.
     */
    void show(Preset preset, @Nullable Long selected) {
        Span seen = scale().span();
        long middle =
                selected != null && seen.holds(selected)
                        ? selected
                        : seen.holds(now()) ? now() : seen.middle();
        whole = preset == Preset.ALL;
        set(TimeScale.showing(preset.around(middle, all, zone), scale().width()).within(all));
    }

    /** The stretch people think in that is shown; null for any other. */
    @Nullable Preset preset() {
        if (whole) {
            return Preset.ALL;
        }
        Span seen = scale().span();
        for (Preset preset : Preset.values()) {
            long length = preset.around(seen.middle(), all, zone).length();
            if (preset != Preset.ALL && Math.abs(length - seen.length()) * 50 < length) {
                return preset;
            }
        }
        return null;
    }

    private void set(TimeScale next) {
        scale.set(next);
    }
}
