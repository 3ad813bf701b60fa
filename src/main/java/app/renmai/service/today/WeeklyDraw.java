package app.renmai.service.today;

import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.talk.Talks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Whom a week draws by lot. The lot is drawn among those who were dormant when the week began and
 * were not among the first of the list then; that one has spoken with somebody since does not draw
 * another. The last lots are kept in memory, for Today is read again with every change.
 */
final class WeeklyDraw {
    /** These are named anyway, and are no surprise. */
    private static final int NO_SURPRISE = 3;

    private final ZoneId zone;
    private final Serving serving;
    private final AtomicReference<@Nullable Lots> last = new AtomicReference<>();

    /** What was drawn of whom in a week. */
    private record Lots(LocalDate monday, Set<Long> candidates, Optional<Long> drawn) {}

    /**
     * @param zone where days begin
     * @param serving which needs can be served
     */
    WeeklyDraw(ZoneId zone, Serving serving) {
        this.zone = zone;
        this.serving = serving;
    }

    /**
     * Whom the week of a day draws; null when there are not two to draw from.
     *
     * @param rows all contacts
     * @param now talks that begin later do not count
     */
    @Nullable Pick of(Reader reader, List<ContactRow> rows, LocalDate day, Instant now) {
        LocalDate monday = WeeklyPick.monday(day);
        List<InTouch> dormant = dormantOn(reader, rows, monday);
        if (dormant.size() < 2) {
            return null;
        }
        Set<Long> candidates = new HashSet<>();
        dormant.forEach(each -> candidates.add(each.contactId()));
        for (Reconnect first : first(reader, dormant, monday, now)) {
            if (candidates.size() > 1) {
                candidates.remove(first.contactId());
            }
        }
        return drawn(reader, monday, candidates)
                .map(who -> pick(reader, rows, who, new Span(day, now, candidates.size())))
                .orElse(null);
    }

    private Optional<Long> drawn(Reader reader, LocalDate monday, Set<Long> candidates) {
        Lots before = last.get();
        if (before != null
                && before.monday().equals(monday)
                && before.candidates().equals(candidates)) {
            return before.drawn();
        }
        Optional<Long> drawn = WeeklyPick.of(ContactStore.uids(reader, candidates), monday);
        last.set(new Lots(monday, Set.copyOf(candidates), drawn));
        return drawn;
    }

    /** On which day, at which moment, and of how many somebody is drawn. */
    private record Span(LocalDate day, Instant now, int among) {}

    private List<Reconnect> first(
            Reader reader, List<InTouch> dormant, LocalDate monday, Instant now) {
        List<InTouch> closest =
                KeepingInTouch.closest(dormant, GroundsReading.proofs(reader).keySet());
        return Reconnecting.of(closest, grounds(reader, closest, now), monday).stream()
                .limit(NO_SURPRISE)
                .toList();
    }

    private Map<Long, Grounds> grounds(Reader reader, List<InTouch> of, Instant now) {
        List<Long> ids = of.stream().map(InTouch::contactId).toList();
        return GroundsReading.of(reader, ids, now, serving);
    }

    private Pick pick(Reader reader, List<ContactRow> rows, long who, Span span) {
        LocalDate day = span.day();
        Reconnect reconnect =
                rows.stream()
                        .filter(row -> row.id() == who)
                        .findFirst()
                        .flatMap(row -> dormant(who, row.touch(), new Today(day, zone)))
                        .map(List::of)
                        .map(one -> Reconnecting.of(one, grounds(reader, one, span.now()), day))
                        .map(List::getFirst)
                        .orElse(null);
        return new Pick(who, reconnect, span.among(), WeeklyPick.monday(day));
    }

    /** Who was dormant when the week began, whatever was said since. */
    private List<InTouch> dormantOn(Reader reader, List<ContactRow> rows, LocalDate monday) {
        Today then = new Today(monday, zone);
        Instant begin = monday.atStartOfDay(zone).toInstant();
        List<ContactRow> kept =
                rows.parallelStream()
                        .filter(row -> row.touch().cadence() != null && row.touch().last() != null)
                        .toList();
        List<InTouch> found =
                kept.parallelStream()
                        .filter(row -> spokenBefore(row, begin))
                        .flatMap(row -> dormant(row.id(), row.touch(), then).stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        List<ContactRow> spoken =
                kept.parallelStream().filter(row -> !spokenBefore(row, begin)).toList();
        if (!spoken.isEmpty()) {
            Map<Long, Talks> before =
                    TalkStore.talks(
                            reader,
                            spoken.stream().map(ContactRow::id).toList(),
                            begin.minusNanos(1));
            for (ContactRow row : spoken) {
                Talks talks = before.get(row.id());
                Touch touch = row.touch().spoken(talks == null ? null : talks.bothSpoke());
                dormant(row.id(), touch, then).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean spokenBefore(ContactRow row, Instant moment) {
        return Objects.requireNonNull(row.touch().last()).isBefore(moment);
    }

    private static Optional<InTouch> dormant(long contact, Touch touch, Today today) {
        return KeepingInTouch.of(contact, touch, today).filter(KeepingInTouch::dormant);
    }
}
