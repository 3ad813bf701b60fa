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
 * Who of the dormant is most worth a word: first with whom work was proven, and the more the
 * better; then who has an open need that can be served; then who has taken up a new position since
 * the last talk, the newest first, for that is something to write about; then with whom there were
 * the most talks; then who was spoken with last.
 */
final class Reconnecting {
    /** So many are named in a day. */
    static final int MOST = 10;

    private static final Comparator<Reconnect> WORTH =
            Comparator.comparing((Reconnect each) -> each.grounds().proof().proven())
                    .thenComparing(each -> each.grounds().proof().well())
                    .thenComparing(each -> each.grounds().served() != null)
                    .thenComparing(
                            each -> begun(each).orElse(null),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Reconnect::talks)
                    .thenComparing(each -> each.touch().last())
                    .reversed()
                    .thenComparing(Reconnect::contactId);

    private Reconnecting() {}

    /**
     * Ranks all of them.
     *
     * @param dormant the dormant
     * @param grounds what speaks for each; a position that is no news is left out
     * @param today the day
     */
    static List<Reconnect> of(
            Collection<InTouch> dormant, Map<Long, Grounds> grounds, LocalDate today) {
        return dormant.stream()
                .map(each -> of(each, grounds.getOrDefault(each.contactId(), Grounds.NONE), today))
                .sorted(WORTH)
                .toList();
    }

    /** One of them. */
    static Reconnect of(InTouch touch, Grounds grounds, LocalDate today) {
        return new Reconnect(touch, grounds.with(since(touch, grounds.position(), today)));
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
