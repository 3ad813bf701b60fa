package app.renmai.ui.pitch;

import app.renmai.ui.kit.FocusScroll;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What is known, at the left of the text: the brief, and under it what else was noted. */
final class StudioSide extends ScrollPane {
    private static final double WIDTH = 252;

    StudioSide(Node... parts) {
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("pitch-notes");
        setContent(new VBox(parts));
        FocusScroll.in(this);
    }
}
