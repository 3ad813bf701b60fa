package app.renmai.ui.timeline;

import app.renmai.ui.kit.Ink;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;

/** The colours of a chart. */
final class ChartInk {
    private final Ink ink;
    private final List<String> lanes;

    /** The colours there are, by what they are for. */
    enum Use {
        TEXT,
        MUTED,
        PAGE,
        FUTURE,
        HAIRLINE,
        BORDER,
        ACCENT,
        RANGE
    }

    /**
     * @param lanes the codes of all lanes
     */
    ChartInk(List<String> lanes) {
        this.ink = new Ink(names(lanes));
        this.lanes = lanes;
    }

    private static List<String> names(List<String> lanes) {
        List<String> names = new ArrayList<>();
        for (Use use : Use.values()) {
            names.add(use.name());
        }
        for (String lane : lanes) {
            names.add(lane);
            names.add(lane + "-tint");
        }
        return names;
    }

    /** What has to be in the scene, so that the style sheet is applied to it. */
    Ink node() {
        return ink;
    }

    /** Says what draws with these colours: it does so again when one is another. */
    void redrawn(Runnable drawing) {
        ink.redrawn(drawing);
    }

    /** The same colours, to be put elsewhere. */
    ChartInk copy() {
        return new ChartInk(lanes);
    }

    Color of(Use use) {
        return ink.colour(use.name());
    }

    /** The colour of a lane. */
    Color lane(String code) {
        return ink.colour(code);
    }

    /** The pale colour of a lane. */
    Color tint(String code) {
        return ink.colour(code + "-tint");
    }
}
