package app.renmai.ui.kit;

import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** A disc with initials; its colour follows the person, not the row. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 8;
    private static final String COLOUR = "avatar-colour-";
    private static final double LETTER = 0.38;
    private final Text text = new Text();
    private int colour = -1;

    /**
     * @param initials one to three letters or characters
     * @param seed the person's id; picks the colour
     * @param size the diameter in px
     */
    public Avatar(String initials, long seed, double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        text.getStyleClass().add("avatar-text");
        getChildren().add(text);
        show(initials, seed);
        text.setStyle("-fx-font-size: " + Math.round(size * LETTER) + "px;");
    }

    /** Shows another person. */
    public void show(String initials, long seed) {
        text.setText(initials);
        int wanted = Math.floorMod(seed, COLOURS);
        if (wanted != colour) {
            colour = wanted;
            getStyleClass().setAll("avatar", COLOUR + wanted);
        }
    }
}
