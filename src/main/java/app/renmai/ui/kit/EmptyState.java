package app.renmai.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

/** What a screen without anything shows: an icon, one sentence, one action. */
public final class EmptyState extends VBox {
    /** Without an action. */
    public EmptyState(Ikon icon, String sentence) {
        getStyleClass().add("empty");
        Label label = new Label(sentence);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMaxWidth(480);
        getChildren().addAll(Icons.of(icon), label);
    }

    /** With one action. */
    public EmptyState(Ikon icon, String sentence, String action, Runnable run) {
        this(icon, sentence);
        Button button = new Button(action);
        button.setOnAction(_ -> run.run());
        getChildren().add(button);
    }
}
