package app.renmai.ui.log;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls to whatever in it gets the focus, so that Tab never leads out of sight. */
final class FollowingScroll extends ScrollPane {
    private static final double MARGIN = 24;

    FollowingScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        ChangeListener<Node> follow = (_, _, focused) -> follow(focused);
        sceneProperty()
                .addListener(
                        (_, before, after) -> {
                            if (before != null) {
                                before.focusOwnerProperty().removeListener(follow);
                            }
                            if (after != null) {
                                after.focusOwnerProperty().addListener(follow);
                            }
                        });
    }

    private void follow(Node focused) {
        double hidden =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0 || !holds(focused)) {
            return;
        }
        Bounds place = getContent().sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double top = getVvalue() * hidden;
        double bottom = top + getViewportBounds().getHeight();
        if (place.getMinY() - MARGIN < top) {
            setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() + MARGIN > bottom) {
            double wanted = place.getMaxY() + MARGIN - getViewportBounds().getHeight();
            setVvalue(Math.min(1, wanted / hidden));
        }
    }

    private boolean holds(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == getContent()) {
                return true;
            }
        }
        return false;
    }
}
