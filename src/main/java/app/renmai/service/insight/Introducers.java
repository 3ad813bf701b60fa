package app.renmai.service.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.service.network.Network;
import app.renmai.service.network.Network.Kind;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who brought the user whom: those through whom most was met, and with how many of these the user
 * has worked since.
 *
 * @param all them, the most fruitful first
 */
public record Introducers(List<Introducer> all) {
    /** Keeps the list unchangeable. */
    public Introducers {
        all = List.copyOf(all);
    }

    /**
     * Somebody through whom others were met.
     *
     * @param contact who
     * @param brought how many were met through them
     * @param worked with how many of these work was done since
     */
    public record Introducer(ContactName contact, int brought, int worked) {}

    private static final Comparator<Introducer> MOST_FRUITFUL =
            Comparator.comparingInt(Introducer::worked)
                    .thenComparingInt(Introducer::brought)
                    .reversed()
                    .thenComparing(one -> one.contact().id());

    /**
     * Counts.
     *
     * @param network who brought whom
     * @param workedWith with whom work was done, by their ids
     */
    public static Introducers of(Network network, Set<Long> workedWith) {
        Map<Long, Set<Long>> brought = new HashMap<>();
        for (Tie tie : network.ties()) {
            if (tie.kind() == Kind.INTRODUCED && tie.one() != tie.other()) {
                brought.computeIfAbsent(tie.one(), _ -> new HashSet<>()).add(tie.other());
            }
        }
        return new Introducers(
                network.people().stream()
                        .map(Person::contact)
                        .filter(contact -> brought.containsKey(contact.id()))
                        .map(contact -> introducer(contact, brought, workedWith))
                        .sorted(MOST_FRUITFUL)
                        .toList());
    }

    private static Introducer introducer(
            ContactName contact, Map<Long, Set<Long>> brought, Set<Long> workedWith) {
        Set<Long> theirs = brought.getOrDefault(contact.id(), Set.of());
        int worked = (int) theirs.stream().filter(workedWith::contains).count();
        return new Introducer(contact, theirs.size(), worked);
    }
}
