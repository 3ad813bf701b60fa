package app.renmai.service.match;

import app.renmai.text.Folding;
import app.renmai.text.KeyWords;
import app.renmai.text.KeyWords.Key;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which offers may serve which needs. Two belong together when they bear a tag in common, when they
 * share a word that tells something, or when they share two words of which each alone would tell
 * little. What more than a twentieth of the offers say tells little, too; what more than a fifth of
 * them say tells nothing.
 */
public final class MatchRule {
    /** So many offers at the most are named for a need. */
    public static final int MOST = 20;

    private static final int TAG = 4;
    private static final int TELLING = 2;
    private static final int FEW = 40;

    private MatchRule() {}

    /**
     * A need or an offer, as far as matching goes.
     *
     * @param id the row
     * @param words its words
     * @param tags the names of its tags
     */
    public record Said(long id, String words, List<String> tags) {
        /** Keeps the list unchangeable. */
        public Said {
            tags = List.copyOf(tags);
        }
    }

    /** Whether a need and an offer may be brought together at all, whatever they say. */
    public interface Allowed {
        /** Whether they may. */
        boolean test(long need, long offer);
    }

    /**
     * An offer that may serve a need.
     *
     * @param need the need
     * @param offer the offer
     * @param tags the names of the tags in common, as the need has them
     * @param keys the folded words in common
     * @param weight the more, the likelier: a tag counts four, a telling word two, another one
     */
    public record Hit(long need, long offer, List<String> tags, Set<String> keys, int weight) {
        /** Keeps the collections unchangeable. */
        public Hit {
            tags = List.copyOf(tags);
            keys = Set.copyOf(keys);
        }
    }

    /** The offers in which a word or a tag stands, by their places. */
    private record Posting(int[] offers, int weight) {}

    private record Prepared(Map<String, Boolean> words, Map<String, String> tags) {
        static Prepared of(Said said) {
            Map<String, Boolean> words = new LinkedHashMap<>();
            for (Key key : KeyWords.of(said.words())) {
                words.merge(key.folded(), key.light(), Boolean::logicalAnd);
            }
            Map<String, String> tags = new LinkedHashMap<>();
            said.tags().forEach(tag -> tags.putIfAbsent("#" + Folding.fold(tag), tag));
            return new Prepared(words, tags);
        }
    }

    /**
     * The pairs, in the order of the needs, of each the likeliest offer first.
     *
     * @param needs what is needed
     * @param offers what can be done
     * @param allowed leaves pairs out
     */
    public static List<Hit> of(Collection<Said> needs, Collection<Said> offers, Allowed allowed) {
        List<Said> able = List.copyOf(offers);
        Map<String, Posting> index = index(able);
        int[] weights = new int[able.size()];
        List<Hit> hits = new ArrayList<>();
        for (Said need : needs) {
            match(need, able, index, weights, allowed, hits);
        }
        return List.copyOf(hits);
    }

    private static Map<String, Posting> index(List<Said> offers) {
        Map<String, List<Integer>> places = new HashMap<>();
        Map<String, Boolean> light = new HashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            Prepared prepared = Prepared.of(offers.get(i));
            for (Map.Entry<String, Boolean> word : prepared.words().entrySet()) {
                places.computeIfAbsent(word.getKey(), _ -> new ArrayList<>()).add(i);
                light.merge(word.getKey(), word.getValue(), Boolean::logicalOr);
            }
            for (String tag : prepared.tags().keySet()) {
                places.computeIfAbsent(tag, _ -> new ArrayList<>()).add(i);
            }
        }
        Map<String, Posting> index = new HashMap<>();
        places.forEach(
                (key, at) -> {
                    boolean tag = key.startsWith("#");
                    boolean everywhere = at.size() > Math.max(FEW, offers.size() / 5);
                    if (tag || !everywhere) {
                        boolean often = at.size() > Math.max(FEW, offers.size() / 20);
                        boolean little = often || light.getOrDefault(key, false);
                        index.put(
                                key,
                                new Posting(
                                        at.stream().mapToInt(Integer::intValue).toArray(),
                                        tag ? TAG : little ? 1 : TELLING));
                    }
                });
        return index;
    }

    private static void match(
            Said need,
            List<Said> offers,
            Map<String, Posting> index,
            int[] weights,
            Allowed allowed,
            List<Hit> hits) {
        Prepared sought = Prepared.of(need);
        List<Integer> touched = new ArrayList<>();
        for (String word : sought.words().keySet()) {
            add(index.get(word), weights, touched);
        }
        for (String tag : sought.tags().keySet()) {
            add(index.get(tag), weights, touched);
        }
        // Two is one tag, one telling word, or two others.
        touched.stream()
                .filter(at -> weights[at] >= TELLING)
                .filter(at -> allowed.test(need.id(), offers.get(at).id()))
                .sorted(
                        Comparator.comparingInt((Integer at) -> -weights[at])
                                .thenComparing(at -> offers.get(at).id()))
                .limit(MOST)
                .forEach(at -> hits.add(hit(need, sought, offers.get(at), index, weights[at])));
        touched.forEach(at -> weights[at] = 0);
    }

    private static void add(@Nullable Posting posting, int[] weights, List<Integer> touched) {
        if (posting != null) {
            for (int at : posting.offers()) {
                if (weights[at] == 0) {
                    touched.add(at);
                }
                weights[at] += posting.weight();
            }
        }
    }

    private static Hit hit(
            Said need, Prepared sought, Said offer, Map<String, Posting> index, int weight) {
        Prepared able = Prepared.of(offer);
        Set<String> keys = new TreeSet<>(sought.words().keySet());
        keys.retainAll(able.words().keySet());
        keys.retainAll(index.keySet());
        List<String> tags =
                sought.tags().entrySet().stream()
                        .filter(tag -> able.tags().containsKey(tag.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return new Hit(need.id(), offer.id(), tags, keys, weight);
    }
}
