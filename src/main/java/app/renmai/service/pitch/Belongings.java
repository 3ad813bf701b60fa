package app.renmai.service.pitch;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.pitch.Belonging.Kind;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.value.FactStore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What belongs to a contact: names in every form, where they work, with whom, what is made there,
 * who competes with it, how to reach them, and what was found out about all this.
 */
public final class Belongings {
    /** In a house of thousands the first of them will do. */
    private static final int MOST_COLLEAGUES = 500;

    /** Shorter notes are no quotation when they appear in a text. */
    static final int SHORTEST_NOTE = 8;

    private final Map<String, Belonging> all = new LinkedHashMap<>();

    /** What belongs to a contact by what a workspace knows. */
    static Belongings of(Reader reader, ContactDetails details) {
        Belongings found = new Belongings();
        Contact contact = details.contact();
        found.name(contact.name(), contact.addressAs());
        details.points().forEach(found::reach);
        FactStore.ofContact(reader, contact.id()).forEach(found::fact);
        for (Position position : details.positions()) {
            found.organization(position.organizationName());
        }
        details.positions().stream()
                .map(Position::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(place -> found.place(reader, place, contact.id()));
        return found;
    }

    private void place(Reader reader, long place, long contactId) {
        OrganizationStore.find(reader, place)
                .ifPresent(
                        found -> {
                            organization(found.name(), found.otherName());
                            website(found.website());
                        });
        FactStore.ofOrganization(reader, place).forEach(this::fact);
        for (Organization each : CompetitorStore.of(reader, place)) {
            competitor(each.name(), each.otherName());
            FactStore.ofOrganization(reader, each.id()).forEach(this::note);
        }
        List<Long> colleagues = new ArrayList<>();
        OrganizationPeopleStore.people(reader, place).stream()
                .map(person -> person.contact().id())
                .filter(id -> id != contactId)
                .distinct()
                .limit(MOST_COLLEAGUES)
                .forEach(colleagues::add);
        for (long colleague : colleagues) {
            ContactStore.find(reader, colleague)
                    .ifPresent(each -> colleague(each.name(), each.addressAs()));
        }
    }

    /** Adds a name in all its forms. */
    Belongings name(PersonName name, String addressAs) {
        NameForms.of(name, addressAs).forEach(form -> add(Belonging.of(Kind.NAME, form)));
        return this;
    }

    /** Adds somebody who works where they do. */
    Belongings colleague(PersonName name, String addressAs) {
        NameForms.whole(name, addressAs).forEach(form -> add(Belonging.of(Kind.COLLEAGUE, form)));
        return this;
    }

    Belongings organization(String... names) {
        BrandNames.ofOrganization(names)
                .forEach(name -> add(Belonging.of(Kind.ORGANIZATION, name)));
        return this;
    }

    Belongings competitor(String... names) {
        BrandNames.ofOrganization(names).forEach(name -> add(Belonging.of(Kind.COMPETITOR, name)));
        return this;
    }

    /** Adds a fact about them, and the names in it when it tells of a product. */
    Belongings fact(Fact fact) {
        note(fact);
        if (fact.kind() == Fact.Kind.PRODUCT) {
            BrandNames.ofProduct(fact.words())
                    .forEach(name -> add(Belonging.of(Kind.PRODUCT, name)));
        }
        return this;
    }

    /** Adds a fact that a text stands on, whomever it is about. */
    Belongings linked(Fact fact) {
        note(fact);
        return this;
    }

    private void note(Fact fact) {
        add(Belonging.fact(fact.uid(), fact.words()));
    }

    /** Adds an address, a number or a link. */
    Belongings reach(ContactPoint point) {
        if (point.kind() == ContactPoint.Kind.LINK) {
            website(point.value());
        } else {
            add(Belonging.of(Kind.REACH, point.value()));
        }
        return this;
    }

    private void website(String link) {
        String bare = link.strip().replaceFirst("^(?i)[a-z]+://", "").replaceFirst("/+$", "");
        add(Belonging.of(Kind.REACH, bare));
    }

    /** Adds the words of the user's own profile, which belong into any text of theirs. */
    Belongings own(Map<String, String> profile) {
        profile.values().stream()
                .filter(words -> words.lines().count() == 1)
                .forEach(words -> add(Belonging.of(Kind.NAME, words)));
        organization(profile.getOrDefault("me.organization", ""));
        return this;
    }

    private void add(Belonging belonging) {
        if (!belonging.folded().isEmpty()) {
            all.putIfAbsent(belonging.key(), belonging);
        }
    }

    Collection<Belonging> all() {
        return List.copyOf(all.values());
    }

    List<Belonging> of(Kind kind) {
        return all.values().stream().filter(each -> each.kind() == kind).toList();
    }

    /** Whether something belongs here too: the same fact, or the same words. */
    boolean has(Belonging other) {
        if (other.fact() != null) {
            return all.containsKey(other.key());
        }
        String words = other.folded();
        return all.values().stream()
                .filter(each -> each.fact() == null)
                .anyMatch(each -> each.folded().equals(words));
    }

    @Override
    public String toString() {
        return all.values().stream().map(Belonging::key).collect(Collectors.joining(", "));
    }
}
