package app.renmai.ui.insight;

import app.renmai.service.rate.Rate;

import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** A share as a bar, with the interval it may lie in as a line over it; no bar for too few. */
final class RateBar extends Region {
    private static final double HEIGHT = 18;
    private static final double BAR = 10;
    private static final double CAP = 8;
    private static final double LINE = 1.5;
    private static final double TICK = 12;
    private static final double LEAST = 72;
    private static final double USUAL = 168;
    private static final double STEP = 0.25;

    private final Rate rate;
    private final double most;
    private final Region track = part("rate-track");
    private final List<Region> ticks = new ArrayList<>();
    private final Region bar = part("rate-bar");
    private final Region whisker = part("rate-whisker");
    private final Region low = part("rate-whisker");
    private final Region high = part("rate-whisker");

    /**
     * @param rate what is shown
     * @param most the share at the right end
     */
    RateBar(Rate rate, double most) {
        this.rate = rate;
        this.most = most;
        setMinSize(LEAST, HEIGHT);
        setPrefSize(USUAL, HEIGHT);
        setMaxSize(Double.MAX_VALUE, HEIGHT);
        setMouseTransparent(true);
        getChildren().add(track);
        for (double share = STEP; share < most; share += STEP) {
            Region tick = part("rate-track");
            ticks.add(tick);
            getChildren().add(tick);
        }
        if (!rate.tooFew()) {
            getChildren().addAll(bar, whisker, low, high);
        }
    }

    /** The share that the right end has to stand for, so that every interval fits. */
    static double scale(List<Rate> rates) {
        double highest =
                rates.stream()
                        .filter(each -> !each.tooFew())
                        .mapToDouble(each -> each.interval().high())
                        .max()
                        .orElse(0);
        return highest > 1 - STEP ? 1 : 1 - STEP;
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    private double at(double share) {
        return snapPositionX(share / most * getWidth());
    }

    @Override
    protected void layoutChildren() {
        double middle = HEIGHT / 2;
        track.resizeRelocate(0, middle, getWidth(), 1);
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).resizeRelocate(at((i + 1) * STEP), middle - TICK / 2, 1, TICK);
        }
        if (rate.tooFew()) {
            return;
        }
        double from = at(rate.interval().low());
        double to = at(rate.interval().high());
        bar.resizeRelocate(0, middle - BAR / 2, at(rate.share().orElse(0)), BAR);
        whisker.resizeRelocate(from, middle - LINE / 2, to - from, LINE);
        low.resizeRelocate(from - LINE / 2, middle - CAP / 2, LINE, CAP);
        high.resizeRelocate(to - LINE / 2, middle - CAP / 2, LINE, CAP);
    }
}
