package app.renmai.service.duplicate;

import app.renmai.service.job.Progress;
import app.renmai.store.Reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Who is like whom among all contacts, as they were at one moment. Only those are compared who have
 * a key in common, so that it takes seconds for a hundred thousand. Several threads may ask.
 */
public final class LikenessIndex {
    /** A key that more have tells nobody apart; what they have beside it does. */
    private static final int MOST_OF_A_KEY = 40;

    private static final int EACH_REPORT = 500;

    private final Map<Long, Signs> people = new LinkedHashMap<>();
    private final Map<String, List<Long>> byKey = new HashMap<>();
    private final ReachKeys reachKeys;
    private final OrganizationKeys organizationKeys = new OrganizationKeys();

    private LikenessIndex(ReachKeys reachKeys) {
        this.reachKeys = reachKeys;
    }

    /**
     * Reads all contacts.
     *
     * @param region the region that numbers without a country code are of (ISO 3166-1, two letters)
     */
    public static LikenessIndex of(Reader reader, String region) {
        LikenessIndex index = new LikenessIndex(new ReachKeys(region));
        TraitsReader.each(reader, null, index::add);
        return index;
    }

    private void add(long contact, Traits traits) {
        add(contact, signs(traits));
    }

    private void add(long contact, Signs signs) {
        people.put(contact, signs);
        for (String key : signs.keys()) {
            byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(contact);
        }
    }

    private void remove(Long contact, Signs signs) {
        people.remove(contact);
        for (String key : signs.keys()) {
            List<Long> carriers = Objects.requireNonNull(byKey.get(key));
            carriers.remove(contact);
            if (carriers.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    /**
     * Takes in that contacts have come, have changed or are gone.
     *
     * @param contacts who
     * @param now what is known of those who are there
     * @return all whose pairs may be others than before: they themselves, and who has a key in
     *     common with them now or had one before, for what many have says less
     */
    synchronized Set<Long> replace(Set<Long> contacts, Map<Long, Traits> now) {
        Set<Long> concerned = new HashSet<>(contacts);
        for (Long contact : contacts) {
            Signs before = people.get(contact);
            if (before != null) {
                remove(contact, before);
                concerned.addAll(sharing(before));
            }
        }
        now.forEach(
                (contact, traits) -> {
                    Signs signs = signs(traits);
                    concerned.addAll(sharing(signs));
                    add(contact, signs);
                });
        return concerned;
    }

    /** Those who have a key that tells people apart. */
    private Set<Long> sharing(Signs signs) {
        Set<Long> sharing = new LinkedHashSet<>();
        for (String key : signs.keys()) {
            List<Long> carriers = byKey.getOrDefault(key, List.of());
            if (carriers.size() <= MOST_OF_A_KEY) {
                sharing.addAll(carriers);
            }
        }
        return sharing;
    }

    private Signs signs(Traits traits) {
        return Signs.of(traits, reachKeys, organizationKeys);
    }

    /** How many there are. */
    public synchronized int size() {
        return people.size();
    }

    /**
     * The contacts that somebody may be, who is none of them yet.
     *
     * @param traits what is known of them
     * @param most at most this many
     * @return the likeliest first; none that is not at least {@link Likelihood#PERHAPS}
     */
    public synchronized List<Likeness> like(Traits traits, int most) {
        Signs signs = signs(traits);
        Set<Long> candidates = new LinkedHashSet<>();
        for (String key : signs.keys()) {
            List<Long> carriers = byKey.getOrDefault(key, List.of());
            if (carriers.size() < MOST_OF_A_KEY) {
                candidates.addAll(carriers);
            }
        }
        List<Likeness> found = new ArrayList<>();
        for (long candidate : candidates) {
            Scoring.compare(
                            Objects.requireNonNull(people.get(candidate)),
                            signs,
                            key -> carriers(key) + 1)
                    .filter(one -> one.score() >= Likelihood.PERHAPS.least())
                    .ifPresent(
                            one -> found.add(new Likeness(candidate, one.score(), one.evidence())));
        }
        found.sort(
                Comparator.comparingInt(Likeness::score)
                        .reversed()
                        .thenComparingLong(Likeness::contact));
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    private int carriers(String key) {
        return byKey.getOrDefault(key, List.of()).size();
    }

    /**
     * All pairs that may be one contact.
     *
     * @param least the lowest score to tell of
     * @param told whether a pair, the smaller id first, is known not to be the same
     * @param progress told how many contacts are done, and asked whether to go on
     * @return the likeliest first, then the oldest
     */
    public synchronized List<AlikePair> pairs(
            int least, BiPredicate<Long, Long> told, Progress progress) {
        List<AlikePair> pairs = new ArrayList<>();
        int done = 0;
        for (Map.Entry<Long, Signs> person : people.entrySet()) {
            if (done++ % EACH_REPORT == 0) {
                progress.checkCancelled();
                progress.report(done, people.size());
            }
            pairs(person.getKey(), person.getValue(), least, _ -> true, pairs);
        }
        pairs.removeIf(pair -> told.test(pair.first(), pair.second()));
        pairs.sort(AlikePair.LIKELIEST_FIRST);
        return pairs;
    }

    /** All pairs of whom both are among some, in no order. */
    synchronized List<AlikePair> pairsAmong(Set<Long> some, int least) {
        List<AlikePair> pairs = new ArrayList<>();
        for (long first : some) {
            Signs signs = people.get(first);
            if (signs != null) {
                pairs(first, signs, least, some::contains, pairs);
            }
        }
        return pairs;
    }

    /** Adds the pairs of somebody with those who came later. */
    private void pairs(
            long first, Signs signs, int least, Predicate<Long> meant, List<AlikePair> pairs) {
        for (long second : sharing(signs)) {
            if (second > first && meant.test(second)) {
                Scoring.compare(signs, Objects.requireNonNull(people.get(second)), this::carriers)
                        .filter(one -> one.score() >= least)
                        .ifPresent(
                                one ->
                                        pairs.add(
                                                new AlikePair(
                                                        first,
                                                        second,
                                                        one.score(),
                                                        one.evidence())));
            }
        }
    }
}
