package app.renmai.service.duplicate;

import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.SettingStore;
import app.renmai.store.Step;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.NotSameStore;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds contacts that may be one, and remembers which are not. */
public final class Duplicates {
    /** The message key of the name of the job. */
    public static final String JOB = "job.duplicates";

    private final Workspace workspace;
    private final Jobs jobs;
    private @Nullable Prepared prepared;

    /** An index, and the newest step that is in it. */
    private record Prepared(Optional<Long> newest, CompletableFuture<LikenessIndex> index) {}

    /**
     * @param workspace whose contacts are compared
     * @param jobs runs the scan
     */
    public Duplicates(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /** Compares all contacts as a job, see {@link #scan}. */
    public Job<List<AlikePair>> startScan(int least) {
        return jobs.start(JOB, "", progress -> scan(least, progress));
    }

    /**
     * Compares all contacts and waits.
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

    /** Those of some pairs of whom both are still there and that were not told apart. */
    public CompletableFuture<List<AlikePair>> remaining(List<AlikePair> pairs) {
        return workspace.read(
                reader -> {
                    Set<Long> ids = new HashSet<>();
                    pairs.forEach(pair -> ids.addAll(List.of(pair.first(), pair.second())));
                    Set<Long> there = ContactStore.names(reader, ids).keySet();
                    Set<NotSameStore.Pair> apart = NotSameStore.all(reader);
                    return pairs.stream()
                            .filter(
                                    pair ->
                                            there.contains(pair.first())
                                                    && there.contains(pair.second())
                                                    && !apart.contains(
                                                            NotSameStore.Pair.of(
                                                                    pair.first(), pair.second())))
                            .toList();
                });
    }

    /**
     * The contacts that somebody may be who is about to be added.
     *
     * @param traits what is known of them so far
     * @param most at most this many
     */
    public CompletableFuture<List<Likeness>> like(Traits traits, int most) {
        return index().thenApplyAsync(index -> index.like(traits, most));
    }

    /** The index of what is there now: made once, and again only when something was written. */
    private synchronized CompletableFuture<LikenessIndex> index() {
        Optional<Long> newest = workspace.undoState().undo().map(Step::id);
        boolean stale =
                prepared == null
                        || !prepared.newest().equals(newest)
                        || prepared.index().isCompletedExceptionally();
        if (stale) {
            prepared =
                    new Prepared(
                            newest,
                            workspace.read(
                                    reader -> LikenessIndex.of(reader, PhoneRegion.of(reader))));
        }
        return Objects.requireNonNull(prepared).index();
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
