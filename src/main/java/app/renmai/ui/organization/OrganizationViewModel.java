package app.renmai.ui.organization;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.Standing;
import app.renmai.model.organization.Organization;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.organization.Organizations;
import app.renmai.service.standing.Standings;
import app.renmai.store.organization.OrganizationPeopleStore.Person;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The page of one organization: itself, its people and how to reach it. */
public final class OrganizationViewModel extends ViewModel {
    private static final int TALK_WITH_AT_MOST = 6;

    private final Desk desk;
    private final Organizations organizations;
    private final long id;
    private final ReadOnlyObjectWrapper<@Nullable Organization> organization =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Presence> state =
            new ReadOnlyObjectWrapper<>(Presence.LOADING);
    private final ReadOnlyListWrapper<PersonRow> people =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<ContactPoint> points =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    /** A line of the people: a heading, or somebody. */
    public sealed interface PersonRow {
        /**
         * The words over those who work there now, or who did before.
         *
         * @param text the words with their number
         */
        record Heading(String text) implements PersonRow {}

        /**
         * Somebody.
         *
         * @param id the contact
         * @param name the name
         * @param detail title and years; may be empty
         * @param standing how far one has come with them
         */
        record Somebody(long id, Names.Shown name, String detail, Standing standing)
                implements PersonRow {}
    }

