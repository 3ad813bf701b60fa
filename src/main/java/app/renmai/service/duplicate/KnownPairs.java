package app.renmai.service.duplicate;

import app.renmai.service.job.Progress;
import app.renmai.store.Change;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.NotSameStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody and the pairs among them, as of one moment. Those who were told apart stay among the
 * pairs, for that can be undone, but are not {@link #found}.
 */
final class KnownPairs {
    /** Comparing all again takes less than reading so many one by one. */
    private static final int TOO_MANY_TO_PATCH = 500;

    private static final int LEAST = Likelihood.PERHAPS.least();

    private final LikenessIndex index;
    private final String region;
    private final boolean searched;
    private final List<AlikePair> pairs;
    private final Set<NotSameStore.Pair> apart;
    private final FoundPairs found;

    private KnownPairs(
            LikenessIndex index,
            String region,
            boolean searched,
            List<AlikePair> pairs,
            Set<NotSameStore.Pair> apart) {
        this.index = index;
        this.region = region;
        this.searched = searched;
        this.pairs = pairs;
        this.apart = apart;
        this.found =
                new FoundPairs(
                        searched,
                        pairs.stream()
                                .filter(
                                        pair ->
                                                !apart.contains(
                                                        NotSameStore.Pair.of(
                                                                pair.first(), pair.second())))
                                .toList());
    }

    /** Reads everybody, and compares nobody yet. */
    static KnownPairs read(Reader reader) {
        String region = PhoneRegion.of(reader);
        return new KnownPairs(
                LikenessIndex.of(reader, region),
                region,
                false,
                List.of(),
                NotSameStore.all(reader));
    }

    /**
     * Compares everybody.
     *
     * @throws java.util.concurrent.CancellationException when the progress asks to stop
     */
    KnownPairs search(Progress progress) {
        List<AlikePair> all = index.pairs(LEAST, (_, _) -> false, progress);
        return new KnownPairs(index, region, true, all, apart);
    }

    /** Takes in a change: only those whom it touched, and who is like them, are compared again. */
    KnownPairs after(Reader reader, Change change) {
        Set<Long> touched = ContactListStore.touched(reader, change, TOO_MANY_TO_PATCH);
        boolean numbersMeanOthers =
                change.touches(SettingStore.TABLE) && !PhoneRegion.of(reader).equals(region);
        if (numbersMeanOthers || touched.size() > TOO_MANY_TO_PATCH) {
            KnownPairs anew = read(reader);
            return searched ? anew.search(Progress.NONE) : anew;
        }
        Map<Long, Traits> there = new HashMap<>();
        TraitsReader.each(reader, touched, there::put);
        Set<Long> concerned = index.replace(touched, there);
        List<AlikePair> now = new ArrayList<>(pairs);
        now.removeIf(pair -> concerned.contains(pair.first()) && concerned.contains(pair.second()));
        now.addAll(index.pairsAmong(concerned, LEAST));
        now.sort(AlikePair.LIKELIEST_FIRST);
        return new KnownPairs(
                index,
                region,
                searched,
                now,
                change.touches(NotSameStore.TABLE) ? NotSameStore.all(reader) : apart);
    }

    /** Who is like whom; goes on to change with what comes after. */
    LikenessIndex index() {
        return index;
    }

    /** Whether everybody was compared. */
    boolean searched() {
        return searched;
    }

    /** The pairs that nobody has told apart. */
    FoundPairs found() {
        return found;
    }
}
