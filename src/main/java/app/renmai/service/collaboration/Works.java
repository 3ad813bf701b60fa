package app.renmai.service.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.contact.ContactName;
import app.renmai.store.Reader;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.OrganizationStore;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads collaborations with those who took part. */
public final class Works {
    private Works() {}

    /** All of them, see {@link CollaborationStore#all}. */
    public static List<Work> all(Reader reader) {
        return with(reader, CollaborationStore.all(reader));
    }

    /** One of them; empty when there is none with the id. */
    public static Optional<Work> one(Reader reader, long id) {
        return CollaborationStore.find(reader, id)
                .map(found -> with(reader, List.of(found)).getFirst());
    }

    /** Those of a contact. */
    public static List<Work> ofContact(Reader reader, long contactId) {
        return with(reader, CollaborationStore.ofContact(reader, contactId));
    }

    /** Those of an organization: it took part itself. */
    public static List<Work> ofOrganization(Reader reader, long organizationId) {
        return with(reader, CollaborationStore.ofOrganization(reader, organizationId));
    }

    /** Those in which one of some contacts took part. */
    public static List<Work> ofContacts(Reader reader, Set<Long> contacts) {
        return all(reader).stream().filter(work -> work.with(contacts)).toList();
    }

    /** Those whose end has passed on a day, and of which nobody has told. */
    public static List<Work> toTell(Reader reader, LocalDate today) {
        return with(
                reader,
                CollaborationStore.all(reader).stream()
                        .filter(each -> Stage.of(each, today) == Stage.TO_TELL)
                        .toList());
    }

    /** Some collaborations with those who took part, in their order. */
    static List<Work> with(Reader reader, List<Collaboration> collaborations) {
        if (collaborations.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Collaborator>> people = new HashMap<>();
        Map<Long, List<Partner>> places = new HashMap<>();
        if (collaborations.size() == 1) {
            long id = collaborations.getFirst().id();
            people.put(id, CollaborationStore.collaborators(reader, id));
            places.put(id, CollaborationStore.partners(reader, id));
        } else {
            people.putAll(CollaborationStore.collaborators(reader));
            places.putAll(CollaborationStore.partners(reader));
        }
        Map<Long, ContactName> names = ContactStore.names(reader, ids(people.values()));
        Map<Long, String> organizations = organizations(reader, places.values());
        return collaborations.stream()
                .map(
                        each ->
                                work(
                                        each,
                                        people.getOrDefault(each.id(), List.of()),
                                        places.getOrDefault(each.id(), List.of()),
                                        names,
                                        organizations))
                .toList();
    }

    private static Set<Long> ids(Collection<List<Collaborator>> people) {
        Set<Long> ids = new HashSet<>();
        people.forEach(each -> each.forEach(one -> ids.add(one.contactId())));
        return ids;
    }

    private static Map<Long, String> organizations(
            Reader reader, Collection<List<Partner>> places) {
        Set<Long> ids = new HashSet<>();
        places.forEach(each -> each.forEach(one -> ids.add(one.organizationId())));
        Map<Long, String> names = new HashMap<>();
        for (long id : ids) {
            OrganizationStore.find(reader, id).ifPresent(found -> names.put(id, found.name()));
        }
        return names;
    }

    private static Work work(
            Collaboration collaboration,
            List<Collaborator> people,
            List<Partner> places,
            Map<Long, ContactName> names,
            Map<Long, String> organizations) {
        Map<Long, ContactName> who = new HashMap<>();
        for (Collaborator each : people) {
            ContactName name = names.get(each.contactId());
            if (name != null) {
                who.put(each.contactId(), name);
            }
        }
        Map<Long, String> where = new HashMap<>();
        for (Partner each : places) {
            String name = organizations.get(each.organizationId());
            if (name != null) {
                where.put(each.organizationId(), name);
            }
        }
        return new Work(collaboration, people, places, who, where);
    }
}
