package app.renmai.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * Scrolls a pane to whatever in it gets the focus, so that nothing is ever typed out of sight. The
 * pane of JavaFX does so for Tab alone.
 */
public final class FocusScroll {
    private static final double MARGIN = 24;

    private final ScrollPane pane;
    private final UnaryOperator<Node> whole;

    private FocusScroll(ScrollPane pane, UnaryOperator<Node> whole) {
        this.pane = pane;
        this.whole = whole;
    }

    /** Lets a pane follow the focus. */
    public static void in(ScrollPane pane) {
        in(pane, UnaryOperator.identity());
    }

    /**
     * Lets a pane follow the focus.
     *
     * @param whole what should be seen when something has the focus, if there is room for it: the
     *     form that a field stands in
     */
    public static void in(ScrollPane pane, UnaryOperator<Node> whole) {
        FocusScroll scroll = new FocusScroll(pane, whole);
        ChangeListener<Node> follow = (_, _, focused) -> scroll.follow(focused);
        pane.sceneProperty()
                .addListener(
                        (_, before, after) -> {
                            if (before != null) {
                                before.focusOwnerProperty().removeListener(follow);
                            }
                            if (after != null) {
                                after.focusOwnerProperty().addListener(follow);
                            }
                        });
        ChangeListener<Bounds> grown = (_, before, after) -> scroll.grown(before, after);
        pane.contentProperty()
                .subscribe(
                        (before, after) -> {
                            if (before != null) {
                                before.layoutBoundsProperty().removeListener(grown);
                            }
                            if (after != null) {
                                after.layoutBoundsProperty().addListener(grown);
                            }
                        });
        Node content = pane.getContent();
        if (content != null) {
            content.layoutBoundsProperty().addListener(grown);
        }
    }

    /** What is read later pushes what has the focus down, out of sight. */
    private void grown(Bounds before, Bounds after) {
        if (pane.getScene() != null && before.getHeight() != after.getHeight()) {
            follow(pane.getScene().getFocusOwner());
        }
    }

    private void follow(@Nullable Node focused) {
        if (focused != null && holds(focused)) {
            // What gets the focus has often just been made: it has its place after the next layout.
            UiThread.LATER.execute(() -> uncover(focused));
        }
    }

    private void uncover(Node focused) {
        if (focused.getScene() == null || !holds(focused)) {
            return;
        }
        pane.layout();
        Node form = whole.apply(focused);
        boolean fits = form.getLayoutBounds().getHeight() <= pane.getViewportBounds().getHeight();
        scrollTo(fits ? form : focused);
    }

    private void scrollTo(Node node) {
        Node content = pane.getContent();
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * hidden;
        if (place.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() + MARGIN > top + seen) {
            pane.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - seen) / hidden));
        }
    }

    private boolean holds(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane.getContent()) {
                return true;
            }
        }
        return false;
    }
}
