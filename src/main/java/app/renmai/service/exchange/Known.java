package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.KeptField;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactIdentityStore;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.KeptFieldStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who is known already, and how they are recognized. */
final class Known {
    private final Map<UUID, Long> byUid = new HashMap<>();
    private final Map<String, List<Long>> byName = new HashMap<>();
    private final Map<String, List<Long>> byTitle = new HashMap<>();
    private final Map<String, List<Long>> byReach = new HashMap<>();
    private final Map<String, Set<Long>> byPlace = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();

    Known(Reader reader) {
        Map<Long, String> names = new HashMap<>();
        List<ContactIdentityStore.Identity> nameless = new ArrayList<>();
        ContactIdentityStore.eachIdentity(
                reader,
                identity -> {
                    byUid.put(identity.uid(), identity.id());
                    if (identity.name().isBlank()) {
                        nameless.add(identity);
                    } else {
                        String key = PersonKey.of(identity.name(), "");
                        names.put(identity.id(), key);
                        for (String called : PersonKey.called(key, identity.name())) {
                            if (!called.equals(key)) {
                                byTitle.computeIfAbsent(called, _ -> new ArrayList<>(1))
                                        .add(identity.id());
                            }
                        }
                    }
                });
        // Whoever was merged into another is that one, in every file that still has them apart.
        KeptFieldStore.contactsByValue(reader, KeptField.OWN, KeptField.MERGED)
                .forEach((uid, id) -> byUid.putIfAbsent(UUID.fromString(uid), id));
        Map<Long, String> organizations = new HashMap<>();
        if (!nameless.isEmpty()) {
            List<Long> ids = nameless.stream().map(ContactIdentityStore.Identity::id).toList();
            ContactListStore.jobs(reader, ids)
                    .forEach(job -> organizations.putIfAbsent(job.contactId(), job.organization()));
        }
        nameless.forEach(
                one ->
                        names.put(
                                one.id(),
                                PersonKey.of(
                                        one.name(), organizations.getOrDefault(one.id(), ""))));
        names.forEach((id, name) -> byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(id));
        ContactIdentityStore.eachReach(
                reader,
                reach -> {
                    if (reach.kind() != ContactPoint.Kind.ADDRESS) {
                        String key = PointKey.of(reach.kind(), reach.service(), reach.value());
                        String name = names.getOrDefault(reach.contactId(), "");
                        byReach.computeIfAbsent(name + "\n" + key, _ -> new ArrayList<>(1))
                                .add(reach.contactId());
                        byPlace.computeIfAbsent(key, _ -> new LinkedHashSet<>(1))
                                .add(reach.contactId());
                    }
                });
    }

    /** Whether a contact has the identity. */
    boolean has(UUID uid) {
        return byUid.containsKey(uid);
    }

    /** The contact with the identity. */
    Optional<Long> withUid(UUID uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    /** The contacts reached at a place, by the key of {@link PointKey}. */
    Set<Long> reachedAt(String key) {
        return byPlace.getOrDefault(key, Set.of());
    }

    /** The contacts of a name. */
    List<Long> named(String key) {
        return byName.getOrDefault(key, List.of());
    }

    /** The contacts of a name, perhaps with their titles: Dr. Helen Smith. */
    Set<Long> called(String key) {
        Set<Long> all = new LinkedHashSet<>(named(key));
        all.addAll(byTitle.getOrDefault(key, List.of()));
        return all;
    }

    /**
     * The contact that a person is: of the same identity; of the same profile page; of the same
     * name and reached at the same place; or, for one without an identity, of the same name and
     * with nothing new.
     *
     * @param person the person
     * @param nothingNew whether the person adds nothing to a contact
     */
    Optional<Long> recognize(Found person, Predicate<Long> nothingNew) {
        UUID uid = person.uid();
        String name = person.key();
        Long same = uid == null ? null : byUid.get(uid);
        // An identity that several people have is nobody's: the name must be the same too.
        if (same != null && (!person.sharesUid() || named(name).contains(same))) {
            return Optional.of(same);
        }
        Set<Long> reached = new LinkedHashSet<>();
        ImportedContact contact = person.contact();
        for (String reach : person.reaches()) {
            reached.addAll(byReach.getOrDefault(name + "\n" + reach, List.of()));
        }
        Optional<Long> sameReach = reached.stream().findFirst().or(() -> sameProfile(contact));
        if (sameReach.isPresent() || uid != null && !person.sharesUid()) {
            return sameReach;
        }
        // Each contact stands for one namesake of the file.
        Optional<Long> namesake =
                named(name).stream()
                        .filter(id -> !claimed.contains(id))
                        .filter(nothingNew)
                        .findFirst();
        namesake.ifPresent(claimed::add);
        return namesake;
    }

    /** A profile belongs to one person, whatever name stands on it today. */
    private Optional<Long> sameProfile(ImportedContact contact) {
        return contact.points().stream()
                .filter(PointKey::isProfile)
                .map(point -> reachedAt(PointKey.of(point)))
                .filter(ids -> ids.size() == 1)
                .map(ids -> ids.iterator().next())
                .findFirst();
    }
}
