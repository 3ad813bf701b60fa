package app.renmai.ui.shell;

import app.renmai.ui.desk.Overlays;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/** The scrim and what stands on it. The focus goes back to where it was when it closes. */
final class OverlayLayer extends StackPane implements Overlays {
    private final Region scrim = new Region();
    private @Nullable Runnable closed;
    private @Nullable Node before;

    OverlayLayer() {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(_ -> close());
        setVisible(false);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
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
        setAlignment(node, Pos.TOP_CENTER);
        setMargin(node, new Insets(top, 16, 16, 16));
        getChildren().setAll(scrim, node);
        setVisible(true);
        // What is inside a scroll pane is in the scene only once that has its skin.
        node.applyCss();
        focus.requestFocus();
    }

    @Override
    public void close() {
        if (!showing()) {
            return;
        }
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
