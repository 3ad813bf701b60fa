package app.renmai.service.overview;

import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.KeepingInTouch;
import app.renmai.service.activity.Suggestions;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.store.OverviewStore;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.ReminderStore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How much there is of everything. */
public final class Overview {
    private final Workspace workspace;
    private final KeepingInTouch inTouch;
    private final ZoneId zone;

    /**
     * The overview of a workspace.
     *
     * @param zone where days begin and end
     */
    public Overview(Workspace workspace, KeepingInTouch inTouch, ZoneId zone) {
        this.workspace = workspace;
        this.inTouch = inTouch;
        this.zone = zone;
    }

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions that happened
     * @param drafts pitches still to be sent
     * @param worth what {@link Suggestions} finds worth doing
     * @param nextQuestion when the next planned interaction is over, and so a question; far off
     *     when none is planned
     */
    public record Totals(
            long contacts, long interactions, long drafts, long worth, Instant nextQuestion) {}

    /** Counts, with what is worth doing on a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return inTouch.due().thenCompose(due -> totals(day, due));
    }

    private CompletableFuture<Totals> totals(LocalDate day, List<InTouch> due) {
        Instant now = workspace.clock().instant();
        return workspace.read(
                reader -> {
                    OverviewStore.Totals all = OverviewStore.totals(reader);
                    Suggestions suggestions =
                            Suggestions.of(
                                            CommitmentStore.open(reader),
                                            ReminderStore.open(reader),
                                            due,
                                            Agenda.snoozed(reader),
                                            day)
                                    .after(Agenda.questions(reader, day, now, zone));
                    return new Totals(
                            all.contacts(),
                            all.interactions(),
                            all.drafts(),
                            suggestions.now().size(),
                            Agenda.nextQuestion(reader, now, zone));
                });
    }
}
