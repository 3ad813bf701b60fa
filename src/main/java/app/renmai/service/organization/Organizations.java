package app.renmai.service.organization;

import app.renmai.model.organization.Organization;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What can be done with organizations. Every change is one step that can be undone. */
public final class Organizations {
    private final Workspace workspace;

    /** Organizations of a workspace. */
    public Organizations(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Adds an organization and returns its id. */
    public CompletableFuture<Long> add(Organization organization) {
        return workspace.write(
                Op.ADD_ORGANIZATION,
                organization.name(),
                tx -> OrganizationStore.insert(tx, organization));
    }

    /** The organization with an id. */
    public CompletableFuture<Optional<Organization>> find(long id) {
        return workspace.read(reader -> OrganizationStore.find(reader, id));
    }

    /** Changes an organization's own fields. */
    public CompletableFuture<Void> edit(long id, UnaryOperator<Organization> edit) {
        return workspace.run(
                Op.EDIT_ORGANIZATION,
                "",
                tx ->
                        OrganizationStore.find(tx, id)
                                .ifPresent(
                                        found -> OrganizationStore.update(tx, edit.apply(found))));
    }

    /** Deletes an organization; the people stay. */
    public CompletableFuture<Void> delete(Organization organization) {
        return workspace.run(
                Op.DELETE_ORGANIZATION,
                organization.name(),
                tx -> OrganizationStore.delete(tx, organization.id()));
    }

    /** All organizations by name, with how many work there and the last talk with one of them. */
    public CompletableFuture<List<OrganizationPeopleStore.Line>> list() {
        return workspace.read(OrganizationPeopleStore::lines);
    }

    /** The people of an organization, those who work there now first. */
    public CompletableFuture<List<OrganizationPeopleStore.Person>> people(long id) {
        return workspace.read(reader -> OrganizationPeopleStore.people(reader, id));
    }
}
