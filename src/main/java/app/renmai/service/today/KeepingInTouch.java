package app.renmai.service.today;

import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.today.Suggestion.InTouch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom one means to be in touch with by now, and who has been left for so long that they are
 * dormant. Asked of the lines that the list of contacts keeps, so that a hundred thousand of them
 * cost little.
 *
 * @param due beyond their cadence, the most pressing first, {@link #MOST} at the most
 * @param dormant dormant, first those with whom something was done together, those spoken with last
 *     first, {@link #MOST_DORMANT} at the most
 */
record KeepingInTouch(List<InTouch> due, List<InTouch> dormant) {
    /** So many are named in a day; the others are found in the list of contacts. */
    static final int MOST = 10;

    /** So many are looked at more closely. */
    static final int MOST_DORMANT = 50;

    /** Nobody. */
    static final KeepingInTouch NOBODY = new KeepingInTouch(List.of(), List.of());

    /** Keeps the lists unchangeable. */
    KeepingInTouch {
        due = List.copyOf(due);
        dormant = List.copyOf(dormant);
    }

    /**
     * Chooses.
     *
     * @param rows contacts
     * @param planned those with whom an interaction is near: they need no reminder
     * @param proven those with whom something was done together: they are looked at, however many
     *     were spoken with after them
     * @param today the day
     */
    static KeepingInTouch of(
            Collection<ContactRow> rows, Set<Long> planned, Set<Long> proven, Today today) {
        List<InTouch> all =
                rows.parallelStream()
                        .filter(row -> row.touch().cadence() != null && !planned.contains(row.id()))
                        .flatMap(row -> of(row.id(), row.touch(), today).stream())
                        .toList();
        return new KeepingInTouch(
                all.stream()
                        .filter(each -> !dormant(each))
                        .sorted(
                                Comparator.comparingInt(KeepingInTouch::urgency)
                                        .thenComparing(InTouch::due)
                                        .thenComparing(InTouch::contactId))
                        .limit(MOST)
                        .toList(),
                closest(all.stream().filter(KeepingInTouch::dormant).toList(), proven));
    }

    /**
     * Of the dormant those that are looked at more closely.
     *
     * @param dormant all of them
     * @param proven those with whom something was done together: they come first
     */
    static List<InTouch> closest(List<InTouch> dormant, Set<Long> proven) {
        return dormant.stream()
                .sorted(
                        Comparator.comparing((InTouch each) -> proven.contains(each.contactId()))
                                .thenComparing(InTouch::last)
                                .reversed()
                                .thenComparing(InTouch::contactId))
                .limit(MOST_DORMANT)
                .toList();
    }

    /** A contact that is beyond its cadence and not left alone for a while. */
    static Optional<InTouch> of(long contact, Touch touch, Today today) {
        Rest rest = touch.rest();
        Instant last = touch.last();
        WarmthNow now = today.warmth(touch);
        boolean waits = rest != null && rest.holds(today.day());
        if (now == null || last == null || now.warmth() == Warmth.WARM || waits) {
            return Optional.empty();
        }
        return Optional.of(
                new InTouch(
                        contact,
                        now,
                        today.day().minusDays(now.days()).plusDays(now.cadence().ideal()),
                        last,
                        touch.tag()));
    }

    static boolean dormant(InTouch touch) {
        return touch.warmth().warmth() == Warmth.DORMANT;
    }

    /** What is about to be lost comes first. */
    private static int urgency(InTouch touch) {
        return touch.warmth().warmth() == Warmth.QUIET ? 0 : 1;
    }
}
