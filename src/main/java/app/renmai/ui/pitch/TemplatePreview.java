package app.renmai.ui.pitch;

import app.renmai.service.pitch.Fill;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.MarkdownView;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.Map;

/** A text as it would be sent: the subject over the letter, places to fill as chips. */
final class TemplatePreview extends ScrollPane {
    private final PitchText text;
    private final MarkdownView subject;
    private final MarkdownView letter;
    private final VBox box;

    TemplatePreview(Desk desk) {
        this.text = new PitchText(desk);
        this.subject = text.view();
        this.letter = text.view();
        letter.setId("template-letter");
        subject.getStyleClass().add("letter-subject");
        Label label = new Label(desk.text("pitch.subject"));
        label.getStyleClass().add("small");
        box = new VBox(6, label, subject, letter);
        box.getStyleClass().add("letter-preview");
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /** Shows a subject and a text with the words that are known. */
    void show(String subjectLine, String body, Map<String, String> values) {
        String filled = Fill.fill(subjectLine, values).text();
        subject.show(filled);
        box.getChildren().getFirst().setVisible(!filled.isBlank());
        letter.show(Fill.fill(body, values).text());
        setVvalue(0);
    }
}
