package app.renmai.ui.insight;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;

/** A card of the insights: title, a sentence that says what it means, a picture, a footnote. */
public final class InsightCard extends VBox {
    private final Label sentence = new Label();
    private final TextFlow footnote = new TextFlow();
    private final String title;
    private final Node picture;
    private final StackPane shown;
    private final HBox head;

    /**
     * @param id names the card in the scene
     * @param title what it is about
     * @param picture the picture, with its figures
     */
    public InsightCard(String id, String title, Node picture) {
        this.title = title;
        this.picture = picture;
        this.shown = new StackPane(picture);
        setId(id);
        getStyleClass().add("insight-card");
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId(id + "-sentence");
        footnote.setId(id + "-footnote");
        Region gap = new Region();
        gap.setMinHeight(10);
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox words = new VBox(1, heading, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        head = new HBox(8, words);
        head.getStyleClass().add("insight-head");
        getChildren().addAll(head, shown, gap, footnote);
    }

    String title() {
        return title;
    }

    /** Puts a button into the corner. */
    void setMenu(Node menu) {
        head.getChildren().setAll(head.getChildren().getFirst(), menu);
    }

    /** Whether figures stand where the picture was. */
    boolean showsFigures() {
        return !shown.getChildren().contains(picture);
    }

    /** Shows figures instead of the picture. */
    void showFigures(Figures figures) {
        shown.getChildren().setAll(new FiguresTable(figures));
    }

    /** Shows the picture again. */
    void showPicture() {
        shown.getChildren().setAll(picture);
    }

    /** Says what the picture means. */
    public void say(String words) {
        sentence.setText(words);
    }

    /**
     * Sets the footnote: how it is counted.
     *
     * @param between what stands between two sentences
     * @param parts the sentences
     */
    public void note(String between, List<? extends Node> parts) {
        footnote.getChildren().clear();
        for (Node part : parts) {
            if (!footnote.getChildren().isEmpty()) {
                footnote.getChildren().add(note(between));
            }
            footnote.getChildren().add(part);
        }
    }

    /** Words of a footnote. */
    public static Text note(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("insight-note");
        return text;
    }
}
