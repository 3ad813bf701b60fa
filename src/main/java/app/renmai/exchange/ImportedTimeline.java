package app.renmai.exchange;

import java.util.List;

/**
 * What a file tells of the time spent with people.
 *
 * @param interactions what happened, or is planned
 * @param commitments promises
 * @param reminders nudges
 * @param needs what people need
 */
public record ImportedTimeline(
        List<ImportedInteraction> interactions,
        List<ImportedCommitment> commitments,
        List<ImportedReminder> reminders,
        List<ImportedNeed> needs) {
    /** A file that is only about people. */
    public static final ImportedTimeline EMPTY =
            new ImportedTimeline(List.of(), List.of(), List.of());

    /** Without needs. */
    public ImportedTimeline(
            List<ImportedInteraction> interactions,
            List<ImportedCommitment> commitments,
            List<ImportedReminder> reminders) {
        this(interactions, commitments, reminders, List.of());
    }

    /** Keeps the lists unchangeable. */
    public ImportedTimeline {
        interactions = List.copyOf(interactions);
        commitments = List.copyOf(commitments);
        reminders = List.copyOf(reminders);
        needs = List.copyOf(needs);
    }

    /** Only what happened. */
    public static ImportedTimeline of(List<ImportedInteraction> interactions) {
        return new ImportedTimeline(interactions, List.of(), List.of());
    }

    /** How many entries there are. */
    public int size() {
        return interactions.size() + commitments.size() + reminders.size() + needs.size();
    }
}
