package app.renmai.service.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.store.network.TieStore.Brought;

import java.util.Collection;
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
     * @param worked with how many of these work was done
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
     * @param brought who brought whom; nobody brings themselves, and who is named twice counts once
     * @param names the names of those who brought somebody, by their ids
     * @param workedWith with whom work was done, by their ids
     */
    public static Introducers of(
            Collection<Brought> brought, Map<Long, ContactName> names, Set<Long> workedWith) {
        Map<Long, Set<Long>> through = new HashMap<>();
        for (Brought each : brought) {
            if (each.through() != each.contact() && names.containsKey(each.through())) {
                through.computeIfAbsent(each.through(), _ -> new HashSet<>()).add(each.contact());
            }
        }
        return new Introducers(
                names.values().stream()
                        .filter(contact -> through.containsKey(contact.id()))
                        .map(contact -> introducer(contact, through, workedWith))
                        .sorted(MOST_FRUITFUL)
                        .toList());
    }

    private static Introducer introducer(
            ContactName contact, Map<Long, Set<Long>> through, Set<Long> workedWith) {
        Set<Long> theirs = through.getOrDefault(contact.id(), Set.of());
        int worked = (int) theirs.stream().filter(workedWith::contains).count();
        return new Introducer(contact, theirs.size(), worked);
    }
}
