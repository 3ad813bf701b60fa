package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Offer;
import app.renmai.store.Reader;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.OfferStore;
import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Target;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a pitch stand on.
 *
 * @param known what is noted of each fact and offer that is there, in the order of the text
 * @param lost those that were deleted since
 */
public record Grounds(Map<Target, String> known, Set<Target> lost) {
    /** Nothing. */
    public static final Grounds NONE = new Grounds(Map.of(), Set.of());

    /** Keeps the collections unchangeable. */
    public Grounds {
        known = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(known));
        lost = Set.copyOf(lost);
    }

    /**
     * The facts and offers that a pitch uses. What went out has no links any more: there the
     * version that was made of it at sending knows.
     */
    public static Set<Target> used(Reader reader, Pitch pitch) {
        if (pitch.draft()) {
            return LinkedText.parse(pitch.body()).targets();
        }
        return PitchStore.versions(reader, pitch.id()).stream()
                .findFirst()
                .map(PitchVersion::body)
                .map(LinkedText::parse)
                .map(LinkedText::targets)
                .orElse(Set.of());
    }

    /**
     * When a pitch that uses a fact or an offer was sent last; what was never used is not in it.
     */
    public static Map<Target, Instant> lastSent(Reader reader) {
        Map<Target, Instant> last = new HashMap<>();
        PitchStore.sent(
                reader,
                (at, body) ->
                        LinkedText.parse(body)
                                .targets()
                                .forEach(
                                        target ->
                                                last.merge(
                                                        target,
                                                        at,
                                                        (one, other) ->
                                                                one.isAfter(other) ? one : other)));
        return last;
    }

    static Grounds of(Reader reader, Pitch pitch) {
        Map<Target, String> known = new LinkedHashMap<>();
        Set<Target> lost = new LinkedHashSet<>();
        for (Target target : used(reader, pitch)) {
            words(reader, target)
                    .ifPresentOrElse(words -> known.put(target, words), () -> lost.add(target));
        }
        return new Grounds(known, lost);
    }

    private static Optional<String> words(Reader reader, Target target) {
        return switch (target.kind()) {
            case FACT -> FactStore.withUid(reader, target.uid()).map(Fact::words);
            case OFFER -> OfferStore.withUid(reader, target.uid()).map(Offer::words);
        };
    }
}
