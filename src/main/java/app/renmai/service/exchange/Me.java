package app.renmai.service.exchange;

import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.model.contact.ContactPoint;
import app.renmai.text.Folding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which party of a file is the user: by the profile, or because they take part in nearly all that
 * the file tells, as the owner of a mailbox does.
 */
final class Me {
    /** With fewer entries than this everybody takes part in all of them. */
    private static final int ENOUGH = 4;

    private static final double NEARLY_ALL = 0.9;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param profile what the user has said of themselves, by field
     */
    Me(Map<String, String> profile) {
        for (String email : profile.getOrDefault("me.email", "").split("[,;，；\\s]+")) {
            if (!email.isBlank()) {
                keys.add(PointKey.of(ContactPoint.Kind.EMAIL, "", email));
            }
        }
        String name = profile.getOrDefault("me.name", "");
        if (!name.isBlank()) {
            names.add(Folding.fold(name));
        }
    }

    /** The keys of the places where a party is reached. */
    static Set<String> keys(ImportedParty party) {
        Set<String> keys = new HashSet<>();
        if (!party.email().isBlank()) {
            keys.add(PointKey.of(ContactPoint.Kind.EMAIL, "", party.email()));
        }
        if (!party.link().isBlank()) {
            keys.add(PointKey.of(ContactPoint.Kind.LINK, "", party.link()));
        }
        return keys;
    }

    /**
     * Learns from a file in whose entries the user takes part.
     *
     * @param known whether a party is a contact, so that who is mostly met alone is not the user
     */
    void learn(List<ImportedInteraction> told, Predicate<ImportedParty> known) {
        // What repeats says no more of who takes part than one entry does.
        Collection<ImportedInteraction> entries =
                told.stream()
                        .collect(
                                Collectors.toMap(
                                        ImportedInteraction::line, one -> one, (one, _) -> one))
                        .values();
        if (entries.size() < ENOUGH
                || entries.stream().anyMatch(one -> one.parties().stream().anyMatch(this::is))) {
            return;
        }
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> alone = new HashMap<>();
        Set<String> contacts = new HashSet<>();
        for (ImportedInteraction entry : entries) {
            Set<String> all = new HashSet<>();
            for (ImportedParty party : entry.parties()) {
                Set<String> own = keys(party);
                all.addAll(own);
                if (entry.parties().size() == 1) {
                    own.forEach(key -> alone.merge(key, 1, Integer::sum));
                    if (!contacts.containsAll(own) && known.test(party)) {
                        contacts.addAll(own);
                    }
                }
            }
            all.forEach(key -> times.merge(key, 1, Integer::sum));
        }
        List<String> nearly =
                times.entrySet().stream()
                        .filter(one -> one.getValue() >= NEARLY_ALL * entries.size())
                        .map(Map.Entry::getKey)
                        .toList();
        // Two who take part in everything: one of them is the other's only correspondent.
        if (nearly.size() == 1) {
            String key = nearly.getFirst();
            // A calendar of talks with one person names them alone: the user was there unnamed.
            boolean met =
                    contacts.contains(key) && alone.getOrDefault(key, 0) > entries.size() / 2.0;
            if (!met) {
                keys.add(key);
            }
        }
    }

    /** Whether a party is the user. */
    boolean is(ImportedParty party) {
        return keys(party).stream().anyMatch(keys::contains)
                || party.email().isBlank()
                        && party.link().isBlank()
                        && party.uid().isBlank()
                        && names.contains(Folding.fold(party.name()));
    }
}
