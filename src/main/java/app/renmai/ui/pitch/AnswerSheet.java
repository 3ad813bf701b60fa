package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.ChoiceChips;
import app.renmai.ui.kit.Form;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;

/** What came of a pitch: answered, accepted, declined or still nothing, with their own words. */
final class AnswerSheet extends VBox {
    private static final double WIDTH = 500;
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final StudioViewModel model;
    private final ChoiceChips<Pitch.State> state;
    private final TextArea words = new TextArea();
    private final MomentField at;

    AnswerSheet(Desk desk, StudioViewModel model, Pitch pitch) {
        super(16);
        this.desk = desk;
        this.model = model;
        PitchText text = new PitchText(desk);
        boolean silent = pitch.state() == Pitch.State.SENT;
        this.state =
                new ChoiceChips<>(
                        silent
                                ? List.of(
                                        Pitch.State.ANSWERED,
                                        Pitch.State.ACCEPTED,
                                        Pitch.State.DECLINED)
                                : List.of(
                                        Pitch.State.ANSWERED,
                                        Pitch.State.ACCEPTED,
                                        Pitch.State.DECLINED,
                                        Pitch.State.SENT),
                        silent ? Pitch.State.ANSWERED : pitch.state(),
                        text::state);
        Instant answered = pitch.answeredAt();
        this.at =
                new MomentField(
                        desk, answered == null ? desk.services().clock().instant() : answered);
        getStyleClass().add("over-sheet");
        setId("answer-sheet");
        setPadding(new Insets(20, 24, 20, 24));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(desk.text("pitch.answer.title"));
        title.getStyleClass().add("section");
        words.setText(pitch.answer());
        words.setPromptText(desk.text("pitch.answer.words.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(3);
        words.setId("answer-words");
        Form form = new Form();
        state.setPadding(new Insets(4, 0, 0, 0));
        form.row(desk.text("pitch.answer.state"), state);
        form.row(desk.text("pitch.answer.words"), words);
        form.row(desk.text("pitch.answer.at"), at);
        state.onChange(this::quiet);
        quiet();
        Button save = Buttons.primary(desk.text("pitch.answer.save"), null, this::save);
        save.setId("answer-save");
        save.setGraphic(new KeyCap(SAVE));
        save.setContentDisplay(ContentDisplay.RIGHT);
        HBox buttons = new HBox(save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, form, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Without an answer there are no words and no day. */
    private void quiet() {
        boolean silent = state.chosen() == Pitch.State.SENT;
        words.setDisable(silent);
        at.setDisable(silent);
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            save();
        }
    }

    private void save() {
        at.moment()
                .ifPresent(
                        moment -> {
                            desk.overlays().close();
                            model.answer(state.chosen(), moment, words.getText());
                        });
    }

    Node first() {
        return state.first();
    }
}
