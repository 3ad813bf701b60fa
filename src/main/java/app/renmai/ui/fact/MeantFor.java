package app.renmai.ui.fact;

import app.renmai.model.contact.ContactName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ChosenChips;
import app.renmai.ui.people.PersonField;

import javafx.scene.layout.VBox;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** For whom something is meant: chips, and a field that adds another one. */
final class MeantFor extends VBox {
    private final ChosenChips<ContactName> chips;
    private final PersonField field;

    MeantFor(Desk desk, List<ContactName> meant) {
        super(6);
        field = new PersonField(desk, desk.text("offer.for.prompt"), Set.of(), this::add);
        field.setId("offer-person");
        chips =
                new ChosenChips<>(
                        who -> desk.names().pair(who.name()).main(),
                        who -> desk.text("offer.for.remove", desk.names().pair(who.name()).main()),
                        field::requestFocus);
        chips.show(meant);
        getChildren().setAll(chips, field);
    }

    /** The contacts chosen. */
    Collection<Long> ids() {
        return chips.chosen().stream().map(ContactName::id).toList();
    }

    private void add(ContactName who) {
        chips.add(who, there -> there.id() == who.id());
        field.show(null);
    }
}
