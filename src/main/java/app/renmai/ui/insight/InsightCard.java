package app.renmai.ui.insight;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A card of the insights: title, a sentence that says what it means, a picture, a footnote. */
public final class InsightCard extends VBox {
    private static final double WRAP = 440;

    private final Label sentence = new Label();
    private final TextFlow footnote = new TextFlow();
    private final String title;
    private final Node picture;
    private final StackPane shown;
    private final HBox head;
    private final VBox words = new VBox(1);
    private IntFunction<String> more = Integer::toString;

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
        sentence.getStyleClass().add("secondary");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId(id + "-sentence");
        footnote.setId(id + "-footnote");
        Region gap = new Region();
        gap.setMinHeight(6);
        VBox.setVgrow(gap, Priority.ALWAYS);
        words.getChildren().addAll(heading, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        head = new HBox(8, words);
        head.getStyleClass().add("insight-head");
        getChildren().addAll(head, shown, gap, footnote);
    }

    String title() {
        return title;
    }

    /** The colour on which it is written. */
    Paint ground() {
        return Optional.ofNullable(getBackground()).map(Background::getFills).stream()
                .flatMap(List::stream)
                .map(BackgroundFill::getFill)
                .reduce(Color.TRANSPARENT, (_, upper) -> upper);
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
        shown.getChildren().setAll(new FiguresTable(figures, more));
    }

    /** Tells how it is said that there are more figures than stand in a card. */
    void setMore(IntFunction<String> words) {
        more = words;
    }

    /** Shows the figures anew where they stand in the picture's place. */
    void refresh(Figures figures) {
        if (showsFigures()) {
            showFigures(figures);
        }
    }

    /** Does something while the button in the corner is not to be seen. */
    <T> T withoutMenu(Supplier<T> work) {
        List<Node> menus = head.getChildren().stream().skip(1).filter(Node::isVisible).toList();
        menus.forEach(menu -> menu.setVisible(false));
        try {
            return work.get();
        } finally {
            menus.forEach(menu -> menu.setVisible(true));
        }
    }

    /** Shows the picture again. */
    void showPicture() {
        shown.getChildren().setAll(picture);
    }

    /** Says what the picture means. */
    public void say(String words) {
        sentence.setText(words);
    }

    /** Shows the sentence alone, where there is nothing to see, or all of it. */
    void setEmpty(boolean empty) {
        for (Node each : List.of(shown, footnote)) {
            each.setManaged(!empty);
            each.setVisible(!empty);
        }
        head.getChildren().stream()
                .skip(1)
                .forEach(
                        menu -> {
                            menu.setManaged(!empty);
                            menu.setVisible(!empty);
                        });
    }

    /** Whether there is nothing to see. */
    boolean isEmpty() {
        return !shown.isManaged();
    }

    /** Puts something that leads on behind the sentence. */
    void lead(Node link) {
        words.getChildren().remove(sentence);
        FlowPane line = new FlowPane(6, 0, sentence, link);
        line.setRowValignment(VPos.BASELINE);
        line.setPrefWrapLength(WRAP);
        words.getChildren().add(line);
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
            // An empty text would take the place of the letter behind it.
            if (!footnote.getChildren().isEmpty() && !between.isEmpty()) {
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
