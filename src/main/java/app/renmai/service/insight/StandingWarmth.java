package app.renmai.service.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.contact.ContactRow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far one has come with contacts, and how long ago one was in touch: whoever stands in both.
 *
 * @param lines a line for each level, the highest first
 */
public record StandingWarmth(List<Line> lines) {
    /** Keeps the list unchangeable. */
    public StandingWarmth {
        lines = List.copyOf(lines);
    }

    /**
     * Those with whom one has come equally far.
     *
     * @param standing how far
     * @param warm who is how warm
     * @param uncounted of whom nothing can be said: without a cadence, or before both have spoken
     */
    public record Line(
            Standing standing, Map<Warmth, List<ContactName>> warm, List<ContactName> uncounted) {
        /** Keeps the collections unchangeable. */
        public Line {
            warm = Map.copyOf(warm);
            uncounted = List.copyOf(uncounted);
        }

        /** Who is as warm. */
        public List<ContactName> at(Warmth warmth) {
            return warm.getOrDefault(warmth, List.of());
        }

        private int size() {
            return uncounted.size() + warm.values().stream().mapToInt(List::size).sum();
        }
    }

    /** Counts contacts on a day. */
    public static StandingWarmth of(Collection<ContactRow> rows, Today today) {
        Map<Standing, Map<Warmth, List<ContactName>>> warm = new EnumMap<>(Standing.class);
        Map<Standing, List<ContactName>> uncounted = new EnumMap<>(Standing.class);
        for (ContactRow row : rows) {
            ContactName name = new ContactName(row.id(), row.name());
            WarmthNow now = today.warmth(row.touch());
            List<ContactName> where =
                    now == null
                            ? uncounted.computeIfAbsent(row.standing(), _ -> new ArrayList<>())
                            : warm.computeIfAbsent(row.standing(), _ -> new EnumMap<>(Warmth.class))
                                    .computeIfAbsent(now.warmth(), _ -> new ArrayList<>());
            where.add(name);
        }
        return new StandingWarmth(
                Stream.of(Standing.values())
                        .map(
                                each ->
                                        new Line(
                                                each,
                                                warm.getOrDefault(each, Map.of()),
                                                uncounted.getOrDefault(each, List.of())))
                        .toList()
                        .reversed());
    }

    /** How many contacts there are in all. */
    public int contacts() {
        return lines.stream().mapToInt(Line::size).sum();
    }

    /** Of how many nothing can be said. */
    public int uncounted() {
        return lines.stream().mapToInt(line -> line.uncounted().size()).sum();
    }

    /** Those with whom work was done well, and who are dormant. */
    public List<ContactName> goneDormant() {
        return lines.stream()
                .filter(line -> line.standing().atLeast(Standing.PROVEN))
                .flatMap(line -> line.at(Warmth.DORMANT).stream())
                .toList();
    }

    /** The most who stand in one place. */
    public int most() {
        return lines.stream()
                .flatMap(line -> line.warm().values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }
}
