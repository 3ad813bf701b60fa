package app.renmai.service.overview;

import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Suggestions;
import app.renmai.store.OverviewStore;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.ReminderStore;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** How much there is of everything. */
public final class Overview {
    private final Workspace workspace;

    /** The overview of a workspace. */
    public Overview(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions
     * @param drafts pitches still to be sent
     * @param worth what {@link Suggestions} finds worth doing
     */
    public record Totals(long contacts, long interactions, long drafts, long worth) {}

    /** Counts, with what is worth doing on a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return workspace.read(
                reader -> {
                    OverviewStore.Totals all = OverviewStore.totals(reader);
                    Suggestions suggestions =
                            Suggestions.of(
                                    CommitmentStore.open(reader),
                                    ReminderStore.open(reader),
                                    Agenda.snoozed(reader),
                                    day);
                    return new Totals(
                            all.contacts(),
                            all.interactions(),
                            all.drafts(),
                            suggestions.now().size());
                });
    }
}
