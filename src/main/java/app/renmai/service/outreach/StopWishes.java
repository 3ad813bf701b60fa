package app.renmai.service.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who asked not to be written to again. While the wish stands nothing is begun, drafted or sent to
 * them; taking it back is a step of its own.
 */
public final class StopWishes {
    private final Workspace workspace;
    private final ZoneId zone;

    /** The wishes in a workspace, for a user in a time zone. */
    public StopWishes(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** The wish of a contact; empty when they may be written to. */
    public CompletableFuture<Optional<StopWish>> of(long contactId) {
        return workspace.read(reader -> StopWishStore.of(reader, contactId));
    }

    /**
     * Notes the wish of a contact and closes all open threads with them.
     *
     * @param words what they said; may be empty
     * @param day when they said it
     * @return done; fails with an {@link OutreachProblem} when the day is still to come or there is
     *     no such contact
     */
    public CompletableFuture<Void> put(long contactId, String words, LocalDate day) {
        return workspace.write(
                Op.STOP_CONTACT,
                reader -> name(reader, contactId),
                tx -> {
                    if (day.isAfter(tx.now().atZone(zone).toLocalDate())) {
                        throw new OutreachProblem("outreach.problem.answer-future");
                    }
                    put(tx, contactId, words, day);
                    return null;
                });
    }

    /** Notes a wish inside a write that is under way. */
    static void put(Tx tx, long contactId, String words, LocalDate day) {
        Ladder.checkLength(words, Ladder.WORDS);
        StopWishStore.put(tx, new StopWish(0, contactId, words.strip(), day));
        closeThreads(tx, contactId);
    }

    /** Closes all threads with a contact who asked not to be written to again; else nothing. */
    public static void closeThreads(Tx tx, long contactId) {
        if (StopWishStore.of(tx, contactId).isEmpty()) {
            return;
        }
        List<Outreach> threads = OutreachStore.ofContact(tx, contactId);
        threads.stream()
                .filter(each -> each.state() != Outreach.State.CLOSED)
                .forEach(
                        each ->
                                OutreachStore.update(
                                        tx,
                                        each.in(
                                                Outreach.State.CLOSED,
                                                each.theirWords(),
                                                null,
                                                tx.now())));
    }

    /** Takes a wish back: they may be written to again. What was closed stays closed. */
    public CompletableFuture<Void> takeBack(long contactId) {
        return workspace.write(
                Op.LIFT_STOP,
                reader -> name(reader, contactId),
                tx -> {
                    StopWishStore.delete(tx, contactId);
                    return null;
                });
    }

    /**
     * Refuses to go on when a contact asked not to be written to again.
     *
     * @throws OutreachProblem with the one sentence that says so
     */
    public static void require(Reader reader, long contactId) {
        if (StopWishStore.of(reader, contactId).isPresent()) {
            throw new OutreachProblem("outreach.problem.stopped", name(reader, contactId));
        }
    }

    /** How a contact stands in a sentence. */
    static String name(Reader reader, long contactId) {
        return Optional.ofNullable(ContactStore.names(reader, List.of(contactId)).get(contactId))
                .map(ContactName::name)
                .map(name -> NameFormat.full(name.parts(NameParts::new), NameOrder.BY_SCRIPT))
                .orElseThrow(() -> new OutreachProblem("outreach.problem.no-contact", contactId));
    }
}
