package app.renmai.ui.contact;

import app.renmai.model.value.Offer;
import app.renmai.service.match.Proposal;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a contact can do, and who can serve what the contact needs. */
final class ContactOffersModel extends ViewModel {
    private final Desk desk;
    private final long contact;
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Proposal>> served =
            new ReadOnlyObjectWrapper<>(List.of());

    ContactOffersModel(Desk desk, long contact) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "need",
                "need_tag",
                "offer",
                "offer_tag",
                "offer_proof",
                "offer_contact",
                "dismissed_match",
                "contact");
        this.desk = desk;
        this.contact = contact;
    }

    /** The contact. */
    long contact() {
        return contact;
    }

    /** What the contact can do. */
    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** Who can serve what the contact needs, the likeliest first. */
    ReadOnlyObjectProperty<List<Proposal>> servedProperty() {
        return served.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("offers", desk.services().offers().of(contact), offers::set);
        load(
                "matches",
                desk.services()
                        .value()
                        .matches()
                        .all()
                        .thenApply(
                                all ->
                                        all.stream()
                                                .filter(each -> ofContact(each.need().contactId()))
                                                .toList()),
                served::set);
    }

    private boolean ofContact(@Nullable Long asker) {
        return asker != null && asker == contact;
    }

    void save(Offer offer) {
        if (offer.id() == 0) {
            then(
                    desk.services().offers().add(offer, List.of()),
                    _ -> desk.toasts().undoable(desk.text("offer.added")));
        } else {
            then(
                    desk.services().offers().edit(offer, List.of()),
                    _ -> desk.toasts().undoable(desk.text("offer.edited")));
        }
    }

    void delete(Offer offer) {
        then(
                desk.services().offers().delete(offer),
                _ -> desk.toasts().undoable(desk.text("offer.deleted")));
    }
}
