package app.renmai.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** A disc with a picture or initials; its colour follows the person, not the row. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 8;
    private static final String COLOUR = "avatar-colour-";
    private static final double LETTER = 0.38;
    private final Text text = new Text();
    private final double size;
    private @Nullable ImageView view;
    private int colour = -1;

    /**
     * @param initials one to three letters or characters
     * @param seed the person's id; picks the colour
     * @param size the diameter in px
     */
    public Avatar(String initials, long seed, double size) {
        this.size = size;
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        text.getStyleClass().add("avatar-text");
        getChildren().add(text);
        show(initials, seed);
        text.setStyle("-fx-font-size: " + Math.round(size * LETTER) + "px;");
    }

    /**
     * Shows a picture in place of the initials, cut round in its middle.
     *
     * @param picture the picture, or null for the initials; a broken one is none
     */
    public void picture(@Nullable Image picture) {
        boolean none = picture == null || picture.isError() || picture.getWidth() <= 0;
        text.setVisible(none);
        if (picture == null || none) {
            if (view != null) {
                getChildren().remove(view);
                view = null;
            }
            return;
        }
        if (view == null) {
            view = new ImageView();
            view.setFitWidth(size);
            view.setFitHeight(size);
            view.setSmooth(true);
            view.setClip(new Circle(size / 2, size / 2, size / 2));
            getChildren().add(view);
        }
        double side = Math.min(picture.getWidth(), picture.getHeight());
        view.setViewport(
                new Rectangle2D(
                        (picture.getWidth() - side) / 2,
                        (picture.getHeight() - side) / 2,
                        side,
                        side));
        view.setImage(picture);
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
