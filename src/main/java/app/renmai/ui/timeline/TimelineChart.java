package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.HitTest;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.Span;
import app.renmai.ui.chart.Ticks;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What happened, as a chart: a lane for each sort that there is. Only what is seen is laid out and
 * drawn. Ctrl+wheel, pinching, + and − zoom around the pointer; dragging and the wheel look
 * elsewhere; dragging along the axis, or with Shift, chooses the time that is listed. A click
 * selects in the list, the arrow keys walk from event to event, Enter opens.
 */
final class TimelineChart extends Region {
    /** How far the ring of the focus stands off. */
    private static final double RING = 8;

    private final Desk desk;
    private final TimelineViewModel model;
    private final ChartCamera camera;
    private final Canvas canvas = new Canvas();
    private final Region ring = new Region();
    private final ChartInk ink;
    private final ChartType type;
    private final ChartWords words;
    private final ChartCard card;
    private @Nullable Frame frame;
    private @Nullable Span draft;

    /**
     * @param desk what every screen is given
     * @param model what happened
     * @param owner the list below it
     */
    TimelineChart(Desk desk, TimelineViewModel model, TimelineList owner) {
        this.desk = desk;
        this.model = model;
        this.camera = new ChartCamera(desk.times().clock(), desk.times().zone());
        this.type = new ChartType(desk.locale());
        this.words = new ChartWords(desk, model);
        this.ink = new ChartInk(Arrays.stream(Lane.values()).map(Lane::code).toList());
        this.card = new ChartCard(this, words);
        ink.redrawn(this::requestLayout);
        setId("timeline-chart");
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(desk.text("chart.role"));
        canvas.setMouseTransparent(true);
        ring.getStyleClass().add("chart-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        getChildren().addAll(ink.node(), canvas, card.anchor(), ring);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.chartProperty().map(chart -> chart.data().size() > 0));
        model.chartProperty().subscribe(this::changed);
        model.pickedProperty().subscribe(this::picked);
        model.rangeProperty().subscribe(this::repaint);
        model.laneProperty().subscribe(this::repaint);
        camera.scaleProperty().subscribe(this::repaint);
        new ChartHands(this, owner::pick).take();
        new ChartKeys(this, owner::pick).take();
    }

    Desk desk() {
        return desk;
    }

    TimelineViewModel model() {
        return model;
    }

    ChartCamera camera() {
        return camera;
    }

    ChartCard card() {
        return card;
    }

    ChartWords words() {
        return words;
    }

    ChartInk ink() {
        return ink;
    }

    ChartType type() {
        return type;
    }

    ChartData data() {
        return model.chartProperty().get().data();
    }

    /** The shapes there are, each with the lane it is on first; not those that need no word. */
    Map<Shape, String> shapes() {
        Map<Shape, String> lanes = new EnumMap<>(Shape.class);
        for (LaneData lane : data().lanes()) {
            lane.shapes().forEach(shape -> lanes.putIfAbsent(shape, lane.code()));
        }
        lanes.remove(Shape.PALE_BAR);
        lanes.remove(Shape.WORK);
        lanes.remove(Shape.RUNNING);
        lanes.remove(Shape.OPEN_BAR, Lane.COLLABORATIONS.code());
        if (lanes.containsKey(Shape.WORKED)) {
            // It is told apart by its number, and means the same.
            lanes.putIfAbsent(Shape.ANSWERED, Lane.OUTREACH.code());
            lanes.remove(Shape.WORKED);
        }
        return lanes;
    }

    /** What stands where now. */
    Frame frame() {
        Frame known = frame;
        if (known == null) {
            known = ChartLayout.of(data(), camera.scale(), camera.now());
            frame = known;
        }
        return known;
    }

    /** What is selected; null when it is not in the chart. */
    @Nullable Place place() {
        Picked picked = model.pickedProperty().get();
        return picked == null ? null : picked.in(data());
    }

    /** What a place of this node is in the chart, from the left border of the scale. */
    double chartX(double x) {
        return x - getInsets().getLeft() - ChartPainter.GUTTER;
    }

    /** What a place of this node is in the chart, from the upper border of the first lane. */
    double chartY(double y) {
        return y - getInsets().getTop() - ChartPainter.AXIS;
    }

    /** What is at a place of this node; null for nothing. */
    HitTest.@Nullable Hit hit(double x, double y) {
        return HitTest.at(frame(), chartX(x), chartY(y), ChartPainter.LANE);
    }

    /** Shows the time that is being chosen; null when none is. */
    void draft(@Nullable Span span) {
        draft = span;
        requestLayout();
    }

    @Nullable Span draft() {
        return draft;
    }

    /** Draws again, as another day has begun. */
    void dayTurned() {
        changed(model.chartProperty().get());
    }

    private void changed(ChartedEntries chart) {
        camera.look(chart.data());
        repaint();
        requestParentLayout();
        told();
    }

    private void picked(@Nullable Picked picked) {
        if (picked != null && picked.in(data()) != null) {
            camera.reveal(picked.at());
        }
        repaint();
        told();
    }

    private void told() {
        setAccessibleText(words.told(data(), place()));
    }

    private void repaint() {
        frame = null;
        card.hide();
        requestLayout();
    }

    /** How it looks now; for another frame, when it is drawn elsewhere. */
    ChartLook look(Frame shown) {
        TimelineEntry.@Nullable Lane only = model.laneProperty().get();
        return new ChartLook(
                shown,
                Ticks.of(shown.scale(), desk.times().zone(), desk.locale()),
                camera.now(),
                desk.text("chart.today"),
                words::lane,
                words::labels,
                words::number,
                words::count,
                place(),
                draft == null ? model.rangeProperty().get() : draft,
                only);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = ChartPainter.height(data().lanes().size());
        if (width <= ChartPainter.GUTTER + 1) {
            return;
        }
        if (width - ChartPainter.GUTTER != camera.scale().width()) {
            camera.resize(width - ChartPainter.GUTTER);
        }
        canvas.setWidth(width);
        // The line under the last lane is half a pixel more.
        canvas.setHeight(height + 1);
        canvas.relocate(insets.getLeft(), insets.getTop());
        ring.resizeRelocate(insets.getLeft() - RING, insets.getTop(), width + 2 * RING, height + 1);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height + 1);
        new ChartPainter(canvas.getGraphicsContext2D(), ink, type, look(frame())).paint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getInsets().getTop()
                + getInsets().getBottom()
                + ChartPainter.height(data().lanes().size())
                + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
