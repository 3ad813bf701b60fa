package app.renmai.ui.departure;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.NameReader;
import app.renmai.service.departure.Departure;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.desk.Times;
import app.renmai.ui.people.PersonField;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/** Who follows somebody in a position: a contact, or a name that becomes one. */
public final class FollowSheet extends OverSheet {
    private final Departure departure;
    private final PersonField person;
    private final TextField since = new TextField();

    private FollowSheet(Desk desk, Departure departure) {
        super(
                desk,
                "follow",
                desk.text("departure.follow.title"),
                new DepartureText(desk.wording()).left(departure),
                desk.text("departure.follow.save"));
        this.departure = departure;
        person =
                PersonField.orName(
                        desk,
                        desk.text("departure.follow.prompt"),
                        Set.of(departure.contact().id()));
        person.setId("follow-person");
        since.setId("follow-since");
        since.setPromptText(desk.text("contact.position.from.prompt"));
        row(desk.text("departure.follow.who"), person);
        row(desk.text("departure.follow.since"), since);
    }

    /** Asks. */
    public static void open(Desk desk, Departure departure) {
        new FollowSheet(desk, departure).open();
    }

    @Override
    protected void save() {
        Optional<PartialDate> from = Times.readInPart(since.getText());
        if (person.getText().isBlank()) {
            refuse(desk().text("departure.follow.nobody"));
            person.requestFocus();
        } else if (!since.getText().isBlank()
                && from.filter(date -> date.year() != null).isEmpty()) {
            refuse(desk().text("contact.position.unread"));
            since.requestFocus();
        } else {
            done();
            follow(from.orElse(null));
        }
    }

    private void follow(@Nullable PartialDate from) {
        Optional<ContactName> known = person.person();
        String name =
                known.map(who -> desk().names().pair(who.name()).main())
                        .orElse(person.getText().strip());
        desk().after(
                        known.isPresent()
                                ? desk().services()
                                        .value()
                                        .departures()
                                        .follow(departure, known.get(), from)
                                : desk().services()
                                        .value()
                                        .departures()
                                        .follow(
                                                departure,
                                                Contact.named(
                                                        NameReader.read(name),
                                                        desk().services().clock().instant()),
                                                from)
                                        .thenAccept(_ -> {}),
                        _ -> desk().toasts().undoable(desk().text("departure.followed", name)));
    }

    @Override
    protected Node first() {
        return person;
    }
}