    /**
     * @param desk what every screen is given
     * @param id the organization
     */
    public OrganizationViewModel(Desk desk, long id) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                Stream.concat(
                                Stream.of(
                                        "organization",
                                        "position_held",
                                        "contact",
                                        "contact_point"),
                                Stream.of(Standings.tables()))
                        .toArray(String[]::new));
        this.desk = desk;
        this.organizations = desk.services().organizations();
        this.id = id;
    }

    /** The organization's id. */
    public long id() {
        return id;
    }

    /** The organization; null until it is loaded, and when it is gone. */
    public ReadOnlyObjectProperty<@Nullable Organization> organizationProperty() {
        return organization.getReadOnlyProperty();
    }

    /** Whether there is such an organization. */
    public ReadOnlyObjectProperty<Presence> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Those who work there now, then those who did before. */
    public ReadOnlyListProperty<PersonRow> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /** How to reach the organization itself. */
    public ReadOnlyListProperty<ContactPoint> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("organization", organizations.find(id), this::show);
        load(
                "people",
                organizations.people(id).thenCompose(this::withStandings),
                found -> {
                    current = List.copyOf(ids(found.people()));
                    people.setAll(rows(found));
                });
        load("points", organizations.points(id), points::setAll);
    }

    private List<Long> current = List.of();

    private record Known(List<Person> people, Map<Long, Standing> standings) {}

    private CompletableFuture<Known> withStandings(List<Person> found) {
        return desk.services()
                .value()
                .standings()
                .of(found.stream().map(person -> person.contact().id()).toList())
                .thenApply(standings -> new Known(found, standings));
    }

    private void show(Optional<Organization> found) {
        organization.set(found.orElse(null));
        state.set(found.isPresent() ? Presence.THERE : Presence.GONE);
    }

    private static Set<Long> ids(List<Person> found) {
        Set<Long> ids = new java.util.LinkedHashSet<>();
        found.stream().filter(Person::current).forEach(person -> ids.add(person.contact().id()));
        return ids;
    }

    /**
     * Everybody once: under now with what they do now, else under before with what they did last.
     */
    private List<PersonRow> rows(Known found) {
        Set<Long> seen = new HashSet<>();
        List<PersonRow> now = new ArrayList<>();
        List<PersonRow> before = new ArrayList<>();
        for (Person person : found.people()) {
            if (seen.add(person.contact().id())) {
                (person.current() ? now : before).add(row(person, found.standings()));
            }
        }
        List<PersonRow> rows = new ArrayList<>();
        if (!now.isEmpty()) {
            rows.add(new PersonRow.Heading(desk.text("organization.people.now", now.size())));
            rows.addAll(now);
        }
        if (!before.isEmpty()) {
            rows.add(new PersonRow.Heading(desk.text("organization.people.before", before.size())));
            rows.addAll(before);
        }
        return List.copyOf(rows);
    }

    private PersonRow row(Person person, Map<Long, Standing> standings) {
        String years = years(person);
        String detail =
                person.title().isEmpty() || years.isEmpty()
                        ? person.title() + years
                        : desk.text("organization.person.detail", person.title(), years);
        return new PersonRow.Somebody(
                person.contact().id(),
                desk.names().shown(person.contact().name()),
                detail,
                standings.getOrDefault(person.contact().id(), Standing.MET));
    }

    private String years(Person person) {
        String from = year(person.from());
        String to = year(person.to());
        if (person.current()) {
            return from.isEmpty() ? "" : desk.text("organization.person.since", from);
        }
        if (from.isEmpty()) {
            return to.isEmpty() ? "" : desk.text("organization.person.until", to);
        }
        return to.isEmpty() || to.equals(from)
                ? from
                : desk.text("organization.person.years", from, to);
    }

    private static String year(@Nullable PartialDate date) {
        return date == null || date.year() == null ? "" : date.year().toString();
    }

    /** The founding date as it is read and can be typed again. */
    public String since(Organization of) {
        PartialDate since = of.since();
        return since == null ? "" : desk.times().inPart(since);
    }

    /** What stands under the name: the other name, the sector and since when, as far as known. */
    public String subtitle(Organization of) {
        List<String> parts = new ArrayList<>(List.of(of.otherName(), of.sector()));
        if (of.since() != null) {
            parts.add(desk.text("organization.since.line", since(of)));
        }
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    /** Why a name is refused, or empty. */
    public Optional<String> refuseName(String name) {
        return name.isBlank()
                ? Optional.of(desk.text("organization.name.missing"))
                : Optional.empty();
    }

    /** Why a founding date is refused, or empty. */
    public Optional<String> refuseSince(String text) {
        return text.isBlank() || founded(text).isPresent()
                ? Optional.empty()
                : Optional.of(desk.text("organization.since.unclear"));
    }

    /** A founding date needs a year. */
    private static Optional<PartialDate> founded(String text) {
        return Times.readInPart(text).filter(date -> date.year() != null);
    }

    /** Renames it. */
    public void rename(String name) {
        edit(stored -> stored.withName(name));
    }

    /** Changes its second name. */
    public void otherName(String text) {
        edit(stored -> stored.withOtherName(text));
    }

    /** Changes what it works in. */
    public void sector(String text) {
        edit(stored -> stored.withSector(text));
    }

    /** Changes when it was founded; a text that {@link #refuseSince} lets pass. */
    public void since(String text) {
        @Nullable PartialDate date = founded(text).orElse(null);
        edit(stored -> stored.withSince(date));
    }

    /** Changes its link. */
    public void website(String text) {
        edit(stored -> stored.withWebsite(text));
    }

    /** Changes its notes. */
    public void notes(String text) {
        edit(stored -> stored.withNotes(text));
    }

    private void edit(UnaryOperator<Organization> change) {
        Organization shown = organization.get();
        if (shown != null) {
            act(organizations.edit(shown, change));
        }
    }

    /** Opens its website, or says that nothing here can. */
    public void openWebsite() {
        Organization shown = organization.get();
        if (shown != null && !shown.website().isBlank()) {
            String site = shown.website();
            open(site.contains("://") ? site : "https://" + site);
        }
    }

    /** Opens a way to reach it: mail, telephone or link. */
    public void open(ContactPoint point) {
        switch (point.kind()) {
            case EMAIL -> open("mailto:" + point.value());
            case PHONE -> open("tel:" + point.value().replaceAll("[^+0-9]", ""));
            case LINK -> open(point.value());
            case MESSENGER, ADDRESS -> {}
        }
    }

    private void open(String link) {
        boolean opened;
        try {
            opened = desk.services().links().open(URI.create(link));
        } catch (IllegalArgumentException e) {
            opened = false;
        }
        if (!opened) {
            desk.toasts().problem(desk.text("organization.link.closed", link), null);
        }
    }

    /** Logs a talk with those who work there now; with many, whom to add is the user's choice. */
    public void logTalk() {
        desk.sheets().log(current.size() <= TALK_WITH_AT_MOST ? current : List.of());
    }

    /** Deletes it and goes back to the list; the toast offers to undo it. */
    public void delete() {
        Organization shown = organization.get();
        if (shown != null) {
            desk.navigator().open(new Route.Organizations());
            then(
                    organizations.delete(List.of(id), shown.name()),
                    _ ->
                            desk.toasts()
                                    .undoable(desk.text("organizations.deleted", 1, shown.name())));
        }
    }
}
