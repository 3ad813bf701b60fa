package app.renmai.service.value;

import app.renmai.model.value.Need;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.value.NeedStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What contacts need. Every change is one step that can be undone. */
public final class Needs {
    private final Workspace workspace;

    /** The needs of a workspace. */
    public Needs(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The needs of a contact: the open ones first, of these the nearest. */
    public CompletableFuture<List<Need>> of(long contactId) {
        return workspace.read(reader -> NeedStore.ofContact(reader, contactId));
    }

    /** The needs out of an interaction. */
    public CompletableFuture<List<Need>> outOf(long interactionId) {
        return workspace.read(reader -> NeedStore.ofInteraction(reader, interactionId));
    }

    /** Notes a need; its id is ignored. */
    public CompletableFuture<Long> add(Need need) {
        return workspace.write(Op.ADD_NEED, need.words(), tx -> NeedStore.insert(tx, need));
    }

    /** Changes a need. */
    public CompletableFuture<Void> edit(Need need) {
        return workspace.run(Op.EDIT_NEED, need.words(), tx -> NeedStore.update(tx, need));
    }

    /** Says that a need was met, is no longer one, or is open again. */
    public CompletableFuture<Void> put(Need need, Need.State state) {
        return edit(need.in(state));
    }

    /**
     * Notes that an assumed need was said.
     *
     * @param talk the interaction in which they said it, or null
     */
    public CompletableFuture<Void> confirm(Need need, @Nullable Long talk) {
        Need said = need.said(talk);
        return workspace.run(Op.CONFIRM_NEED, need.words(), tx -> NeedStore.update(tx, said));
    }

    /** Deletes a need. */
    public CompletableFuture<Void> delete(Need need) {
        return workspace.run(Op.DELETE_NEED, need.words(), tx -> NeedStore.delete(tx, need.id()));
    }
}
