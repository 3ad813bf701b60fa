package app.renmai.ui.shell;

import app.renmai.ui.desk.Overlays;
import app.renmai.ui.kit.FloatLayer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The scrim and what stands on it. The focus stays inside while it is shown, and goes back to where
 * it was when it closes.
 */
final class OverlayLayer extends StackPane implements Overlays {
    private final Region scrim = new Region();
    private @Nullable Runnable closed;
    private @Nullable Node before;
    private @Nullable Node first;
    private Subscription watching = Subscription.EMPTY;
    private boolean opening;

    OverlayLayer() {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(_ -> close());
        setVisible(false);
        ignoreOpeningKey();
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
                    }
                });
    }

    /** The letter that opened what is shown is still to be typed; it is not meant for its field. */
    private void ignoreOpeningKey() {
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> opening = false);
        addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (opening) {
                        event.consume();
                    }
                });
    }

    @Override
    public void show(Node node, double top, Node focus, Runnable whenClosed) {
        if (showing()) {
            close();
        }
        before = getScene() == null ? null : getScene().getFocusOwner();
        closed = whenClosed;
        opening = true;
        setAlignment(node, Pos.TOP_CENTER);
        setMargin(node, new Insets(top, 16, 16, 16));
        getChildren().setAll(scrim, node);
        setVisible(true);
        first = focus;
        // What is inside a scroll pane is in the scene only once that has its skin.
        node.applyCss();
        focus.requestFocus();
        if (getScene() != null) {
            watching = getScene().focusOwnerProperty().subscribe(this::keep);
        }
    }

    /**
     * Tab past the last control comes back to the first in their order, which need not be where the
     * focus began; backwards past the first it comes to the last. Messages may be reached.
     */
    private void keep(@Nullable Node from, @Nullable Node owner) {
        if (owner == null || first == null || !showing() || !covered(owner)) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        stops(getChildren().getLast(), stops);
        int place = stops.indexOf(from);
        if (place >= 0 && place == stops.size() - 1) {
            stops.getFirst().requestFocus();
        } else if (place == 0) {
            stops.getLast().requestFocus();
        } else {
            first.requestFocus();
        }
    }

    private static void stops(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops(child, into));
        }
    }

    /** Whether a node lies below this layer in the same window. */
    private boolean covered(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this || each instanceof ToastLayer || each instanceof FloatLayer) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        if (!showing()) {
            return;
        }
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        first = null;
        setVisible(false);
        getChildren().clear();
        Runnable whenClosed = closed;
        closed = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
        if (whenClosed != null) {
            whenClosed.run();
        }
    }

    @Override
    public boolean showing() {
        return isVisible();
    }
}
