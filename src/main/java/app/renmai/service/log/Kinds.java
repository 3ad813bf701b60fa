package app.renmai.service.log;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What it was, and who turned to whom. */
final class Kinds {
    private Kinds() {}

    /** The words for a kind. */
    static Words words(Kind kind) {
        return Words.of("kind." + kind.code());
    }

    /** Whether a word for any kind stands at a place. */
    static int endAt(String plain, int place) {
        int end = -1;
        for (Kind kind : Kind.values()) {
            end = Math.max(end, words(kind).endAt(plain, place));
        }
        return end;
    }

    /**
     * The kind of what happened. That there was a meeting goes without saying where another kind is
     * named; of two others nobody knows which was meant.
     */
    static Optional<Part<Kind>> read(Line line) {
        Map<Kind, Span> named = new LinkedHashMap<>();
        int place = 0;
        while (place < line.length()) {
            int end = line.free(place) ? endAt(line.plain(), place) : -1;
            if (end < 0 || !line.free(place, end)) {
                place++;
                continue;
            }
            for (Kind kind : Kind.values()) {
                if (words(kind).endAt(line.plain(), place) == end) {
                    named.putIfAbsent(kind, new Span(place, end));
                    break;
                }
            }
            place = end;
        }
        if (named.size() > 1) {
            named.remove(Kind.MEETING);
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Span first = named.values().iterator().next();
        line.take(first.start(), first.end());
        return Optional.of(Part.of(List.of(first), List.copyOf(named.keySet())));
    }

    /** What is written goes one way, what is spoken both. */
    static Direction direction(Line line, Kind kind) {
        Direction usual = kind.usualDirection();
        if (usual == Direction.BOTH && kind != Kind.CALL) {
            return usual;
        }
        Words incoming = Words.of("incoming");
        for (int i = 0; i < line.length(); i++) {
            if (line.free(i) && incoming.at(line.plain(), i)) {
                return Direction.INCOMING;
            }
        }
        return usual;
    }
}
