package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Through whom somebody was met, found by the name that stands in a file. */
final class Introducers {
    private final Known known;
    private final Map<String, List<Found>> byName = new HashMap<>();

    Introducers(Known known, List<Found> people) {
        this.known = known;
        for (Found one : people) {
            // Who made an introduction is often written as they are addressed: “Dr. Helen Smith”.
            for (String key : PersonKey.called(one.key(), one.contact().name())) {
                byName.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(one);
            }
        }
    }

    /** Who made an introduction: a contact, somebody in the files, or only a name. */
    record Introducer(@Nullable Long contact, @Nullable Found found, String name) {
        /** How somebody was met, in words: the file's, or the name of one nobody knows. */
        String howMet(ImportedContact person) {
            return person.howMet().isEmpty() ? name : person.howMet();
        }
    }

    /** A name that only one person has is that person; any other is kept in words. */
    Introducer of(Found person) {
        String name = person.contact().metThrough();
        if (name.isBlank()) {
            return new Introducer(null, null, "");
        }
        String key = PersonKey.ofWhole(name);
        Set<Long> contacts = new HashSet<>(known.called(key));
        List<Found> others = new ArrayList<>();
        for (Found other : byName.getOrDefault(key, List.of())) {
            Long contact = other.known();
            if (contact == null) {
                others.add(other);
            } else {
                contacts.add(contact);
            }
        }
        if (contacts.size() + others.size() != 1 || others.contains(person)) {
            return new Introducer(null, null, name);
        }
        if (others.isEmpty()) {
            Long only = contacts.iterator().next();
            boolean self = only.equals(person.known());
            return self ? new Introducer(null, null, name) : new Introducer(only, null, "");
        }
        return new Introducer(null, others.getFirst(), "");
    }
}
