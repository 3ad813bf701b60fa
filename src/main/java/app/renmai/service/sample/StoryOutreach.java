package app.renmai.service.sample;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.InnerNote.Verdict;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.shared.Coded;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the outreach threads of the story with their attempts. An attempt leads to the talk it was
 * made in, the one it was answered in, and the pitch it was.
 */
final class StoryOutreach {
    private final Tx tx;
    private final Map<String, Long> people;

    StoryOutreach(Tx tx, Map<String, Long> people) {
        this.tx = tx;
        this.people = people;
    }

    void write(StoryNode node) {
        Instant begun = node.instant("begun");
        long id =
                OutreachStore.insert(
                        tx,
                        new Outreach(
                                0,
                                StoryWriter.uid("outreach", node.plain("key")),
                                Objects.requireNonNull(people.get(node.plain("with"))),
                                node.told("purpose"),
                                Coded.of(State.class, node.plain("state")),
                                node.told("words"),
                                node.has("until") ? node.day("until") : null,
                                null,
                                begun,
                                begun,
                                node.optionalInstant("closed")));
        int number = 1;
        for (StoryNode attempt : node.nodes("attempts")) {
            attempt(attempt, id, number++);
        }
        if (node.has("inner")) {
            inner(node.node("inner"), id);
        }
    }

    private void attempt(StoryNode node, long thread, int number) {
        long id =
                AttemptStore.insert(
                        tx,
                        new Attempt(
                                0,
                                thread,
                                number,
                                node.instant("at"),
                                node.plain("channel"),
                                Coded.of(Carried.class, node.plain("carried")),
                                node.told("words"),
                                node.has("outcome")
                                        ? Coded.of(Outcome.class, node.plain("outcome"))
                                        : Outcome.NONE,
                                node.optionalInstant("answered"),
                                node.told("answer"),
                                "",
                                pitch(node),
                                talk(node, "talk")));
        AttemptStore.putReply(tx, id, talk(node, "reply"));
    }

    private void inner(StoryNode node, long thread) {
        InnerNoteStore.insert(
                tx,
                new InnerNote(
                        0,
                        thread,
                        node.told("thought"),
                        node.told("known"),
                        node.told("reason"),
                        Coded.of(Verdict.class, node.plain("verdict")),
                        node.instant("at"),
                        node.optionalInstant("settled")));
    }

    private @Nullable Long pitch(StoryNode node) {
        String key = node.optional("pitch");
        return key == null
                ? null
                : PitchStore.idOf(tx, StoryWriter.uid("pitch", key)).orElseThrow();
    }

    private @Nullable Long talk(StoryNode node, String field) {
        String key = node.optional(field);
        return key == null
                ? null
                : InteractionStore.idOf(tx, StoryWriter.uid("interaction", key)).orElseThrow();
    }
}
