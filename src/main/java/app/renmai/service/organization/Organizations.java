package app.renmai.service.organization;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.organization.Organization;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.text.Folding;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
    public CompletableFuture<List<OrganizationLine>> list() {
        return workspace.read(
                reader -> OrganizationPeopleStore.lines(reader, workspace.clock().instant()));
    }

    /** The order of a list. */
    public enum Order {
        NAME,
        SECTOR,
        PEOPLE,
        LAST_TALK
    }

    /**
     * The lines that match a filter, in an order.
     *
     * @param lines all lines, by name
     * @param filter what was typed: words that must all match, see {@link Query}
     * @param order what to sort by; lines without a value come last either way
     * @param descending whether the order is turned round
     */
    public static List<OrganizationLine> arranged(
            List<OrganizationLine> lines, String filter, Order order, boolean descending) {
        Query query = Query.parse(filter);
        List<OrganizationLine> found =
                new ArrayList<>(
                        lines.stream()
                                .filter(line -> query.matches(line.searchKey(), text(line)))
                                .toList());
        switch (order) {
            case NAME -> {
                if (descending) {
                    Collections.reverse(found);
                }
            }
            case SECTOR ->
                    found.sort(
                            by(
                                    line -> blankAsNull(Folding.fold(line.sector())),
                                    Comparator.<String>naturalOrder(),
                                    descending));
            case PEOPLE ->
                    found.sort(
                            by(
                                    OrganizationLine::people,
                                    Comparator.<Integer>naturalOrder(),
                                    descending));
            case LAST_TALK ->
                    found.sort(
                            by(
                                    OrganizationLine::lastTalk,
                                    Comparator.<Instant>naturalOrder(),
                                    descending));
        }
        return List.copyOf(found);
    }

    private static String text(OrganizationLine line) {
        return Folding.fold(
                String.join(" ", line.name(), line.otherName(), line.sector(), line.notes()));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> Comparator<OrganizationLine> by(
            Function<OrganizationLine, @Nullable T> value,
            Comparator<T> order,
            boolean descending) {
        return Comparator.comparing(
                value, Comparator.nullsLast(descending ? order.reversed() : order));
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
