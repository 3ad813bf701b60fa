package app.renmai.service.sample;

import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaboration.Result;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what the story's people and the user did together. */
final class StoryCollaborations {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;
    private final Map<String, Long> organizations;

    /**
     * @param people the ids of the story's people
     * @param organizations the ids of the story's organizations
     */
    StoryCollaborations(
            Tx tx,
            StoryCalendar calendar,
            Map<String, Long> people,
            Map<String, Long> organizations) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
        this.organizations = organizations;
    }

    /** Writes one. */
    void write(StoryNode node) {
        List<Collaborator> with =
                node.nodes("with").stream()
                        .map(
                                one ->
                                        new Collaborator(
                                                known(people, one.plain("person")),
                                                one.told("part"),
                                                one.told("said")))
                        .toList();
        List<Partner> at =
                node.texts("orgs").stream()
                        .map(key -> new Partner(known(organizations, key), ""))
                        .toList();
        long id = Collaborations.insert(tx, collaboration(node), with, at);
        List<Interaction> talks =
                InteractionStore.withUids(
                        tx,
                        node.texts("talks").stream()
                                .map(key -> StoryWriter.uid("interaction", key))
                                .toList());
        talks.forEach(talk -> CollaborationStore.addTalk(tx, id, talk.id()));
    }

    private Collaboration collaboration(StoryNode node) {
        return new Collaboration(
                0,
                StoryWriter.uid("collaboration", node.plain("key")),
                node.told("title"),
                node.told("goal"),
                node.told("part"),
                date(node, "starts"),
                date(node, "ends"),
                node.has("result") ? Coded.of(Result.class, node.plain("result")) : Result.OPEN,
                node.told("words"),
                node.is("significant"),
                node.told("notes"),
                tx.now(),
                tx.now());
    }

    private @Nullable PartialDate date(StoryNode node, String field) {
        String text = node.optional(field);
        return text == null ? null : calendar.partial(text);
    }

    private static long known(Map<String, Long> ids, String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }
}
