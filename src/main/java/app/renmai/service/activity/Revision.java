package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.LogEntry.Newcomer;

import java.nio.file.Path;
import java.util.List;

/**
 * A change of what was logged. All of it is saved in one step.
 *
 * @param interaction the interaction as it is to be
 * @param newcomers those who took part and are no contacts yet
 * @param added files to keep with it
 * @param removed files to keep no longer
 * @param outcome what comes out of it that was not known before
 */
public record Revision(
        Interaction interaction,
        List<Newcomer> newcomers,
        List<Path> added,
        List<Attachment> removed,
        Outcome outcome) {

    /** A change out of which nothing more comes. */
    public Revision(
            Interaction interaction,
            List<Newcomer> newcomers,
            List<Path> added,
            List<Attachment> removed) {
        this(interaction, newcomers, added, removed, Outcome.NOTHING);
    }

    /** Keeps the lists unchangeable. */
    public Revision {
        newcomers = List.copyOf(newcomers);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
