package app.renmai.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Colours for what is drawn on a canvas, from the style sheet: a patch for each, which nobody sees.
 * A canvas has no other way to them. The patch of a name has the style class {@code ink-} and the
 * name.
 */
public final class Ink extends Pane {
    private final Map<String, Region> patches = new LinkedHashMap<>();
    private final List<Runnable> drawings = new ArrayList<>();

    /**
     * @param names what the colours are for
     */
    public Ink(List<String> names) {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        names.forEach(this::patch);
    }

    private void patch(String name) {
        Region patch = new Region();
        patch.getStyleClass().add("ink-" + name.toLowerCase(Locale.ROOT));
        patch.backgroundProperty().subscribe(this::changed);
        patches.put(name, patch);
        getChildren().add(patch);
    }

    /** Says what draws with these colours: it does so again when one is another. */
    public void redrawn(Runnable drawing) {
        drawings.add(drawing);
    }

    private void changed() {
        drawings.forEach(Runnable::run);
    }

    /** The colour of a name; nothing is seen of it before the style sheet is applied. */
    public Color colour(String name) {
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
