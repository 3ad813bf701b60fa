package app.renmai.ui.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * One card at the bottom right, above the toasts' place: what came of long work. It blocks nothing
 * and stays until it is closed.
 */
final class AsideLayer extends StackPane {
    /** The status bar, and a toast of two lines. */
    private static final double BELOW = 102;

    AsideLayer() {
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setPadding(new Insets(64, 16, BELOW, 16));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        close();
                    }
                });
    }

    /** Shows a card in place of the one before. */
    void show(Node card) {
        getChildren().setAll(card);
    }

    /** Takes the card away. */
    void close() {
        getChildren().clear();
    }
}
