package app.renmai.service.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.contact.ContactName;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A collaboration with those who took part.
 *
 * @param collaboration itself
 * @param collaborators the contacts, in the order the user gave them
 * @param partners the organizations, in the order the user gave them
 * @param names the names of those contacts
 * @param organizations the names of those organizations
 */
public record Work(
        Collaboration collaboration,
        List<Collaborator> collaborators,
        List<Partner> partners,
        Map<Long, ContactName> names,
        Map<Long, String> organizations) {
    /** Keeps the lists unchangeable. */
    public Work {
        collaborators = List.copyOf(collaborators);
        partners = List.copyOf(partners);
        names = Map.copyOf(names);
        organizations = Map.copyOf(organizations);
    }

    /** Its row. */
    public long id() {
        return collaboration.id();
    }

    /** How it stands on a day. */
    public Stage stage(LocalDate today) {
        return Stage.of(collaboration, today);
    }

    /** The last day on which it can have ended; empty when no end is known. */
    public Optional<LocalDate> ended() {
        return Stage.last(collaboration.ends());
    }

    /** Who took part besides the user. */
    public List<ContactName> people() {
        return collaborators.stream()
                .map(each -> names.get(each.contactId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether one of some contacts took part. */
    public boolean with(Collection<Long> contacts) {
        return collaborators.stream().anyMatch(each -> contacts.contains(each.contactId()));
    }

    /** Which organizations took part. */
    public List<String> organizationNames() {
        return partners.stream()
                .map(each -> organizations.get(each.organizationId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** As what a contact took part; empty when they did not. */
    public Optional<Collaborator> of(long contactId) {
        return collaborators.stream().filter(each -> each.contactId() == contactId).findFirst();
    }
}
