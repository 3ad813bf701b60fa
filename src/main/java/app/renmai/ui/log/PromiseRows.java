package app.renmai.ui.log;

import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.log.PromiseDraft.Party;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who promised what: a line each for who owes, what, and until when; one blank line to go on. Enter
 * goes to the next line, and from the blank one on to what is asked next.
 */
final class PromiseRows extends VBox {
    private static final double PARTY_WIDTH = 196;
    private static final double DUE_WIDTH = 148;

    private final Desk desk;
    private final LogForm form;
    private final Runnable on;
    private final Map<PromiseDraft, VBox> rows = new HashMap<>();

    /**
     * @param on goes on to what is asked next
     */
    PromiseRows(Desk desk, LogForm form, Runnable on) {
        this.desk = desk;
        this.form = form;
        this.on = on;
        setSpacing(6);
        form.promises().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> shown =
                form.promises().stream()
                        .map(promise -> (Node) rows.computeIfAbsent(promise, this::row))
                        .toList();
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
    }

    /** The text of the first promise that cannot be saved. */
    Node firstWrong() {
        return form.promises().stream()
                .filter(promise -> !promise.errorProperty().get().isEmpty())
                .findFirst()
                .map(promise -> rows.computeIfAbsent(promise, this::row).lookup(".promise-text"))
                .orElse(this);
    }

    /** The field to write the next promise into. */
    Node blank() {
        Node text =
                rows.computeIfAbsent(form.promises().getLast(), this::row).lookup(".promise-text");
        return text == null ? this : text;
    }

    private void key(KeyEvent event, PromiseDraft promise) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            if (promise.isBlank()) {
                on.run();
            } else {
                blank().requestFocus();
            }
        }
    }

    private VBox row(PromiseDraft promise) {
        TextField text = new TextField();
        text.setPromptText(desk.text("log.promise.prompt"));
        text.setAccessibleText(desk.text("log.promise.text"));
        text.getStyleClass().add("promise-text");
        text.textProperty().bindBidirectional(promise.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        TextField due = due(promise);
        Button remove =
                Buttons.small(
                        Buttons.icon(
                                desk.text("log.promise.remove"),
                                Feather.X,
                                () -> form.promises().remove(promise)));
        HBox line = new HBox(8, party(promise), text, due, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, promise));
        due.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, promise));
        Label error = Problems.label(promise.errorProperty());
        Runnable typed =
                () -> {
                    promise.errorProperty().set("");
                    remove.setVisible(!promise.isBlank());
                    form.extend();
                };
        remove.setVisible(!promise.isBlank());
        promise.textProperty().addListener((_, _, _) -> typed.run());
        promise.dueProperty().addListener((_, _, _) -> typed.run());
        return new VBox(4, line, error);
    }

    private ComboBox<Party> party(PromiseDraft promise) {
        ComboBox<Party> party = new ComboBox<>();
        party.setAccessibleText(desk.text("log.promise.party"));
        party.getStyleClass().add("promise-party");
        party.setPrefWidth(PARTY_WIDTH);
        party.setMinWidth(PARTY_WIDTH);
        party.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Party shown) {
                        return shown == null ? "" : form.words(shown);
                    }

                    @Override
                    public Party fromString(String words) {
                        return promise.partyProperty().get();
                    }
                });
        party.setValue(promise.partyProperty().get());
        party.valueProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) {
                                promise.partyProperty().set(chosen);
                            }
                        });
        Runnable people =
                () -> {
                    Party before = promise.partyProperty().get();
                    List<Party> choices = form.parties();
                    Party kept =
                            choices.contains(before)
                                    ? before
                                    : choices.stream()
                                            .filter(each -> each.owner() == before.owner())
                                            .findFirst()
                                            .orElse(before);
                    party.getItems().setAll(choices);
                    party.setValue(null);
                    party.setValue(kept);
                };
        form.people().subscribe(people);
        people.run();
        return party;
    }

    /** What was typed becomes the day that was understood, once the field is left. */
    private TextField due(PromiseDraft promise) {
        TextField due = new TextField();
        due.setPromptText(desk.text("log.promise.due.prompt", desk.times().comingFriday()));
        due.setAccessibleText(desk.text("log.promise.due"));
        due.getStyleClass().add("promise-due");
        due.setPrefWidth(DUE_WIDTH);
        due.setMinWidth(DUE_WIDTH);
        due.textProperty().bindBidirectional(promise.dueProperty());
        due.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                form.day(due.getText()).ifPresent(day -> due.setText(written(day)));
                            }
                        });
        return due;
    }

    private String written(LocalDate day) {
        return WhenText.written(When.of(day), desk.times().today(), desk.locale());
    }
}
