package app.renmai.ui.standing;

import app.renmai.model.contact.Standing;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Standing as six small blocks, as many of them filled as levels have been reached. The word beside
 * them says the same.
 */
public final class Blocks extends HBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final double WIDTH = 5;
    private static final double HEIGHT = 10;

    /** Blocks that are all empty. */
    public Blocks() {
        super(2);
        getStyleClass().add("standing-blocks");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        setMinWidth(USE_PREF_SIZE);
        for (Standing _ : Standing.values()) {
            Region block = new Region();
            block.getStyleClass().add("standing-block");
            block.setMinSize(WIDTH, HEIGHT);
            block.setPrefSize(WIDTH, HEIGHT);
            block.setMaxSize(WIDTH, HEIGHT);
            getChildren().add(block);
        }
    }

    /** Fills as many as it takes. */
    public void show(Standing standing) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(FILLED, i <= standing.ordinal());
        }
    }
}
