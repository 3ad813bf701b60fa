package app.renmai.service.privacy;

import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.privacy.PrivateStore;

import java.util.concurrent.CompletableFuture;

/**
 * What is for the user alone. It is left out of exports and of the briefs of others, and of every
 * screen while others look on. Every mark is one step that can be undone.
 */
public final class Privacy {
    private final Workspace workspace;

    /** The marks of a workspace. */
    public Privacy(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whether anything is private, as far as one may know while others look on. */
    public CompletableFuture<Boolean> any() {
        return workspace.read(PrivateStore::any);
    }

    /** Whether a contact is private. */
    public CompletableFuture<Boolean> ofContact(long id) {
        return workspace.read(reader -> PrivateStore.hasContact(reader, id));
    }

    /** Whether an interaction is private. */
    public CompletableFuture<Boolean> ofInteraction(long id) {
        return workspace.read(reader -> PrivateStore.hasInteraction(reader, id));
    }

    /**
     * Marks a contact with all that hangs on it, or takes the mark away.
     *
     * @param name the contact, as the user knows it
     */
    public CompletableFuture<Void> markContact(long id, boolean hidden, String name) {
        return workspace.run(op(hidden), name, tx -> PrivateStore.markContact(tx, id, hidden));
    }

    /**
     * Marks an interaction, or takes the mark away.
     *
     * @param summary the interaction, as the user knows it
     */
    public CompletableFuture<Void> markInteraction(long id, boolean hidden, String summary) {
        return workspace.run(
                op(hidden), summary, tx -> PrivateStore.markInteraction(tx, id, hidden));
    }

    private static Op op(boolean hidden) {
        return hidden ? Op.MARK_PRIVATE : Op.UNMARK_PRIVATE;
    }

    /** Whether others look on: nothing private is shown. */
    public boolean presenting() {
        return workspace.presenting();
    }

    /** Begins or ends showing the program to others. It is not remembered. */
    public CompletableFuture<Void> present(boolean others) {
        return workspace.present(others);
    }
}
