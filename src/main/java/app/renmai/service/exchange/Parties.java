package app.renmai.service.exchange;

import app.renmai.exchange.ImportedParty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who the parties of an entry are: contacts that are here, or people of the same files. */
final class Parties {
    private final Known known;
    private final Map<String, Found> byUid = new HashMap<>();
    private final Map<String, Set<Found>> byPlace = new HashMap<>();
    private final Map<String, Set<Found>> byName = new HashMap<>();

    Parties(Known known, Gathering gathering) {
        this.known = known;
        gathering.all().forEach(this::add);
    }

    /** From now on somebody of the files is known. */
    void add(Found found) {
        String uid = found.contact().uid();
        if (!uid.isEmpty()) {
            byUid.put(found.id().file() + " " + uid, found.first());
        }
        for (String reach : found.reaches()) {
            byPlace.computeIfAbsent(reach, _ -> new LinkedHashSet<>(1)).add(found.first());
        }
        byName.computeIfAbsent(found.key(), _ -> new LinkedHashSet<>(1)).add(found.first());
    }

    /**
     * Somebody who takes part.
     *
     * @param contact the contact, or null when they are somebody of the files who is new
     * @param found the person of the files, or null
     */
    record Who(@Nullable Long contact, @Nullable Found found) {
        /** The contact they are once all people are stored; 0 when they were left out. */
        long id() {
            return found != null ? found.stored() : contact == null ? 0 : contact;
        }
    }

    /** The person of a file with an identity. */
    Optional<Found> withUid(int file, String uid) {
        return Optional.ofNullable(byUid.get(file + " " + uid));
    }

    /** Who a party is; empty when nobody knows. */
    Optional<Who> who(int file, ImportedParty party) {
        if (!party.uid().isEmpty()) {
            Optional<Found> same = withUid(file, party.uid());
            if (same.isPresent()) {
                return same.map(Parties::of);
            }
        }
        String name = PersonKey.ofWhole(party.name());
        for (String place : Me.keys(party)) {
            Optional<Who> who = oneOf(known.reachedAt(place), byPlace.get(place), name);
            if (who.isPresent()) {
                return who;
            }
        }
        if (party.name().isBlank() || !Me.keys(party).isEmpty() && !party.email().isBlank()) {
            return Optional.empty();
        }
        return only(new LinkedHashSet<>(known.named(name)), byName.get(name));
    }

    /** One of those at the same place: the only one, or the one who bears the name. */
    private Optional<Who> oneOf(Set<Long> contacts, @Nullable Set<Found> found, String name) {
        Optional<Who> only = only(contacts, found);
        if (only.isPresent()) {
            return only;
        }
        List<Long> named = known.named(name);
        return contacts.stream()
                .filter(named::contains)
                .findFirst()
                .or(() -> contacts.stream().findFirst())
                .map(id -> new Who(id, null))
                .or(
                        () ->
                                found == null
                                        ? Optional.empty()
                                        : found.stream().findFirst().map(Parties::of));
    }

    private static Optional<Who> only(Set<Long> contacts, @Nullable Set<Found> found) {
        Set<Long> ids = new LinkedHashSet<>(contacts);
        List<Found> others = new ArrayList<>();
        for (Found one : found == null ? Set.<Found>of() : found) {
            Long id = one.known();
            if (id == null) {
                others.add(one);
            } else {
                ids.add(id);
            }
        }
        if (ids.size() + others.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(
                others.isEmpty() ? new Who(ids.iterator().next(), null) : of(others.getFirst()));
    }

    private static Who of(Found found) {
        return new Who(found.known(), found);
    }
}
