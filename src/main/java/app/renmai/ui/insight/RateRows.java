package app.renmai.ui.insight;

import app.renmai.service.rate.Rate;
import app.renmai.ui.desk.Desk;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.BiConsumer;

/** Rates under each other: name, bar, counts that open the threads behind, share, interval. */
final class RateRows extends GridPane {
    private static final double ROW = 25;
    private static final double GAP = 8;
    private static final double NAMES = 104;

    private final Desk desk;
    private final RateText text;
    private final BiConsumer<String, Rate> open;

    /**
     * @param desk what every screen is given
     * @param open shows the threads behind a rate
     */
    RateRows(Desk desk, BiConsumer<String, Rate> open) {
        this.desk = desk;
        this.text = new RateText(desk.wording());
        this.open = open;
        getStyleClass().add("rate-rows");
        setHgap(9);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, bars, right(), right(), right());
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(USE_PREF_SIZE);
        return column;
    }

    /** Shows groups of rates, a little apart, all on one scale. */
    void show(List<List<RateLine>> groups) {
        getChildren().clear();
        double most =
                RateBar.scale(groups.stream().flatMap(List::stream).map(RateLine::rate).toList());
        int row = 0;
        for (List<RateLine> group : groups) {
            if (row > 0 && !group.isEmpty()) {
                Region apart = new Region();
                apart.setMinHeight(GAP);
                add(apart, 0, row++);
            }
            for (RateLine line : group) {
                show(line, most, row++);
            }
        }
    }

    private void show(RateLine line, double most, int row) {
        Rate rate = line.rate();
        Label name = new Label(line.label());
        name.getStyleClass().add("rate-words");
        name.setMinWidth(USE_PREF_SIZE);
        name.setMinHeight(ROW);
        Hyperlink count = new Hyperlink(text.count(rate));
        count.getStyleClass().setAll("hyperlink", "rate-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.setDisable(rate.reached() == 0);
        count.setAccessibleText(text.heard(line.label(), rate) + " " + desk.text("rate.list.open"));
        count.setOnAction(
                _ -> {
                    count.setVisited(false);
                    open.accept(line.label(), rate);
                });
        addRow(row, name, new RateBar(rate, most), count);
        Label share = label(text.share(rate));
        if (rate.tooFew()) {
            share.getStyleClass().add("secondary");
            add(share, 3, row, 2, 1);
        } else {
            share.getStyleClass().add("rate-share");
            Label interval = label(text.interval(rate));
            interval.getStyleClass().add("secondary");
            add(share, 3, row);
            add(interval, 4, row);
        }
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    /** The first count that opens something, or null. */
    Node first() {
        return getChildren().stream()
                .filter(Hyperlink.class::isInstance)
                .filter(each -> !each.isDisabled())
                .findFirst()
                .orElse(this);
    }
}
