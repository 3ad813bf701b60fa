package app.renmai.ui.insight;

import app.renmai.service.rate.Rates;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.insight.RateText.Said;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What one's own history says of an attempt to be made: three sentences under a heading. */
public final class OwnAnswers extends VBox {
    private final RateText text;
    private final VBox lines = new VBox(2);

    /**
     * @param desk what every screen is given
     * @param heading the words above
     */
    public OwnAnswers(Desk desk, String heading) {
        super(4);
        this.text = new RateText(desk.wording());
        getStyleClass().add("own-answers");
        Label title = new Label(heading);
        title.getStyleClass().add("strong");
        getChildren().addAll(title, lines);
    }

    /** Shows what is known of attempts of a number, 1 for the first. */
    public void show(Rates rates, int number) {
        lines.getChildren().setAll(text.own(rates, number).stream().map(OwnAnswers::line).toList());
    }

    private static TextFlow line(Said said) {
        TextFlow line =
                new TextFlow(
                        part(said.label(), "rate-words"),
                        part(said.count(), "rate-count-words"),
                        part(said.tail(), "rate-tail"));
        line.setAccessibleText(said.text());
        return line;
    }

    private static Text part(String words, String style) {
        Text part = new Text(words);
        part.getStyleClass().add(style);
        return part;
    }
}
