package app.renmai.service.duplicate;

import app.renmai.service.job.Progress;
import app.renmai.store.Change;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.NotSameStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The known pairs of a workspace, kept true: every change it is told of is taken in, in order. */
final class LivePairs {
    /** The tables that say who is like whom. */
    private static final String[] TABLES = {
        ContactStore.TABLE,
        ContactPointStore.TABLE,
        PositionStore.TABLE,
        OrganizationStore.TABLE,
        ImportantDateStore.TABLE,
        NotSameStore.TABLE,
        SettingStore.TABLE
    };

    private final Workspace workspace;
    private CompletableFuture<KnownPairs> now;

    /**
     * @param workspace read when it has changed
     * @param begin what is known at first; changes that come before it wait for it
     */
    LivePairs(Workspace workspace, CompletableFuture<KnownPairs> begin) {
        this.workspace = workspace;
        this.now = begin;
    }

    /** The tables whose changes alter the pairs. */
    static String[] tables() {
        return TABLES.clone();
    }

    /** Takes a change in, in the background. */
    synchronized void apply(Change change) {
        if (change.touches(TABLES)) {
            now = now.thenCompose(known -> workspace.read(reader -> known.after(reader, change)));
        }
    }

    /** Whether reading has failed, so that nothing more comes of it. */
    synchronized boolean failed() {
        return now.isCompletedExceptionally();
    }

    /**
     * The pairs, once all changes so far are taken in.
     *
     * @param most if there are no more contacts than this, they are all compared first, unless they
     *     were before
     */
    synchronized CompletableFuture<FoundPairs> found(int most) {
        now =
                now.thenApplyAsync(
                        known ->
                                known.searched() || known.index().size() > most
                                        ? known
                                        : known.search(Progress.NONE));
        return now.thenApply(KnownPairs::found);
    }

    /** See {@link LikenessIndex#like}; of everybody once all changes so far are taken in. */
    synchronized CompletableFuture<List<Likeness>> like(Traits traits, int most) {
        return now.thenApplyAsync(known -> known.index().like(traits, most));
    }
}
