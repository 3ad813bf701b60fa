package app.renmai.exchange;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened, as a file tells it, before anything is stored.
 *
 * @param line the line of the file where it begins, from 1
 * @param sourceId the identity it has in its source, by which a second import knows it: a
 *     Message-ID, a UID with its recurrence; empty when the source gives none
 * @param kind what it was
 * @param direction who turned to whom, or null when that follows from who of the parties is the
 *     user
 * @param start when it began; for {@code allDay} the start of that day
 * @param end when it ended, or null
 * @param allDay whether only the day is known
 * @param place where
 * @param summary one line
 * @param body text or Markdown
 * @param parties who took part, the user among them when the file names them
 * @param state whether it happened, or null when the file does not say: then its time tells
 */
public record ImportedInteraction(
        int line,
        String sourceId,
        Kind kind,
        @Nullable Direction direction,
        Instant start,
        @Nullable Instant end,
        boolean allDay,
        String place,
        String summary,
        String body,
        List<ImportedParty> parties,
        @Nullable State state) {
    /** What follows the identity of an interaction that is ours, where another program keeps it. */
    public static final String OURS = "@renmai";

    /** One of which the file does not say whether it happened. */
    public ImportedInteraction(
            int line,
            String sourceId,
            Kind kind,
            @Nullable Direction direction,
            Instant start,
            @Nullable Instant end,
            boolean allDay,
            String place,
            String summary,
            String body,
            List<ImportedParty> parties) {
        this(
                line, sourceId, kind, direction, start, end, allDay, place, summary, body, parties,
                null);
    }

    /** Keeps the list unchangeable. */
    public ImportedInteraction {
        parties = List.copyOf(parties);
    }
}
