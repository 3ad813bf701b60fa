package app.renmai.service.sample;

import app.renmai.model.shared.Coded;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Writes what the story has found out, what it only assumes, and what it can offer to whom. */
final class StoryResearch {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;
    private final Map<String, Long> organizations;

    /**
     * @param people the ids of the story's people
     * @param organizations the ids of the story's organizations
     */
    StoryResearch(
            Tx tx,
            StoryCalendar calendar,
            Map<String, Long> people,
            Map<String, Long> organizations) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
        this.organizations = organizations;
    }

    void competitor(StoryNode node) {
        CompetitorStore.add(
                tx,
                known(organizations, node.plain("org")),
                known(organizations, node.plain("competitor")));
    }

    void fact(StoryNode node) {
        Instant when = node.instant("on");
        FactStore.insert(
                tx,
                new Fact(
                        0,
                        StoryWriter.uid("fact", node.plain("key")),
                        node.has("person") ? known(people, node.plain("person")) : null,
                        node.has("org") ? known(organizations, node.plain("org")) : null,
                        talk(node.optional("talk")),
                        Coded.of(Fact.Kind.class, node.plain("kind")),
                        node.told("words"),
                        day(when),
                        null,
                        node.told("source"),
                        node.plain("link"),
                        when));
    }

    private @Nullable Long talk(@Nullable String key) {
        return key == null
                ? null
                : InteractionStore.idOf(tx, StoryWriter.uid("interaction", key)).orElseThrow();
    }

    private LocalDate day(Instant when) {
        return when.atZone(calendar.zone()).toLocalDate();
    }

    /** Writes a need that is only assumed. */
    void need(StoryNode node) {
        NeedStore.insert(
                tx,
                new Need(
                        0,
                        known(people, node.plain("person")),
                        null,
                        node.told("words"),
                        Need.Certainty.ASSUMED,
                        Need.State.OPEN,
                        null,
                        node.instant("on")));
    }

    /** Writes something the user can do, and for whom it is meant. */
    void offer(StoryNode node) {
        long id =
                OfferStore.insert(
                        tx,
                        new Offer(
                                0,
                                StoryWriter.uid("offer", node.plain("key")),
                                null,
                                node.told("words"),
                                node.told("proof"),
                                node.plain("link"),
                                tx.now()));
        OfferStore.meanFor(
                tx, id, node.texts("for").stream().map(key -> known(people, key)).toList());
    }

    /** Writes how a talk is to begin. */
    void firstSentence(StoryNode node) {
        FirstSentenceStore.put(tx, known(people, node.plain("person")), node.told("words"));
    }

    private static long known(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }
}
