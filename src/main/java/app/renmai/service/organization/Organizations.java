package app.renmai.service.organization;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.organization.Organization;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.Collection;
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

    /** The organization with a name or other name, whatever its case, width and accents. */
    public CompletableFuture<Optional<Long>> byName(String name) {
        return workspace.read(reader -> OrganizationStore.byName(reader, name));
    }

    /**
     * Changes an organization's own fields.
     *
     * @param organization the one to change, as the user sees it
     * @param edit given what is stored now, returns what should be
     */
    public CompletableFuture<Void> edit(
            Organization organization, UnaryOperator<Organization> edit) {
        return workspace.run(
                Op.EDIT_ORGANIZATION,
                organization.name(),
                tx ->
                        OrganizationStore.find(tx, organization.id())
                                .ifPresent(
                                        found -> OrganizationStore.update(tx, edit.apply(found))));
    }

    /**
     * Deletes organizations in one step. The people stay; of their positions there, titles and
     * years stay too, see {@link OrganizationStore#delete}.
     *
     * @param ids the organizations
     * @param subject their name, or how many, for the step
     */
    public CompletableFuture<Void> delete(Collection<Long> ids, String subject) {
        List<Long> each = List.copyOf(ids);
        return workspace.run(
                Op.DELETE_ORGANIZATION,
                subject,
                tx -> each.forEach(id -> OrganizationStore.delete(tx, id)));
    }

    /** All organizations by name, with how many work there and the last talk with one of them. */
    public CompletableFuture<OrganizationList> list() {
        return workspace.read(
                reader ->
                        new OrganizationList(
                                OrganizationPeopleStore.lines(reader, workspace.clock().instant()),
                                CustomFieldStore.of(reader, Target.ORGANIZATION)));
    }

    /** How to reach an organization itself. */
    public CompletableFuture<List<ContactPoint>> points(long id) {
        return workspace.read(reader -> ContactPointStore.ofOrganization(reader, id));
    }

    /** The people of an organization, those who work there now first. */
    public CompletableFuture<List<OrganizationPeopleStore.Person>> people(long id) {
        return workspace.read(reader -> OrganizationPeopleStore.people(reader, id));
    }
}
