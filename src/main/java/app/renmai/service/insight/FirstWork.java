package app.renmai.service.insight;

import app.renmai.model.contact.ContactName;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long it took from the first touch, a talk or an attempt, to the first collaboration.
 *
 * @param all the contacts with whom there was both, the shortest time first
 */
public record FirstWork(List<Beginning> all) {
    private static final int DAYS_A_YEAR = 365;

    /** Keeps the list unchangeable. */
    public FirstWork {
        all = List.copyOf(all);
    }

    /**
     * A contact with whom work was done.
     *
     * @param contact who
     * @param first the first talk or attempt
     * @param work the day on which the first collaboration began
     */
    public record Beginning(ContactName contact, LocalDate first, LocalDate work) {
        /** So many days lie between; none when the work began first. */
        public long days() {
            return Math.max(0, ChronoUnit.DAYS.between(first, work));
        }
    }

    /**
     * Counts.
     *
     * @param names whom it is about, by their ids
     * @param talks the day of the first talk with each, or of the first attempt
     * @param works the day on which the first collaboration with each began
     */
    public static FirstWork of(
            Map<Long, ContactName> names, Map<Long, LocalDate> talks, Map<Long, LocalDate> works) {
        List<Beginning> all = new ArrayList<>();
        works.forEach(
                (id, work) -> {
                    ContactName name = names.get(id);
                    LocalDate talk = talks.get(id);
                    if (name != null && talk != null) {
                        all.add(new Beginning(name, talk, work));
                    }
                });
        all.sort(
                Comparator.comparingLong(Beginning::days).thenComparing(one -> one.contact().id()));
        return new FirstWork(all);
    }

    /**
     * The middle one of the times, in days; half way between the two in the middle of an even
     * number.
     */
    public OptionalDouble medianDays() {
        int size = all.size();
        if (size == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((all.get((size - 1) / 2).days() + all.get(size / 2).days()) / 2.0);
    }

    /** How many took how many whole years, from none on to the most; with those nobody took. */
    public SortedMap<Integer, Integer> byYears() {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        all.forEach(one -> years.merge((int) (one.days() / DAYS_A_YEAR), 1, Integer::sum));
        for (int year = 0; !years.isEmpty() && year < years.lastKey(); year++) {
            years.putIfAbsent(year, 0);
        }
        return years;
    }
}
