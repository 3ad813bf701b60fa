package app.renmai.service.sample;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.shared.Coded;
import app.renmai.store.Tx;
import app.renmai.store.pitch.PitchStore;
import app.renmai.text.LinkedText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes the pitches of the story with their versions. */
final class StoryPitches {
    private static final Pattern OFFER = Pattern.compile("\\]\\(offer:([a-z-]+)\\)");

    private final Tx tx;
    private final Map<String, Long> people;

    StoryPitches(Tx tx, Map<String, Long> people) {
        this.tx = tx;
        this.people = people;
    }

    /** Writes one pitch; its text is that of its last version. */
    void write(StoryNode node) {
        List<StoryNode> versions = node.nodes("versions");
        Instant created = versions.getFirst().instant("at");
        StoryNode last = versions.getLast();
        Instant sent = node.optionalInstant("sent");
        Instant answered = node.optionalInstant("answered");
        Instant updated = last.instant("at");
        for (Instant later : new @Nullable Instant[] {sent, answered}) {
            updated = later == null ? updated : later;
        }
        long id =
                PitchStore.insert(
                        tx,
                        new Pitch(
                                0,
                                StoryWriter.uid("pitch", node.plain("key")),
                                Objects.requireNonNull(people.get(node.plain("to"))),
                                Coded.of(Pitch.Kind.class, node.plain("kind")),
                                Coded.of(Pitch.State.class, node.plain("state")),
                                node.plain("template"),
                                last.told("subject"),
                                sent == null ? body(last) : LinkedText.strip(body(last)),
                                node.plain("channel"),
                                sent,
                                answered,
                                node.told("answer"),
                                created,
                                updated));
        int number = 1;
        for (StoryNode version : versions) {
            PitchStore.insertVersion(
                    tx,
                    new PitchVersion(
                            0,
                            id,
                            number++,
                            version.told("subject"),
                            body(version),
                            version.instant("at")));
        }
    }

    /** A text, in which the offers that words stand on are named by their keys. */
    private static String body(StoryNode version) {
        return OFFER.matcher(version.told("body"))
                .replaceAll(found -> "](offer:" + StoryWriter.uid("offer", found.group(1)) + ")");
    }
}
