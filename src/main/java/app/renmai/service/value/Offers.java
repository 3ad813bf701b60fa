package app.renmai.service.value;

import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Offer;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.value.OfferStore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What the user, or a contact, can do for others. Every change is one step that can be undone. */
public final class Offers {
    private final Workspace workspace;

    /** The offers of a workspace. */
    public Offers(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What a contact can do. */
    public CompletableFuture<List<Offer>> of(long contactId) {
        return workspace.read(reader -> OfferStore.ofContact(reader, contactId));
    }

    /**
     * An offer of the user's, and for whom it is meant.
     *
     * @param offer the offer
     * @param contacts for whom; nobody in particular means everybody
     */
    public record Meant(Offer offer, List<ContactName> contacts) {
        /** Keeps the list unchangeable. */
        public Meant {
            contacts = List.copyOf(contacts);
        }
    }

    /** What the user can do, and for whom each is meant. */
    public CompletableFuture<List<Meant>> meant() {
        return workspace.read(Offers::meant);
    }

    private static List<Meant> meant(Reader reader) {
        Map<Long, Set<Long>> meant = OfferStore.meantFor(reader);
        Set<Long> everyone = new HashSet<>();
        meant.values().forEach(everyone::addAll);
        Map<Long, ContactName> names = ContactStore.names(reader, everyone);
        return OfferStore.mine(reader).stream()
                .map(
                        offer ->
                                new Meant(
                                        offer,
                                        meant.getOrDefault(offer.id(), Set.of()).stream()
                                                .map(names::get)
                                                .filter(Objects::nonNull)
                                                .toList()))
                .toList();
    }

    /**
     * Notes an offer; its id is ignored.
     *
     * @param contacts for whom it is meant; nobody in particular means everybody
     */
    public CompletableFuture<Long> add(Offer offer, Collection<Long> contacts) {
        return workspace.write(
                Op.ADD_OFFER,
                offer.words(),
                tx -> {
                    long id = OfferStore.insert(tx, offer);
                    OfferStore.meanFor(tx, id, contacts);
                    return id;
                });
    }

    /**
     * Changes an offer, and for whom it is meant.
     *
     * @param contacts for whom it is meant; nobody in particular means everybody
     */
    public CompletableFuture<Void> edit(Offer offer, Collection<Long> contacts) {
        return workspace.run(
                Op.EDIT_OFFER,
                offer.words(),
                tx -> {
                    OfferStore.update(tx, offer);
                    OfferStore.meanFor(tx, offer.id(), contacts);
                });
    }

    /** Deletes an offer. */
    public CompletableFuture<Void> delete(Offer offer) {
        return workspace.run(
                Op.DELETE_OFFER, offer.words(), tx -> OfferStore.delete(tx, offer.id()));
    }
}
