package app.renmai.ui.contacts;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** Where rows will be, when reading them takes longer than one would not notice. */
final class SkeletonRows extends VBox {
    private static final Duration UNNOTICED = Duration.millis(150);
    private static final int ROWS = 30;

    /**
     * @param waiting whether rows are awaited
     */
    SkeletonRows(ObservableBooleanValue waiting) {
        getStyleClass().add("skeleton");
        setMouseTransparent(true);
        setVisible(false);
        // As many rows as there is room for; more of them must not make the window taller.
        setMinHeight(0);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        for (int i = 0; i < ROWS; i++) {
            Region disc = new Region();
            disc.getStyleClass().add("disc");
            HBox row = new HBox(10, disc, bar(96 + i * 37 % 64), gap(), bar(110 + i * 53 % 48));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("skeleton-row");
            getChildren().add(row);
        }
        PauseTransition soon = new PauseTransition(UNNOTICED);
        soon.setOnFinished(_ -> setVisible(waiting.get()));
        waiting.subscribe(
                now -> {
                    if (now) {
                        soon.playFromStart();
                    } else {
                        soon.stop();
                        setVisible(false);
                    }
                });
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        bar.setPrefWidth(width);
        return bar;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setPrefWidth(40);
        return gap;
    }
}
