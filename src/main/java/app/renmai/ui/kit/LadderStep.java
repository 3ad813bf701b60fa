package app.renmai.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** A step of something that goes on: a mark, a rail that leads to the next one, and words. */
public final class LadderStep extends HBox {
    private static final double MARK = 20;

    /**
     * @param mark says how the step stands
     * @param lines what it is, the first one beside the mark
     */
    public LadderStep(Node mark, List<Node> lines) {
        super(8);
        StackPane head = new StackPane(mark);
        head.setMinSize(MARK, MARK);
        head.setMaxSize(MARK, MARK);
        Region rail = new Region();
        rail.getStyleClass().add("ladder-rail");
        VBox.setVgrow(rail, Priority.ALWAYS);
        VBox left = new VBox(head, rail);
        left.setAlignment(Pos.TOP_CENTER);
        left.setMinWidth(MARK);
        VBox words = new VBox(2);
        words.getChildren().addAll(lines);
        words.getStyleClass().add("ladder-step");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(left, words);
        getStyleClass().add("step");
    }
}
