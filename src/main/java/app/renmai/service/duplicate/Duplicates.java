package app.renmai.service.duplicate;

import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Change;
import app.renmai.store.Op;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.NotSameStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Finds contacts that may be one, and remembers which are not.
 *
 * <p>What was found is remembered as long as the workspace is open, and follows what happens to
 * contacts: pairs of contacts that are merged, deleted or erased go, those of contacts that come or
 * change are looked for, and undo brings back what went. Before anything was found, the pairs of a
 * small workspace are looked for when somebody asks for them: {@link #MOST_UNASKED} contacts take
 * about a second in the background. In a larger one that takes time and memory, so that there it is
 * up to the user to search; until then only those are known who were alike when they were added.
 */
public final class Duplicates {
    /** The message key of the name of the job. */
    public static final String JOB = "job.duplicates";

    /** Among no more contacts than this, pairs are looked for without being asked to. */
    static final int MOST_UNASKED = 20_000;

    private final Workspace workspace;
    private final Jobs jobs;
    private @Nullable LivePairs live;
    private @Nullable LivePairs sought;

    /**
     * @param workspace whose contacts are compared
     * @param jobs runs the scan
     */
    public Duplicates(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        // Before any screen listens, so that a screen that reloads finds the change taken in.
        workspace.onChange(this::apply);
    }

    /** The tables whose changes alter the pairs. */
    public static String[] tables() {
        return LivePairs.tables();
    }

    private synchronized void apply(Change change) {
        if (change.isLook()) {
            live = null;
            return;
        }
        if (live != null) {
            live.apply(change);
        }
        if (sought != null) {
            sought.apply(change);
        }
    }

    /** Compares all contacts as a job, and remembers the pairs. */
    public Job<FoundPairs> startScan() {
        return jobs.start(JOB, "", this::search);
    }

    private FoundPairs search(Progress progress) {
        progress.report(0, Progress.UNKNOWN);
        CompletableFuture<KnownPairs> begin = new CompletableFuture<>();
        LivePairs fresh = new LivePairs(workspace, begin);
        synchronized (this) {
            sought = fresh;
        }
        try {
            KnownPairs read = Workspace.await(workspace.read(KnownPairs::read));
            progress.checkCancelled();
            begin.complete(read.search(progress));
            synchronized (this) {
                // Of several searches the one that was begun last is remembered.
                if (sought == fresh) {
                    live = fresh;
                }
            }
            return Workspace.await(fresh.found(MOST_UNASKED));
        } finally {
            synchronized (this) {
                if (sought == fresh) {
                    sought = null;
                }
            }
        }
    }

    /**
     * Compares all contacts and waits. The pairs are not remembered.
     *
     * @param least the lowest score to tell of
     * @param progress told how many contacts are done
     * @return the pairs that may be one, the likeliest first, without those told apart
     * @throws java.util.concurrent.CancellationException when the progress asks to stop
     */
    public List<AlikePair> scan(int least, Progress progress) {
        progress.report(0, Progress.UNKNOWN);
        return Workspace.await(
                workspace.read(
                        reader -> {
                            LikenessIndex index = LikenessIndex.of(reader, PhoneRegion.of(reader));
                            progress.checkCancelled();
                            Set<NotSameStore.Pair> apart = NotSameStore.all(reader);
                            return index.pairs(
                                    least,
                                    (one, other) ->
                                            apart.contains(NotSameStore.Pair.of(one, other)),
                                    progress);
                        }));
    }

    /** The pairs that are known, with all changes taken in that were told of so far. */
    public CompletableFuture<FoundPairs> found() {
        synchronized (this) {
            if (live != null && !live.failed()) {
                return live.found(MOST_UNASKED);
            }
        }
        return workspace
                .read(ContactStore::count)
                .thenCompose(
                        count ->
                                count > MOST_UNASKED
                                        ? CompletableFuture.completedFuture(FoundPairs.NONE)
                                        : following().found(MOST_UNASKED));
    }

    /**
     * The contacts that somebody may be who is about to be added.
     *
     * @param traits what is known of them so far
     * @param most at most this many
     */
    public CompletableFuture<List<Likeness>> like(Traits traits, int most) {
        return following().like(traits, most);
    }

    /** What follows the workspace; from now on, if nothing did. */
    private synchronized LivePairs following() {
        LivePairs known = live;
        if (known == null || known.failed()) {
            known = new LivePairs(workspace, workspace.read(KnownPairs::read));
            live = known;
        }
        return known;
    }

    /** The region that telephone numbers without a country code are of. */
    public CompletableFuture<String> region() {
        return workspace.read(PhoneRegion::of);
    }

    /**
     * Sets the region that telephone numbers without a country code are of, as one step.
     *
     * @param region one of {@link PhoneRegion#all}
     */
    public CompletableFuture<Void> setRegion(String region) {
        return workspace.run(
                Op.PHONE_REGION, region, tx -> SettingStore.put(tx, PhoneRegion.SETTING, region));
    }

    /**
     * Remembers that two contacts are not the same; can be undone.
     *
     * @param subject how the two stand in the undo label
     */
    public CompletableFuture<Void> notSame(long one, long other, String subject) {
        return workspace.run(
                Op.NOT_SAME,
                subject,
                tx -> NotSameStore.insert(tx, NotSameStore.Pair.of(one, other)));
    }
}
