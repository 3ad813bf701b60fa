package app.renmai.ui.fact;

import app.renmai.model.contact.ContactName;
import app.renmai.service.value.Offers;
import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/** What the user can do for others, and for whom. Every change is one step that can be undone. */
public final class OffersViewModel extends ViewModel {
    private final Desk desk;
    private final Offers offers;
    private final ReadOnlyObjectWrapper<List<Meant>> mine = new ReadOnlyObjectWrapper<>(List.of());

    /** What the user of a workspace can do. */
    public OffersViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "offer",
                "offer_contact",
                "contact");
        this.desk = desk;
        this.offers = desk.services().offers();
    }

    /** What the user can do. */
    ReadOnlyObjectProperty<List<Meant>> mineProperty() {
        return mine.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("offers", offers.meant(), mine::set);
    }

    /** What stands below an offer: its proof, and for whom it is meant. */
    String detail(Meant meant) {
        String whom = String.join(desk.text("list.comma"), names(meant.contacts()));
        String proof = meant.offer().proof();
        if (whom.isEmpty()) {
            return proof;
        }
        return proof.isBlank()
                ? desk.text("offer.for", whom)
                : desk.text("offer.detail", proof, desk.text("offer.for", whom));
    }

    private List<String> names(List<ContactName> contacts) {
        return contacts.stream().map(each -> desk.names().pair(each.name()).main()).toList();
    }

    /** Deletes an offer. */
    void delete(Meant meant) {
        then(offers.delete(meant.offer()), _ -> desk.toasts().undoable(desk.text("offer.deleted")));
    }
}
