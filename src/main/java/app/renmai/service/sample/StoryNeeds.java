package app.renmai.service.sample;

import app.renmai.model.activity.Interaction;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what people of the story said they need, and what the user and they can do. */
final class StoryNeeds {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;
    private final Map<String, Long> organizations;
    private final StoryNode tags;

    /**
     * @param people the ids of the story's people
     * @param organizations the ids of its organizations
     * @param tags the words of the tags, by their keys
     */
    StoryNeeds(
            Tx tx,
            StoryCalendar calendar,
            Map<String, Long> people,
            Map<String, Long> organizations,
            StoryNode tags) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
        this.organizations = organizations;
        this.tags = tags;
    }

    /** Writes a need. */
    void need(StoryNode node) {
        String by = node.optional("by");
        String organization = node.optional("organization");
        long id =
                NeedStore.insert(
                        tx,
                        new Need(
                                0,
                                owner(node.optional("person")),
                                organization == null
                                        ? null
                                        : Objects.requireNonNull(
                                                organizations.get(organization), organization),
                                talk(node),
                                node.told("words"),
                                Coded.of(Need.Certainty.class, node.plain("how")),
                                Need.State.OPEN,
                                by == null ? null : calendar.day(by),
                                calendar.instant(node.plain("on"))));
        NeedStore.tag(tx, id, told(node));
    }

    /** The last talk with them, or with who told of it, by then: there it came up. */
    private @Nullable Long talk(StoryNode node) {
        String teller = node.has("from") ? node.plain("from") : node.plain("person");
        return InteractionStore.lastBefore(tx, known(teller), calendar.instant(node.plain("on")))
                .map(Interaction::id)
                .orElse(null);
    }

    /** Writes something that the user, or somebody, can do. */
    void offer(StoryNode node) {
        String person = node.optional("person");
        long id =
                OfferStore.insert(
                        tx,
                        new Offer(
                                0,
                                StoryWriter.uid("offer", node.plain("key")),
                                owner(person),
                                node.told("words"),
                                node.told("proof"),
                                "",
                                tx.now()));
        OfferStore.tag(tx, id, told(node));
        OfferStore.prove(
                tx,
                id,
                node.texts("works").stream()
                        .map(key -> StoryWriter.uid("collaboration", key))
                        .map(uid -> CollaborationStore.withUid(tx, uid).orElseThrow().id())
                        .toList());
    }

    private @Nullable Long owner(@Nullable String person) {
        return person == null ? null : Long.valueOf(known(person));
    }

    private List<String> told(StoryNode node) {
        return node.texts("tags").stream().map(tags::told).toList();
    }

    private long known(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }
}
