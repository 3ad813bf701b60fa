package app.renmai.service.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Tally;
import app.renmai.model.value.Promotion;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.StandingStore;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * How far one has come with contacts, and what the user says to it. Every change is one step that
 * can be undone.
 */
public final class Standings {
    /** The longest note of why somebody is trusted, in characters. */
    public static final int LONGEST_NOTE = 4_000;

    private final Workspace workspace;
    private final ZoneId zone;

    /**
     * @param workspace where the contacts are
     * @param zone where days begin
     */
    public Standings(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** The tables whose changes show in it. */
    public static String[] tables() {
        return StandingStore.tables();
    }

    /** Why one has come as far with a contact as one has. */
    public CompletableFuture<Why> why(long contactId) {
        return workspace.read(reader -> why(reader, contactId));
    }

    private Why why(Reader reader, long contactId) {
        Collection<Deed> deeds =
                StandingStore.deeds(reader, contactId, workspace.clock().instant(), zone);
        return Why.of(deeds);
    }

    /** How far one has come with contacts, by their ids. */
    public CompletableFuture<Map<Long, Standing>> of(Collection<Long> contacts) {
        List<Long> ids = List.copyOf(contacts);
        return ids.isEmpty()
                ? CompletableFuture.completedFuture(Map.of())
                : workspace.read(
                        reader -> {
                            Map<Long, Tally> tallies =
                                    StandingStore.tallies(reader, ids, workspace.clock().instant());
                            return ids.stream()
                                    .distinct()
                                    .collect(
                                            Collectors.toMap(
                                                    id -> id,
                                                    id ->
                                                            StandingRule.of(
                                                                    tallies.getOrDefault(
                                                                            id, Tally.NOTHING))));
                        });
    }

    /** How far one has come with a contact, inside a read that is under way. */
    public static Standing of(Reader reader, long contactId, Instant now) {
        Map<Long, Tally> tallies = StandingStore.tallies(reader, List.of(contactId), now);
        return StandingRule.of(tallies.getOrDefault(contactId, Tally.NOTHING));
    }

    /**
     * Says that the user trusts a contact whose work is proven; an earlier word gives way.
     *
     * @param name the contact's, for the history
     * @return done; fails with a {@link StandingProblem} when work together has not proven it yet
     */
    public CompletableFuture<Void> promote(Promotion promotion, String name) {
        return workspace.run(
                Op.PROMOTE_CONTACT,
                name,
                tx -> {
                    Standing now = of(tx, promotion.contactId(), tx.now());
                    if (!now.atLeast(Standing.PROVEN)) {
                        throw new StandingProblem("standing.promote.early", name);
                    }
                    PromotionStore.put(tx, promotion);
                });
    }

    /** Takes back that the user trusts a contact. */
    public CompletableFuture<Void> demote(long contactId, String name) {
        return workspace.run(Op.DEMOTE_CONTACT, name, tx -> PromotionStore.delete(tx, contactId));
    }

    /** The contacts whose initiative a talk was. */
    public CompletableFuture<Set<Long>> initiatives(long interactionId) {
        return workspace.read(reader -> InitiativeStore.of(reader, interactionId));
    }

    /**
     * Says whose initiative a talk was.
     *
     * @param contacts some of those who took part, or nobody
     * @param words the talk's, for the history
     */
    public CompletableFuture<Void> initiatedBy(
            long interactionId, Collection<Long> contacts, String words) {
        List<Long> all = List.copyOf(contacts);
        return workspace.run(
                Op.EDIT_INITIATIVE, words, tx -> InitiativeStore.put(tx, interactionId, all));
    }
}
