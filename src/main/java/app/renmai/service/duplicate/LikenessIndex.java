package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactIdentityStore;
import app.renmai.store.contact.ImportantDateStore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who is like whom among all contacts, as they were at one moment. Only those are compared who have
 * a key in common, so that it takes seconds for a hundred thousand.
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
        Map<Long, List<ContactPoint>> points = new HashMap<>();
        ContactIdentityStore.eachReach(
                reader,
                reach ->
                        points.computeIfAbsent(reach.contactId(), _ -> new ArrayList<>(3))
                                .add(
                                        ContactPoint.of(
                                                reach.kind(), reach.service(), reach.value(), "")));
        Map<Long, List<String>> organizations = new HashMap<>();
        ContactIdentityStore.eachOrganization(
                reader,
                (contact, name) ->
                        organizations.computeIfAbsent(contact, _ -> new ArrayList<>(1)).add(name));
        Map<Long, ImportantDate> birthdays = new HashMap<>();
        ImportantDateStore.birthdays(reader)
                .forEach(one -> birthdays.putIfAbsent(one.contactId(), one.date()));
        ContactIdentityStore.eachIdentity(
                reader,
                identity ->
                        index.add(
                                identity.id(),
                                new Traits(
                                        identity.name(),
                                        points.getOrDefault(identity.id(), List.of()),
                                        organizations.getOrDefault(identity.id(), List.of()),
                                        birthdays.get(identity.id()))));
        return index;
    }

    private void add(long contact, Traits traits) {
        Signs signs = signs(traits);
        people.put(contact, signs);
        for (String key : signs.keys()) {
            byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(contact);
        }
    }

    private Signs signs(Traits traits) {
        return Signs.of(traits, reachKeys, organizationKeys);
    }

    /** Whether there is nobody at all. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /**
     * The contacts that somebody may be, who is none of them yet.
     *
     * @param traits what is known of them
     * @param most at most this many
     * @return the likeliest first; none that is not at least {@link Likelihood#PERHAPS}
     */
    public List<Likeness> like(Traits traits, int most) {
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
    public List<AlikePair> pairs(int least, BiPredicate<Long, Long> told, Progress progress) {
        List<AlikePair> pairs = new ArrayList<>();
        int done = 0;
        for (Map.Entry<Long, Signs> person : people.entrySet()) {
            if (done++ % EACH_REPORT == 0) {
                progress.checkCancelled();
                progress.report(done, people.size());
            }
            long first = person.getKey();
            for (long second : later(first, person.getValue())) {
                Scoring.compare(
                                person.getValue(),
                                Objects.requireNonNull(people.get(second)),
                                this::carriers)
                        .filter(one -> one.score() >= least && !told.test(first, second))
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
        pairs.sort(
                Comparator.comparingInt(AlikePair::score)
                        .reversed()
                        .thenComparingLong(AlikePair::first)
                        .thenComparingLong(AlikePair::second));
        return pairs;
    }

    /** Those behind somebody who have a key in common with them. */
    private Set<Long> later(long first, Signs signs) {
        Set<Long> later = new LinkedHashSet<>();
        for (String key : signs.keys()) {
            List<Long> carriers = byKey.getOrDefault(key, List.of());
            if (carriers.size() <= MOST_OF_A_KEY) {
                carriers.stream().filter(id -> id > first).forEach(later::add);
            }
        }
        return later;
    }
}
