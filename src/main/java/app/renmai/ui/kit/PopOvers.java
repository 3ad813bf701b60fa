package app.renmai.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.controlsfx.control.PopOver;

import java.util.Objects;

/** Forms that hang below what they change. */
public final class PopOvers {
    private static final double ARROW = 20;

    private PopOvers() {}

    /** Holds a form; it goes away when one clicks elsewhere, and leaves Esc to the form. */
    public static PopOver of(Node content) {
        PopOver popOver = new PopOver(content);
        popOver.getRoot()
                .getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PopOvers.class.getResource("/app/renmai/theme/popover.css"))
                                .toExternalForm());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoHide(true);
        popOver.setHideOnEscape(false);
        return popOver;
    }

    /**
     * Shows it below a node.
     *
     * @param owner gives it fonts and colours
     */
    public static void show(PopOver popOver, Node owner, Node below) {
        Bounds place = below.localToScreen(below.getLayoutBounds());
        popOver.show(owner, place.getMinX() + ARROW, place.getMaxY());
    }
}
