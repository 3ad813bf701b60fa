package app.renmai.service.activity;

import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.CadenceStore;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Whom one means to be in touch with by now. Asked of the lines that the list of contacts keeps, so
 * that a hundred thousand of them cost nothing.
 */
public final class KeepingInTouch {
    /** So many are named in a day; the others are found in the list of contacts. */
    static final int MOST = 10;

    private final Workspace workspace;
    private final ContactList contacts;

    /** Whom one means to be in touch with, of a workspace. */
    public KeepingInTouch(Workspace workspace, ContactList contacts) {
        this.workspace = workspace;
        this.contacts = contacts;
    }

    /** Contacts beyond their cadence today, those first that cool next. */
    public CompletableFuture<List<InTouch>> due() {
        Instant now = workspace.clock().instant();
        Instant soon = now.plus(Duration.ofDays(Suggestions.HORIZON_DAYS));
        // Without any cadence the lines of all contacts need not be read for this.
        return workspace
                .read(
                        reader ->
                                CadenceStore.any(reader)
                                        ? Optional.of(
                                                InteractionStore.plannedWith(reader, now, soon))
                                        : Optional.<Set<Long>>empty())
                .thenCompose(
                        planned ->
                                planned.isEmpty()
                                        ? CompletableFuture.completedFuture(List.of())
                                        : due(planned.get()));
    }

    private CompletableFuture<List<InTouch>> due(Set<Long> planned) {
        Today today = contacts.today();
        return contacts.find("", ContactList.Order.NAME, false)
                .thenApply(rows -> of(rows, planned, today));
    }

    /**
     * Chooses.
     *
     * @param rows contacts
     * @param planned those with whom an interaction is near: they need no reminder
     * @param today the day
     */
    static List<InTouch> of(Collection<ContactRow> rows, Set<Long> planned, Today today) {
        return rows.stream()
                .filter(row -> !planned.contains(row.id()))
                .flatMap(row -> of(row, today))
                .sorted(
                        Comparator.comparingInt((InTouch each) -> urgency(each.warmth().warmth()))
                                .thenComparing(InTouch::due)
                                .thenComparing(InTouch::contactId))
                .limit(MOST)
                .toList();
    }

    private static Stream<InTouch> of(ContactRow row, Today today) {
        Rest rest = row.touch().rest();
        Instant last = row.touch().last();
        WarmthNow now = today.warmth(row.touch());
        boolean waits = rest != null && rest.holds(today.day());
        if (now == null || last == null || now.warmth() == Warmth.WARM || waits) {
            return Stream.empty();
        }
        return Stream.of(
                new InTouch(
                        row.id(),
                        now,
                        today.day().minusDays(now.days()).plusDays(now.cadence().ideal()),
                        last,
                        row.touch().tag()));
    }

    /** What is about to be lost comes first; what has slept for long can sleep a day more. */
    private static int urgency(Warmth warmth) {
        return switch (warmth) {
            case QUIET -> 0;
            case COOLING -> 1;
            case DORMANT -> 2;
            case WARM -> 3;
        };
    }
}
