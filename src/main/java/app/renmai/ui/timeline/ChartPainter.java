package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.Item;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.Span;
import app.renmai.ui.chart.Ticks;
import app.renmai.ui.chart.TimeScale;
import app.renmai.ui.timeline.ChartInk.Use;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.Comparator;
import java.util.List;

/**
 * Draws a chart: an axis of 24 px, lanes of 28 px beside a gutter of 100 px. What is selected has a
 * ring, what is not listed is pale.
 */
final class ChartPainter {
    static final double GUTTER = 100;
    static final double AXIS = 24;
    static final double LANE = 28;
    private static final double TICK_TOP = 20;
    private static final double LABEL_GAP = 4;
    private static final double LABEL_INSET = 7;
    private static final double BAR = 16;
    private static final double SLIM_BAR = 12;
    private static final double PILL_HALF = 19;
    private static final double PALE = 0.3;

    private final GraphicsContext g;
    private final ChartInk ink;
    private final ChartType type;
    private final ChartLook look;
    private final TimeScale scale;
    private final double width;
    private final double bottom;

    /**
     * @param g where to draw; nothing is there yet
     */
    ChartPainter(GraphicsContext g, ChartInk ink, ChartType type, ChartLook look) {
        this.g = g;
        this.ink = ink;
        this.type = type;
        this.look = look;
        this.scale = look.frame().scale();
        this.width = GUTTER + scale.width();
        this.bottom = height(look.frame().lanes().size());
    }

    /** How high a chart of so many lanes is. */
    static double height(int lanes) {
        return AXIS + LANE * lanes;
    }

    void paint() {
        g.setTextBaseline(VPos.CENTER);
        future();
        axis();
        lanes();
        g.save();
        g.beginPath();
        g.rect(GUTTER, 0, scale.width(), bottom);
        g.clip();
        range();
        for (int lane = 0; lane < look.frame().lanes().size(); lane++) {
            lane(lane);
        }
        today();
        ring();
        g.restore();
        g.setGlobalAlpha(1);
    }

    private double x(long moment) {
        return GUTTER + scale.x(moment);
    }

    /** In the middle of a pixel, where a line is sharp. */
    private static double sharp(double at) {
        return Math.floor(at) + 0.5;
    }

