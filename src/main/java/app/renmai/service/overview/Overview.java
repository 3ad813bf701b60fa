package app.renmai.service.overview;

import app.renmai.service.activity.Suggestions;
import app.renmai.store.OverviewStore;
import app.renmai.store.OverviewStore.Totals;
import app.renmai.store.Workspace;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** How much there is of everything. */
public final class Overview {
    private final Workspace workspace;

    /** The overview of a workspace. */
    public Overview(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Counts, with what {@link Suggestions} finds worth doing on a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return workspace.read(
                reader -> {
                    Totals all =
                            OverviewStore.totals(reader, day, day.plusDays(Suggestions.SOON_DAYS));
                    return new Totals(
                            all.contacts(),
                            all.interactions(),
                            all.drafts(),
                            Math.min(Suggestions.MOST, all.due()));
                });
    }
}
