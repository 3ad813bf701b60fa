package app.renmai.ui.standing;

import app.renmai.model.contact.Deed;
import app.renmai.service.standing.Standings;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** The user's own word that a contact is trusted: said with a reason, put otherwise, taken back. */
final class OwnWord extends VBox {
    private final Desk desk;
    private final StandingViewModel model;
    private final String name;
    private final Runnable done;

    /**
     * @param name the contact's
     * @param done called before anything is stored
     */
    OwnWord(Desk desk, StandingViewModel model, String name, Runnable done) {
        super(6);
        this.desk = desk;
        this.model = model;
        this.name = name;
        this.done = done;
    }

    /** Offers to say it. */
    void offer() {
        TextField note = note("");
        getChildren().setAll(writing(note, "standing.promote", why -> model.promote(why, name)));
    }

    /** Offers to take it back. */
    void said() {
        getChildren().setAll(takingBack());
    }

    /** Lets its reason be put otherwise. */
    void edit(Deed word) {
        TextField note = note(word.words());
        getChildren()
                .setAll(
                        writing(
                                note,
                                "standing.promote.change",
                                why -> model.reword(word, why, name)),
                        takingBack());
        // A field selects everything when it is given the focus, or its skin behind that: the first
        // key would take the words away.
        applyCss();
        note.requestFocus();
        note.end();
    }

    private TextField note(String before) {
        TextField note = new TextField(before);
        note.setId("promotion-note");
        note.setPromptText(desk.text("standing.promote.note"));
        note.setAccessibleText(desk.text("standing.promote.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        return note;
    }

    private Node writing(TextField note, String button, Consumer<String> store) {
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        note.textProperty().subscribe(_ -> error.setText(""));
        Runnable save =
                () -> {
                    String why = note.getText().strip();
                    if (why.isEmpty() || why.length() > Standings.LONGEST_NOTE) {
                        error.setText(
                                why.isEmpty()
                                        ? desk.text("standing.promote.missing")
                                        : desk.text("fact.problem.long", Standings.LONGEST_NOTE));
                        note.requestFocus();
                    } else {
                        done.run();
                        store.accept(why);
                    }
                };
        note.setOnAction(_ -> save.run());
        Button trust = Buttons.outlined(desk.text(button), null, save);
        trust.setId("promote");
        trust.setMinWidth(USE_PREF_SIZE);
        return new VBox(6, new HBox(8, note, trust), error);
    }

    private Node takingBack() {
        Button back =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("standing.demote"),
                                null,
                                () -> {
                                    done.run();
                                    model.demote(name);
                                }));
        back.setId("demote");
        return back;
    }
}