    private void line(double x1, double y1, double x2, double y2, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1);
        g.strokeLine(x1, y1, x2, y2);
    }

    private void words(String words, double x, double y, Font font, Color colour) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(words, x, y);
    }

    private void centred(String words, double x, double y, Font font, Color colour) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(words, x, y);
    }

    private void future() {
        double from = Math.max(GUTTER, x(look.now()));
        if (from < width) {
            g.setFill(ink.of(Use.FUTURE));
            g.fillRect(from, AXIS, width - from, bottom - AXIS);
        }
    }

    private void axis() {
        double pill = todayMiddle();
        double half = todayHalf();
        for (Ticks.Tick tick : look.ticks()) {
            double x = sharp(GUTTER + tick.x());
            if (tick.strong()) {
                line(x, TICK_TOP - 2, x, bottom, ink.of(Use.HAIRLINE));
            } else {
                line(x, TICK_TOP, x, AXIS, ink.of(Use.BORDER));
            }
            Font font = tick.strong() ? type.strong() : type.plain();
            double end = x + LABEL_GAP + type.width(font, tick.label());
            boolean free = end < pill - half - 2 || x + LABEL_GAP > pill + half + 2;
            if (!tick.label().isEmpty() && free && end <= width) {
                words(tick.label(), x + LABEL_GAP, 10, font, ink.of(Use.MUTED));
            }
        }
        line(0, AXIS + 0.5, width, AXIS + 0.5, ink.of(Use.HAIRLINE));
    }

    private void lanes() {
        for (int i = 0; i < look.frame().lanes().size(); i++) {
            double under = AXIS + LANE * (i + 1) + 0.5;
            line(0, under, width, under, ink.of(Use.HAIRLINE));
            Lane lane = code(i);
            g.setGlobalAlpha(alpha(i) < 1 ? 0.6 : 1);
            words(look.titles().apply(lane), 0, middle(i), type.title(), ink.of(Use.MUTED));
            g.setGlobalAlpha(1);
        }
    }

    private Lane code(int lane) {
        return Lane.of(look.frame().data().lanes().get(lane).code());
    }

    private static double middle(int lane) {
        return AXIS + LANE * lane + LANE / 2 + 0.5;
    }

    private double alpha(int lane) {
        return look.only() == null || look.only() == code(lane) ? 1 : PALE;
    }

    private void range() {
        Span range = look.range();
        if (range == null) {
            return;
        }
        double from = Math.max(GUTTER - 2, x(range.from()));
        double to = Math.min(width + 2, x(range.to()));
        if (to < from) {
            return;
        }
        g.setFill(ink.of(Use.RANGE));
        g.fillRect(from, 0, to - from, bottom);
        line(sharp(from), 0, sharp(from), bottom, ink.of(Use.ACCENT));
        line(sharp(to), 0, sharp(to), bottom, ink.of(Use.ACCENT));
    }

    private void lane(int lane) {
        List<Item> items = look.frame().lanes().get(lane);
        LaneData data = look.frame().data().lanes().get(lane);
        Color colour = ink.lane(data.code());
        Color tint = ink.tint(data.code());
        ChartMarks marks = new ChartMarks(g, ink, type);
        g.setGlobalAlpha(alpha(lane));
        double y = middle(lane);
        for (Item item : items) {
            switch (item) {
                case Item.Mark mark ->
                        marks.mark(data.shape(mark.first()), GUTTER + mark.x(), y, colour);
                case Item.Bar bar -> {
                    ChartMarks.Box box = box(bar, data, y);
                    if (data.shape(bar.first()) == Shape.RUNNING) {
                        marks.running(box, x(look.now()), colour);
                    } else {
                        marks.bar(data.shape(bar.first()), box, colour, tint);
                    }
                }
                case Item.Pill pill ->
                        marks.pill(
                                GUTTER + pill.left(),
                                GUTTER + pill.right(),
                                y,
                                look.counts().apply(pill.count()),
                                colour,
                                tint);
            }
        }
        if (data.bars()) {
            labels(lane, items, data, y);
        } else if (data.shapes().contains(Shape.WORKED)) {
            worked(lane, items, data, y);
        } else if (data.shapes().contains(Shape.NAMED)) {
            named(lane, items, y);
        }
        g.setGlobalAlpha(1);
    }

    private static ChartMarks.Box box(Item.Bar bar, LaneData data, double y) {
        double alone = data.code().equals(Lane.PITCHES.code()) ? SLIM_BAR : BAR;
        double shared = (LANE - 4 - 2 * (bar.tracks() - 1)) / bar.tracks();
        double height = bar.tracks() == 1 ? alone : shared;
        double top =
                bar.tracks() == 1 ? y - alone / 2 : y - LANE / 2 + 2 + bar.track() * (height + 2);
        return new ChartMarks.Box(GUTTER + bar.left(), top, bar.right() - bar.left(), height);
    }

    /** Inside the bar if there is room, else right of it if that is free; else nowhere. */
    private void labels(int lane, List<Item> items, LaneData data, double y) {
        List<Item> sorted = items.stream().sorted(Comparator.comparingDouble(Item::left)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) instanceof Item.Bar bar && bar.tracks() == 1) {
                double next = i + 1 < sorted.size() ? GUTTER + sorted.get(i + 1).left() : width;
                Shape shape = data.shape(bar.first());
                boolean filled = shape == Shape.BAR || shape == Shape.WORK;
                for (String label : look.labels().apply(new Place(lane, bar.first()))) {
                    if (label(label, bar, filled, shape == Shape.RUNNING, next, y)) {
                        break;
                    }
                }
            }
        }
    }

    /** The attempt that worked has its number in it, and what it carried beside it. */
    private void worked(int lane, List<Item> items, LaneData data, double y) {
        List<Item> sorted = items.stream().sorted(Comparator.comparingDouble(Item::left)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) instanceof Item.Mark mark
                    && data.shape(mark.first()) == Shape.WORKED) {
                Place place = new Place(lane, mark.first());
                double x = GUTTER + mark.x();
                centred(look.numbers().apply(place), x, y, type.strong(), ink.of(Use.PAGE));
                double from = x + ChartMarks.WORKED / 2 + LABEL_INSET - 1;
                double next = i + 1 < sorted.size() ? GUTTER + sorted.get(i + 1).left() : width;
                beside(look.labels().apply(place), from, next, y);
            }
        }
    }

    /** A mark has its name beside it, up to the next. */
    private void named(int lane, List<Item> items, double y) {
        List<Item> sorted = items.stream().sorted(Comparator.comparingDouble(Item::left)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) instanceof Item.Mark mark) {
                double from = GUTTER + mark.right() + LABEL_INSET - 1;
                double next = i + 1 < sorted.size() ? GUTTER + sorted.get(i + 1).left() : width;
                beside(look.labels().apply(new Place(lane, mark.first())), from, next, y);
            }
        }
    }

    /** The first of some labels for which there is room. */
    private void beside(List<String> labels, double from, double next, double y) {
        for (String label : labels) {
            double to = from + type.width(type.plain(), label);
            if (to + LABEL_INSET <= next && !today(from, to)) {
                words(label, from, y, type.plain(), ink.of(Use.MUTED));
                return;
            }
        }
    }

    private boolean label(
            String label, Item.Bar bar, boolean filled, boolean runs, double next, double y) {
        double room = type.width(type.plain(), label);
        double left = Math.max(GUTTER, GUTTER + bar.left());
        double right = Math.min(width, GUTTER + bar.right());
        double line = x(look.now());
        boolean crossed = today(left, right);
        for (double from : crossed ? new double[] {left, line} : new double[] {left}) {
            double to = crossed && from < line ? line : right;
            if (room + 2 * LABEL_INSET <= to - from) {
                boolean on = filled || runs && from < line;
                Color colour = ink.of(on ? Use.PAGE : Use.MUTED);
                words(label, from + LABEL_INSET, y, type.plain(), colour);
                return true;
            }
        }
        if (right + room + 2 * LABEL_INSET <= next
                && !today(right + LABEL_INSET, right + LABEL_INSET + room)) {
            words(label, right + LABEL_INSET, y, type.plain(), ink.of(Use.MUTED));
            return true;
        }
        return false;
    }

    private boolean today(double from, double to) {
        double x = x(look.now());
        return from <= x && x <= to;
    }

    private double todayHalf() {
        return Math.max(PILL_HALF, type.width(type.strong(), look.today()) / 2 + LABEL_INSET);
    }

    /** Where the pill of today stands: over its line, but whole. */
    private double todayMiddle() {
        double x = x(look.now());
        double half = todayHalf();
        return x < GUTTER || x > width
                ? x
                : Math.clamp(x, GUTTER + half, Math.max(GUTTER + half, width - half));
    }

    private void today() {
        double x = x(look.now());
        if (x < GUTTER || x > width) {
            return;
        }
        double half = todayHalf();
        double middle = todayMiddle();
        line(sharp(x), TICK_TOP - 2, sharp(x), bottom, ink.of(Use.TEXT));
        g.setFill(ink.of(Use.TEXT));
        g.fillRoundRect(middle - half, 2, 2 * half, 16, 16, 16);
        centred(look.today(), middle, 10, type.strong(), ink.of(Use.PAGE));
    }

    private void ring() {
        if (look.picked() == null) {
            return;
        }
        Item item = look.frame().of(look.picked());
        if (item == null) {
            return;
        }
        int lane = look.picked().lane();
        LaneData data = look.frame().data().lanes().get(lane);
        double y = middle(lane);
        g.setStroke(ink.of(Use.ACCENT));
        g.setLineWidth(2);
        switch (item) {
            case Item.Mark mark -> g.strokeOval(GUTTER + mark.x() - 8, y - 8, 16, 16);
            case Item.Bar bar -> {
                ChartMarks.Box box = box(bar, data, y);
                g.strokeRoundRect(
                        box.x() - 3, box.y() - 3, box.width() + 6, box.height() + 6, 8, 8);
            }
            case Item.Pill pill -> {
                double left = GUTTER + pill.left() - 2;
                double wide = pill.right() - pill.left() + 4;
                g.strokeRoundRect(left, y - 10, wide, 20, 20, 20);
            }
        }
    }
}
