package app.renmai.ui.standing;

import app.renmai.model.contact.Standing;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.WholeText;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Standing in one line: six blocks and the word. */
public final class StandingLine extends HBox {
    private final Desk desk;
    private final Blocks blocks = new Blocks();
    private final Label word = new Label();

    /** An empty line. */
    public StandingLine(Desk desk) {
        super(8);
        this.desk = desk;
        setAlignment(Pos.CENTER_LEFT);
        WholeText.whenCut(word);
        getChildren().addAll(blocks, word);
    }

    /** Shows how far one has come. */
    public void show(Standing standing) {
        blocks.show(standing);
        word.setText(desk.text("standing." + standing.code()));
    }
}
