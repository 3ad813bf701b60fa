package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactIdentityStore;
import app.renmai.store.contact.ImportantDateStore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads what contacts are recognized by: one query a source, never one a contact. */
final class TraitsReader {
    private TraitsReader() {}

    /**
     * Hands over contacts, the oldest first.
     *
     * @param ids whose, or all when null; those who are not there are left out
     * @param consumer given the id of each and what they are recognized by
     */
    static void each(
            Reader reader, @Nullable Collection<Long> ids, BiConsumer<Long, Traits> consumer) {
        if (ids != null && ids.isEmpty()) {
            return;
        }
        Map<Long, List<ContactPoint>> points = new HashMap<>();
        ContactIdentityStore.eachReach(
                reader,
                ids,
                reach ->
                        points.computeIfAbsent(reach.contactId(), _ -> new ArrayList<>(3))
                                .add(
                                        ContactPoint.of(
                                                reach.kind(), reach.service(), reach.value(), "")));
        Map<Long, List<String>> organizations = new HashMap<>();
        ContactIdentityStore.eachOrganization(
                reader,
                ids,
                (contact, name) ->
                        organizations.computeIfAbsent(contact, _ -> new ArrayList<>(1)).add(name));
        Map<Long, ImportantDate> birthdays = new HashMap<>();
        ImportantDateStore.birthdays(reader, ids)
                .forEach(one -> birthdays.putIfAbsent(one.contactId(), one.date()));
        ContactIdentityStore.eachIdentity(
                reader,
                ids,
                identity ->
                        consumer.accept(
                                identity.id(),
                                new Traits(
                                        identity.name(),
                                        points.getOrDefault(identity.id(), List.of()),
                                        organizations.getOrDefault(identity.id(), List.of()),
                                        birthdays.get(identity.id()))));
    }
}
