package app.renmai.ui.pitch;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.people.PersonField;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.Set;

/** Whom a pitch is to: a field that finds them; once chosen, who it is. */
final class RecipientField extends StackPane {
    private static final double AVATAR = 28;
    private static final double HEIGHT = 32;

    private final Desk desk;
    private final DraftViewModel model;
    private final PersonField field;

    /**
     * @param done called when a contact was chosen with the keyboard or the mouse
     */
    RecipientField(Desk desk, DraftViewModel model, Runnable done) {
        this.desk = desk;
        this.model = model;
        this.field =
                new PersonField(
                        desk,
                        desk.text("pitch.draft.to.prompt"),
                        Set.of(),
                        chosen -> {
                            model.choose(chosen.id());
                            done.run();
                        });
        field.setId("draft-contact");
        field.setLeft(Icons.of(Feather.SEARCH));
        model.recipientProperty().subscribe(this::show);
    }

    /** The field, to give it the focus. */
    PersonField field() {
        return field;
    }

    private void show(Optional<DraftViewModel.Recipient> recipient) {
        if (recipient.isEmpty()) {
            getChildren().setAll(field);
            return;
        }
        var contact = recipient.get().contact();
        var position = contact.currentPosition();
        PersonLine who =
                PersonLine.flat(AVATAR)
                        .show(
                                recipient.get().id(),
                                desk.names().shown(contact.contact().name()),
                                position.map(held -> held.title()).orElse(""),
                                position.map(held -> held.organizationName()).orElse(""));
        HBox.setHgrow(who, Priority.ALWAYS);
        Button change =
                Buttons.small(
                        Buttons.plain(desk.text("pitch.draft.change"), null, this::chooseAgain));
        HBox line = new HBox(10, who, change);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(HEIGHT);
        getChildren().setAll(line);
    }

    private void chooseAgain() {
        field.show(null);
        model.chooseAgain();
        field.requestFocus();
    }
}
