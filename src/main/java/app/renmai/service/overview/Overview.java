package app.renmai.service.overview;

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

    /** Counts, with what is due up to a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return workspace.read(reader -> OverviewStore.totals(reader, day));
    }
}
