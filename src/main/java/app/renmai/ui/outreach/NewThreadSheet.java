package app.renmai.ui.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonField;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/** Whose attention is wanted, and what for. */
public final class NewThreadSheet extends OverSheet {
    private final PersonField person;
    private final TextField purpose = new TextField();
    private final @Nullable ContactName known;

    private NewThreadSheet(Desk desk, @Nullable ContactName known) {
        super(
                desk,
                "new-thread",
                desk.text("outreach.begin.title"),
                desk.text("outreach.begin.about"),
                desk.text("outreach.begin.save"));
        this.known = known;
        person =
                new PersonField(
                        desk,
                        desk.text("outreach.begin.person.prompt"),
                        Set.of(),
                        _ -> purpose.requestFocus());
        person.setId("new-thread-person");
        person.show(known);
        purpose.setId("new-thread-purpose");
        purpose.setPromptText(desk.text("outreach.purpose.prompt"));
        purpose.setOnAction(_ -> save());
        row(desk.text("outreach.begin.person"), person);
        row(desk.text("outreach.purpose"), purpose);
    }

    /** Asks for both. */
    public static void open(Desk desk) {
        new NewThreadSheet(desk, null).open();
    }

    /** Asks what for, of somebody. */
    public static void open(Desk desk, ContactName contact) {
        new NewThreadSheet(desk, contact).open();
    }

    @Override
    protected void save() {
        Optional<ContactName> chosen = person.person();
        if (chosen.isEmpty()) {
            refuse(desk().text("outreach.begin.nobody"));
            person.requestFocus();
        } else if (purpose.getText().isBlank()) {
            refuse(desk().text("outreach.begin.no-purpose"));
            purpose.requestFocus();
        } else {
            begin(chosen.get());
        }
    }

    private void begin(ContactName contact) {
        String name = desk().names().pair(contact.name()).main();
        whenDone(
                desk().services().outreach().outreaches().begin(contact.id(), purpose.getText()),
                id -> {
                    desk().navigator().open(new Route.Outreach(id));
                    desk().inWindow().toasts().undoable(desk().text("outreach.begun", name));
                });
    }

    @Override
    protected Node first() {
        return known == null ? person : purpose;
    }
}
