package app.renmai.service.value;

import app.renmai.model.collaboration.WorkName;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.model.value.Offer;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
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

    /**
     * An offer, and what it is tied to.
     *
     * @param offer the offer
     * @param contacts for whom it is meant; nobody in particular means everybody
     * @param tags the names of its tags
     * @param works the collaborations that prove it
     */
    public record Meant(
            Offer offer, List<ContactName> contacts, List<String> tags, List<WorkName> works) {
        /** Keeps the lists unchangeable. */
        public Meant {
            contacts = List.copyOf(contacts);
            tags = List.copyOf(tags);
            works = List.copyOf(works);
        }

        /** What shows it: its words, else the work that was done; may be empty. */
        public String proof() {
            return proof(offer, works);
        }

        /** What shows an offer: its words, else the work that was done; may be empty. */
        public static String proof(Offer offer, List<WorkName> works) {
            return !offer.proof().isBlank() || works.isEmpty()
                    ? offer.proof()
                    : works.getFirst().title();
        }
    }

    /**
     * What an offer is to be tied to.
     *
     * @param contacts for whom it is meant; nobody in particular means everybody
     * @param tags the names of its tags
     * @param works the collaborations that prove it
     */
    public record Ties(Collection<Long> contacts, Collection<String> tags, Collection<Long> works) {
        /** Nothing. */
        public static final Ties NONE = new Ties(List.of(), List.of(), List.of());

        /** Keeps the collections unchangeable. */
        public Ties {
            contacts = List.copyOf(contacts);
            tags = List.copyOf(tags);
            works = List.copyOf(works);
        }

        private void store(Tx tx, long id) {
            OfferStore.meanFor(tx, id, contacts);
            OfferStore.tag(tx, id, tags);
            OfferStore.prove(tx, id, works);
        }
    }

    /** What the user can do, and what each is tied to. */
    public CompletableFuture<List<Meant>> meant() {
        return workspace.read(reader -> meant(reader, OfferStore.mine(reader)));
    }

    /** What a contact can do. */
    public CompletableFuture<List<Meant>> of(long contactId) {
        return workspace.read(reader -> meant(reader, OfferStore.ofContact(reader, contactId)));
    }

    /** Offers with what they are tied to, inside a read that is under way. */
    public static List<Meant> meant(Reader reader, List<Offer> offers) {
        Map<Long, Set<Long>> meant = OfferStore.meantFor(reader);
        Set<Long> everyone = new HashSet<>();
        meant.values().forEach(everyone::addAll);
        Map<Long, ContactName> names = ContactStore.names(reader, everyone);
        Map<Long, List<Tag>> tags =
                OfferStore.tags(reader, offers.stream().map(Offer::id).toList());
        Map<Long, List<WorkName>> works = OfferStore.proofs(reader);
        return offers.stream()
                .map(
                        offer ->
                                new Meant(
                                        offer,
                                        meant.getOrDefault(offer.id(), Set.of()).stream()
                                                .map(names::get)
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        tags.getOrDefault(offer.id(), List.of()).stream()
                                                .map(Tag::name)
                                                .toList(),
                                        works.getOrDefault(offer.id(), List.of())))
                .toList();
    }

    /** Notes an offer; its id is ignored. */
    public CompletableFuture<Long> add(Offer offer, Ties ties) {
        return workspace.write(
                Op.ADD_OFFER,
                offer.words(),
                tx -> {
                    long id = OfferStore.insert(tx, offer);
                    ties.store(tx, id);
                    return id;
                });
    }

    /** Changes an offer, and what it is tied to. */
    public CompletableFuture<Void> edit(Offer offer, Ties ties) {
        return workspace.run(
                Op.EDIT_OFFER,
                offer.words(),
                tx -> {
                    OfferStore.update(tx, offer);
                    ties.store(tx, offer.id());
                });
    }

    /** Deletes an offer. */
    public CompletableFuture<Void> delete(Offer offer) {
        return workspace.run(
                Op.DELETE_OFFER, offer.words(), tx -> OfferStore.delete(tx, offer.id()));
    }
}
