package app.renmai.service.today;

import app.renmai.model.contact.ContactName;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
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
import java.util.concurrent.CompletableFuture;

/**
 * Who is worth a word again, and whom the week draws by lot. The lot is drawn among those who were
 * dormant when the week began and are not among the first of the list anyway; that one has spoken
 * with somebody since does not draw another.
 */
public final class Reconnects {
    /** These are named anyway, and are no surprise. */
    private static final int NO_SURPRISE = 3;

    private final Workspace workspace;
    private final ContactList contacts;
    private final Serving serving;
    private final ZoneId zone;

    /**
     * @param workspace the workspace
     * @param contacts its contacts as lines
     * @param serving says which needs can be served
     * @param zone where days begin
     */
    public Reconnects(Workspace workspace, ContactList contacts, Serving serving, ZoneId zone) {
        this.workspace = workspace;
        this.contacts = contacts;
        this.serving = serving;
        this.zone = zone;
    }

    /** Who is worth a word on a day. */
    public CompletableFuture<ReconnectPage> of(LocalDate day) {
        return contacts.find("", ContactList.Order.NAME, false)
                .thenCompose(rows -> workspace.read(reader -> page(reader, rows, day)));
    }

    private ReconnectPage page(Reader reader, List<ContactRow> rows, LocalDate day) {
        Instant now = workspace.clock().instant();
        List<InTouch> dormant =
                KeepingInTouch.of(
                                rows,
                                Set.of(),
                                GroundsReading.proofs(reader).keySet(),
                                new Today(day, zone))
                        .dormant();
        Map<Long, Grounds> grounds =
                GroundsReading.of(
                        reader, dormant.stream().map(InTouch::contactId).toList(), now, serving);
        List<Reconnect> ranked = Reconnecting.of(dormant, grounds, day);
        Pick pick = pick(reader, rows, ranked, day);
        Set<Long> people = new HashSet<>();
        ranked.forEach(each -> people.add(each.contactId()));
        if (pick != null) {
            people.add(pick.contactId());
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        return new ReconnectPage(day, ranked, pick, names);
    }

    private @Nullable Pick pick(
            Reader reader, List<ContactRow> rows, List<Reconnect> ranked, LocalDate day) {
        LocalDate monday = WeeklyPick.monday(day);
        Set<Long> candidates = new HashSet<>(dormantOn(reader, rows, monday));
        if (candidates.size() == 1) {
            return null;
        }
        for (Reconnect first : ranked.stream().limit(NO_SURPRISE).toList()) {
            if (candidates.size() > 1) {
                candidates.remove(first.contactId());
            }
        }
        Map<Long, UUID> identities = ContactStore.uids(reader, candidates);
        Optional<Long> drawn = WeeklyPick.of(identities, day);
        return drawn.map(
                        who ->
                                new Pick(
                                        who,
                                        ranked.stream()
                                                .filter(each -> each.contactId() == who)
                                                .findFirst()
                                                .orElse(null),
                                        identities.size(),
                                        monday))
                .orElse(null);
    }

    /** Who was dormant when the week began, whatever was said since. */
    private List<Long> dormantOn(Reader reader, List<ContactRow> rows, LocalDate monday) {
        Today then = new Today(monday, zone);
        Instant begin = monday.atStartOfDay(zone).toInstant();
        List<Long> found = new ArrayList<>();
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

    private static Optional<Long> dormant(long contact, Touch touch, Today today) {
        return KeepingInTouch.of(contact, touch, today)
                .filter(KeepingInTouch::dormant)
                .map(InTouch::contactId);
    }
}
