package app.renmai.service.value;

import app.renmai.model.value.Offer;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.value.OfferStore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the user, or a contact, can do for others. Every change is one step that can be undone. */
public final class Offers {
    private final Workspace workspace;

    /** The offers of a workspace. */
    public Offers(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the user can do. */
    public CompletableFuture<List<Offer>> mine() {
        return workspace.read(OfferStore::mine);
    }

    /** Notes an offer; its id is ignored. */
    public CompletableFuture<Long> add(Offer offer) {
        return workspace.write(Op.ADD_OFFER, offer.words(), tx -> OfferStore.insert(tx, offer));
    }

    /** Changes an offer. */
    public CompletableFuture<Void> edit(Offer offer) {
        return workspace.run(Op.EDIT_OFFER, offer.words(), tx -> OfferStore.update(tx, offer));
    }

    /** Deletes an offer. */
    public CompletableFuture<Void> delete(Offer offer) {
        return workspace.run(
                Op.DELETE_OFFER, offer.words(), tx -> OfferStore.delete(tx, offer.id()));
    }
}
