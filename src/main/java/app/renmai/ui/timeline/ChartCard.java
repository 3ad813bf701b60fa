package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.HitTest;
import app.renmai.ui.chart.Item;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Span;
import app.renmai.ui.kit.FloatLayer;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** What is under the pointer: what it was, when, and one line more. Comes after 200 ms. */
final class ChartCard {
    private static final double WIDTH = 286;
    private static final Duration PAUSE = Duration.millis(200);

    private final TimelineChart chart;
    private final ChartWords words;
    private final Region anchor = new Region();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private HitTest.@Nullable Hit over;
    private @Nullable Subscription shown;

    ChartCard(TimelineChart chart, ChartWords words) {
        this.chart = chart;
        this.words = words;
        anchor.setManaged(false);
        anchor.setMouseTransparent(true);
        pause.setOnFinished(_ -> show());
    }

    /** Stands where the card belongs to. */
    Region anchor() {
        return anchor;
    }

    /** The pointer is on something, or on nothing. */
    void point(HitTest.@Nullable Hit hit) {
        if (hit == null) {
            hide();
        } else if (!hit.equals(over)) {
            hide();
            over = hit;
            pause.playFromStart();
        }
    }

    void hide() {
        pause.stop();
        over = null;
        if (shown != null) {
            shown.unsubscribe();
            shown = null;
        }
    }

    private void show() {
        HitTest.Hit hit = over;
        if (hit == null || chart.getScene() == null || hit.lane() >= chart.data().lanes().size()) {
            return;
        }
        double x =
                chart.getInsets().getLeft()
                        + ChartPainter.GUTTER
                        + Math.clamp(hit.item().middle(), 0, chart.camera().scale().width());
        double y =
                chart.getInsets().getTop()
                        + ChartPainter.AXIS
                        + ChartPainter.LANE * hit.lane()
                        + ChartPainter.LANE / 2;
        anchor.resizeRelocate(x, y - 8, 1, 16);
        VBox card = card(hit);
        shown = FloatLayer.show(card, anchor);
        // Only in the scene it has its letters, and with them its height.
        card.applyCss();
        card.setPrefHeight(card.prefHeight(WIDTH));
    }

    private VBox card(HitTest.Hit hit) {
        VBox card = new VBox();
        card.setId("chart-card");
        card.getStyleClass().add("chart-card");
        card.setPrefWidth(WIDTH);
        card.setMouseTransparent(true);
        if (hit.item() instanceof Item.Pill pill) {
            fill(card, hit.lane(), pill);
        } else {
            fill(card, new Place(hit.lane(), hit.item().first()));
        }
        return card;
    }

    private void fill(VBox card, int lane, Item.Pill pill) {
        LaneData data = chart.data().lanes().get(lane);
        Span span = new Span(data.from(pill.first()), data.from(pill.last()) + 1);
        head(
                card,
                words.desk().text("chart.gathered", words.lane(Lane.of(data.code())), pill.count()),
                "");
        line(card, words.span(span), "card-when");
        line(card, words.kinds(data, pill.first(), pill.last()), "card-why");
        line(card, words.desk().text("chart.closer"), "card-why");
    }

    private void fill(VBox card, Place place) {
        TimelineEntry entry = words.entry(place);
        LaneData lane = chart.data().lanes().get(place.lane());
        long from = lane.from(place.index());
        if (entry == null) {
            head(
                    card,
                    lane.bars()
                            ? words.lane(Lane.of(lane.code()))
                            : words.shape(lane.shape(place.index())),
                    words.span(new Span(from, from)));
            return;
        }
        head(card, words.text().title(entry), words.text().day(entry));
        line(card, words.text().length(entry), "card-when");
        line(card, words.text().detail(entry), "card-why");
    }

    private static void head(VBox card, String what, String when) {
        Label title = new Label(what);
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label day = new Label(when);
        day.getStyleClass().add("card-when");
        day.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, day);
        head.setAlignment(Pos.TOP_LEFT);
        card.getChildren().add(head);
    }

    private static void line(VBox card, String text, String style) {
        if (!text.isEmpty()) {
            Label line = new Label(text);
            line.getStyleClass().add(style);
            line.setWrapText(true);
            card.getChildren().add(line);
        }
    }
}
