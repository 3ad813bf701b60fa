package app.renmai.service.value;

import app.renmai.model.value.Fact;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.value.FactStore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What was found out about contacts and organizations. Every change is one step that can be undone.
 */
public final class Facts {
    private final Workspace workspace;

    /** The facts of a workspace. */
    public Facts(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The facts about a contact itself, the newest first. */
    public CompletableFuture<List<Fact>> of(long contactId) {
        return workspace.read(reader -> FactStore.ofContact(reader, contactId));
    }

    /** The facts about an organization, the newest first. */
    public CompletableFuture<List<Fact>> ofOrganization(long organizationId) {
        return workspace.read(reader -> FactStore.ofOrganization(reader, organizationId));
    }

    /** Notes a fact; its id is ignored. */
    public CompletableFuture<Long> add(Fact fact) {
        return workspace.write(Op.ADD_FACT, fact.words(), tx -> FactStore.insert(tx, fact));
    }

    /** Changes a fact. */
    public CompletableFuture<Void> edit(Fact fact) {
        return workspace.run(Op.EDIT_FACT, fact.words(), tx -> FactStore.update(tx, fact));
    }

    /** Deletes a fact. */
    public CompletableFuture<Void> delete(Fact fact) {
        return workspace.run(Op.DELETE_FACT, fact.words(), tx -> FactStore.delete(tx, fact.id()));
    }
}
