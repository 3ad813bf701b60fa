package app.renmai.ui.timeline;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of a chart, from the style sheet: a patch for each, which nobody sees. What is drawn
 * on a canvas has no other way to them.
 */
final class ChartInk extends Pane {
    private final Map<String, Region> patches = new LinkedHashMap<>();

    private final List<String> lanes;
    private final List<Runnable> drawings = new ArrayList<>();

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
        this.lanes = lanes;
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        for (Use use : Use.values()) {
            patch(use.name());
        }
        for (String lane : lanes) {
            patch(lane);
            patch(lane + "-tint");
        }
    }

    private void patch(String name) {
        Region patch = new Region();
        patch.getStyleClass().add("ink-" + name.toLowerCase(Locale.ROOT));
        patch.backgroundProperty().subscribe(this::changed);
        patches.put(name, patch);
        getChildren().add(patch);
    }

    /** The same colours, to be put elsewhere. */
    ChartInk copy() {
        return new ChartInk(lanes);
    }

    /** Says what draws with these colours: it does so again when one is another. */
    void redrawn(Runnable drawing) {
        drawings.add(drawing);
    }

    private void changed() {
        drawings.forEach(Runnable::run);
    }

    Color of(Use use) {
        return colour(use.name());
    }

    /** The colour of a lane. */
    Color lane(String code) {
        return colour(code);
    }

    /** The pale colour of a lane. */
    Color tint(String code) {
        return colour(code + "-tint");
    }

    private Color colour(String name) {
        Region patch = patches.get(name);
        return patch != null
                        && patch.getBackground() != null
                        && !patch.getBackground().getFills().isEmpty()
                        && patch.getBackground().getFills().getFirst().getFill()
                                instanceof Color colour
                ? colour
                : Color.TRANSPARENT;
    }
}
