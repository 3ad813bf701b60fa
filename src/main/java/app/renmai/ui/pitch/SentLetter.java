package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.MarkdownView;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/** A pitch that went out: the text as it was sent, which nobody changes any more. */
final class SentLetter extends ScrollPane {
    private static final double WIDTH = 720 + 2 * 36;

    private final PitchText text;
    private final Label sent = new Label();
    private final Label subject = new Label();
    private final MarkdownView letter;

    SentLetter(Desk desk, StudioViewModel model) {
        this.text = new PitchText(desk);
        this.letter = text.view();
        setId("sent-letter");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sent.getStyleClass().add("secondary");
        sent.setGraphic(Icons.of(Feather.LOCK));
        subject.getStyleClass().add("sent-subject");
        subject.setWrapText(true);
        VBox page = new VBox(14, sent, subject, letter);
        page.getStyleClass().add("sent-page");
        page.setMaxWidth(WIDTH);
        HBox.setHgrow(page, javafx.scene.layout.Priority.ALWAYS);
        HBox middle = new HBox(page);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        model.draftProperty().subscribe(opened -> show(desk, opened));
    }

    private void show(Desk desk, Optional<PitchDraft> opened) {
        opened.map(PitchDraft::pitch)
                .filter(pitch -> !pitch.draft())
                .ifPresent(pitch -> show(desk, pitch));
    }

    private void show(Desk desk, Pitch pitch) {
        sent.setText(desk.text("pitch.sent.frozen", text.sent(pitch)));
        subject.setText(pitch.subject());
        subject.setManaged(!pitch.subject().isBlank());
        letter.show(pitch.body());
    }
}
