package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.collaboration.WorkSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

/** Beside a pitch that went out: what came of it so far, and its versions. */
final class AnswerPanel extends VBox {
    private static final double WIDTH = 328;

    private final StudioViewModel model;
    private final PitchText text;
    private final VersionsPane versions;
    private final Label standing = new Label();
    private final Label when = new Label();
    private final Label words = new Label();
    private final Button work;

    AnswerPanel(Desk desk, StudioViewModel model, Consumer<Optional<Integer>> reuse) {
        this.model = model;
        this.text = new PitchText(desk);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("studio-panel");
        standing.getStyleClass().add("section");
        standing.setId("pitch-standing");
        standing.setWrapText(true);
        when.getStyleClass().add("secondary");
        when.setWrapText(true);
        words.getStyleClass().add("their-words");
        words.setWrapText(true);
        work =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("collaboration.from"),
                                Feather.BRIEFCASE,
                                () -> begin(desk)));
        work.setId("pitch-collaboration");
        work.managedProperty().bind(work.visibleProperty());
        VBox.setMargin(work, new Insets(6, 0, 0, 0));
        VBox answer = new VBox(4, standing, when, words, work);
        answer.getStyleClass().addAll("answer-panel", "rule-below");
        Label heading = new Label(desk.text("pitch.versions"));
        heading.getStyleClass().addAll("small", "strong", "versions-heading");
        this.versions = new VersionsPane(desk, model, reuse);
        VBox.setVgrow(versions, Priority.ALWAYS);
        getChildren().setAll(answer, heading, versions);
        model.draftProperty().subscribe(this::show);
    }

    /** Tells anew how long it waits, from another today. */
    void dayTurned() {
        show(model.draftProperty().get());
        versions.dayTurned();
    }

    private void show(Optional<PitchDraft> opened) {
        opened.map(PitchDraft::pitch).filter(pitch -> !pitch.draft()).ifPresent(this::show);
    }

    /** What was agreed becomes work. */
    private void begin(Desk desk) {
        model.draftProperty()
                .get()
                .map(PitchDraft::pitch)
                .ifPresent(
                        pitch -> WorkSheet.open(desk, pitch.contactId(), pitch.subject().strip()));
    }

    private void show(Pitch pitch) {
        work.setVisible(pitch.state() == Pitch.State.ACCEPTED);
        boolean silent = pitch.state() == Pitch.State.SENT;
        standing.setText(silent ? text.waiting(pitch) : text.state(pitch.state()));
        String after = text.answeredAfter(pitch);
        when.setText(after.isEmpty() ? text.sent(pitch) : after);
        words.setText(text.quoted(pitch));
        words.setManaged(!pitch.answer().isBlank());
    }
}
