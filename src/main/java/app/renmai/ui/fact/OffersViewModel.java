package app.renmai.ui.fact;

import app.renmai.model.contact.ContactName;
import app.renmai.service.value.Offers;
import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What the user, or a contact, can do for others, and for whom. Every change is one step that can
 * be undone.
 */
public final class OffersViewModel extends ViewModel {
    private final Desk desk;
    private final Offers offers;
    private final @Nullable Long owner;
    private final ReadOnlyObjectWrapper<List<Meant>> shown = new ReadOnlyObjectWrapper<>(List.of());

    private OffersViewModel(Desk desk, @Nullable Long owner) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "offer",
                "offer_contact",
                "offer_tag",
                "offer_proof",
                "collaboration",
                "tag",
                "contact");
        this.desk = desk;
        this.offers = desk.services().offers();
        this.owner = owner;
    }

    /** What the user can do. */
    public static OffersViewModel mine(Desk desk) {
        return new OffersViewModel(desk, null);
    }

    /** What a contact can do. */
    public static OffersViewModel ofContact(Desk desk, long id) {
        return new OffersViewModel(desk, id);
    }

    /** The contact who can do it, or null for the user. */
    @Nullable Long owner() {
        return owner;
    }

    /** What can be done. */
    public ReadOnlyObjectProperty<List<Meant>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("offers", owner == null ? offers.meant() : offers.of(owner), shown::set);
    }

    /** What stands below an offer: what shows it in words, for whom it is meant, and its tags. */
    String detail(Meant meant) {
        List<String> parts = new ArrayList<>();
        parts.add(meant.offer().proof());
        if (!meant.contacts().isEmpty()) {
            parts.add(
                    desk.text(
                            "offer.for",
                            String.join(desk.text("list.comma"), names(meant.contacts()))));
        }
        meant.tags().forEach(tag -> parts.add("#" + tag));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private List<String> names(List<ContactName> contacts) {
        return contacts.stream().map(each -> desk.names().pair(each.name()).main()).toList();
    }

    /** Deletes an offer. */
    void delete(Meant meant) {
        then(offers.delete(meant.offer()), _ -> desk.toasts().undoable(desk.text("offer.deleted")));
    }
}
