package app.renmai.service.today;

import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of the dormant is most worth a word: first who has taken up a new position since the last
 * talk, the newest first, for that is something to write about; then with whom there were the most
 * talks; then who was spoken with last.
 */
final class Reconnecting {
    /** So many are named at all. */
    static final int MOST = 10;

    private Reconnecting() {}

    /**
     * Ranks.
     *
     * @param dormant the dormant
     * @param talks how many talks there were, by contact
     * @param positions the position each took up last, by contact
     * @param today the day
     */
    static List<Reconnect> of(
            Collection<InTouch> dormant,
            Map<Long, Integer> talks,
            Map<Long, NewPosition> positions,
            LocalDate today) {
        Comparator<Reconnect> newest =
                Comparator.comparing(
                        each -> begun(each).orElse(null),
                        Comparator.nullsFirst(Comparator.naturalOrder()));
        return dormant.stream()
                .map(
                        each ->
                                new Reconnect(
                                        each,
                                        talks.getOrDefault(each.contactId(), 0),
                                        since(each, positions.get(each.contactId()), today)))
                .sorted(
                        newest.thenComparing(Reconnect::talks)
                                .thenComparing(each -> each.touch().last())
                                .reversed()
                                .thenComparing(Reconnect::contactId))
                .limit(MOST)
                .toList();
    }

    private static Optional<LocalDate> begun(Reconnect reconnect) {
        NewPosition position = reconnect.position();
        return position == null ? Optional.empty() : position.from().earliest();
    }

    /** A position that is news: taken up after the last talk, as far as is known, and by now. */
    private static @Nullable NewPosition since(
            InTouch touch, @Nullable NewPosition position, LocalDate today) {
        if (position == null) {
            return null;
        }
        LocalDate talked = today.minusDays(touch.warmth().days());
        boolean news =
                position.from()
                        .earliest()
                        .filter(from -> from.isAfter(talked) && !from.isAfter(today))
                        .isPresent();
        return news ? position : null;
    }
}
