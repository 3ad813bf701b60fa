package app.renmai.service.value;

import app.renmai.model.organization.Organization;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Who competes with whom. Every change is one step that can be undone. */
public final class Competitors {
    private final Workspace workspace;

    /** The competitors in a workspace. */
    public Competitors(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The competitors of an organization, by name. */
    public CompletableFuture<List<Organization>> of(long organizationId) {
        return workspace.read(reader -> CompetitorStore.of(reader, organizationId));
    }

    /**
     * Adds a competitor; an organization of that name is made when there is none.
     *
     * @return whether it is another organization, and could be added
     */
    public CompletableFuture<Boolean> add(long organizationId, String name) {
        return workspace.write(
                Op.ADD_COMPETITOR,
                name.strip(),
                tx -> {
                    long competitor = OrganizationStore.ensure(tx, name.strip());
                    CompetitorStore.add(tx, organizationId, competitor);
                    return competitor != organizationId;
                });
    }

    /** Says that an organization does not compete any more. */
    public CompletableFuture<Void> remove(long organizationId, Organization competitor) {
        return workspace.run(
                Op.REMOVE_COMPETITOR,
                competitor.name(),
                tx -> CompetitorStore.remove(tx, organizationId, competitor.id()));
    }
}
