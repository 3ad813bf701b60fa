package app.renmai.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Where lists and calendars stand over everything else, each beside the field it belongs to. It
 * lies in the window, not in one of its own, so that what floats is zoomed with the rest and never
 * leaves it.
 */
public final class FloatLayer extends Pane {
    private static final double GAP = 4;
    private static final double MARGIN = 8;

    /** An empty layer; the place for it is above all that has fields. */
    public FloatLayer() {
        setPickOnBounds(false);
        getStyleClass().add("float-layer");
    }

    /**
     * Shows a node below another, or above it where there is more room, and keeps it there.
     *
     * @param node what floats; as large as it prefers, smaller where there is less room
     * @param anchor what it belongs to, in a window that has a layer
     * @return takes the node away again
     */
    public static Subscription show(Region node, Node anchor) {
        FloatLayer layer = above(anchor);
        Runnable place = () -> layer.place(node, anchor);
        node.setManaged(false);
        layer.getChildren().add(node);
        // By value: a listener that only hears of invalidity would hear of the first move alone.
        return Subscription.combine(
                anchor.localToSceneTransformProperty().subscribe(_ -> place.run()),
                anchor.layoutBoundsProperty().subscribe(_ -> place.run()),
                layer.layoutBoundsProperty().subscribe(_ -> place.run()),
                node.prefHeightProperty().subscribe(_ -> place.run()),
                () -> layer.getChildren().remove(node));
    }

    private static FloatLayer above(Node node) {
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            for (Node child : each.getChildrenUnmodifiable()) {
                if (child instanceof FloatLayer layer) {
                    return layer;
                }
            }
        }
        throw new IllegalStateException("no layer to float in over " + node);
    }

    private void place(Region node, Node anchor) {
        Bounds field = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        double width = Math.min(node.prefWidth(-1), getWidth() - 2 * MARGIN);
        double height = node.prefHeight(width);
        double below = getHeight() - MARGIN - GAP - field.getMaxY();
        double above = field.getMinY() - GAP - MARGIN;
        boolean up = height > below && above > below;
        double shown = Math.max(0, Math.min(height, up ? above : below));
        double x = Math.max(MARGIN, Math.min(field.getMinX(), getWidth() - MARGIN - width));
        double y = up ? field.getMinY() - GAP - shown : field.getMaxY() + GAP;
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, shown);
    }
}
