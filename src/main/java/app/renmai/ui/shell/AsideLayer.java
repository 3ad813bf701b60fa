package app.renmai.ui.shell;

import app.renmai.ui.desk.Desk;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * One card at the bottom right, above the toasts' place: what came of long work. It blocks nothing
 * and stays until it is closed, also when the shell around it is built anew.
 */
final class AsideLayer extends StackPane {
    /** The status bar, and a toast of two lines. */
    private static final double BELOW = 102;

    private @Nullable Card card;

    /** Makes a card for a desk. */
    @FunctionalInterface
    interface Card {
        /**
         * @param desk what the card is given
         * @param close takes the card away
         */
        Node make(Desk desk, Runnable close);
    }

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
    void show(Desk desk, Card next) {
        card = next;
        getChildren().setAll(next.make(desk, this::close));
    }

    /** Shows the card of another layer, made anew for a desk. */
    void showCardOf(AsideLayer other, Desk desk) {
        if (other.card != null) {
            show(desk, other.card);
        }
    }

    /** Takes the card away. */
    void close() {
        card = null;
        getChildren().clear();
    }
}
