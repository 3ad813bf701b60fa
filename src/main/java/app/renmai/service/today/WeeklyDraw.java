package app.renmai.service.today;

import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.ContactListStore.Talks;
import app.renmai.store.contact.ContactStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a week draws by lot. The lot is drawn among those who were dormant when the week began and
 * were not among the first of the list then; that one has spoken with somebody since does not draw
 * another.
 *
 * @param zone where days begin
 * @param now talks that begin later do not count
 * @param serving which needs can be served
 */
record WeeklyDraw(ZoneId zone, Instant now, Serving serving) {
    /** These are named anyway, and are no surprise. */
    private static final int NO_SURPRISE = 3;

    /** Whom the week of a day draws; null when there are not two to draw from. */
    @Nullable Pick of(Reader reader, List<ContactRow> rows, LocalDate day) {
        LocalDate monday = WeeklyPick.monday(day);
        List<InTouch> dormant = dormantOn(reader, rows, monday);
        if (dormant.size() < 2) {
            return null;
        }
        Set<Long> candidates = new HashSet<>();
        dormant.forEach(each -> candidates.add(each.contactId()));
        for (Reconnect first : first(reader, dormant, monday)) {
            if (candidates.size() > 1) {
                candidates.remove(first.contactId());
            }
        }
        Map<Long, UUID> identities = ContactStore.uids(reader, candidates);
        return WeeklyPick.of(identities, day)
                .map(who -> pick(reader, rows, who, identities.size(), day))
                .orElse(null);
    }

    private List<Reconnect> first(Reader reader, List<InTouch> dormant, LocalDate monday) {
        List<InTouch> closest =
                KeepingInTouch.closest(dormant, GroundsReading.proofs(reader).keySet());
        return Reconnecting.of(closest, grounds(reader, closest), monday).stream()
                .limit(NO_SURPRISE)
                .toList();
    }

    private Map<Long, Grounds> grounds(Reader reader, List<InTouch> of) {
        List<Long> ids = of.stream().map(InTouch::contactId).toList();
        return GroundsReading.of(reader, ids, now, serving);
    }

    private Pick pick(Reader reader, List<ContactRow> rows, long who, int among, LocalDate day) {
        Optional<InTouch> still =
                rows.stream()
                        .filter(row -> row.id() == who)
                        .findFirst()
                        .flatMap(row -> dormant(who, row.touch(), new Today(day, zone)));
        Reconnect reconnect =
                still.map(
                                touch ->
                                        Reconnecting.of(
                                                List.of(touch),
                                                grounds(reader, List.of(touch)),
                                                day))
                        .map(List::getFirst)
                        .orElse(null);
        return new Pick(who, reconnect, among, WeeklyPick.monday(day));
    }

    /** Who was dormant when the week began, whatever was said since. */
    private List<InTouch> dormantOn(Reader reader, List<ContactRow> rows, LocalDate monday) {
        Today then = new Today(monday, zone);
        Instant begin = monday.atStartOfDay(zone).toInstant();
        List<InTouch> found = new ArrayList<>();
        List<ContactRow> spoken = new ArrayList<>();
        for (ContactRow row : rows) {
            Instant last = row.touch().last();
            if (row.touch().cadence() == null || last == null) {
                continue;
            }
            if (last.isBefore(begin)) {
                dormant(row.id(), row.touch(), then).ifPresent(found::add);
            } else {
                spoken.add(row);
            }
        }
        if (!spoken.isEmpty()) {
            Map<Long, Talks> before =
                    ContactListStore.talks(
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

    private static Optional<InTouch> dormant(long contact, Touch touch, Today today) {
        return KeepingInTouch.of(contact, touch, today).filter(KeepingInTouch::dormant);
    }
}
