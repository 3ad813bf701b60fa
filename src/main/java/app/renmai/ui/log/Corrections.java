package app.renmai.ui.log;

import app.renmai.service.log.Part;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.ui.log.LineChip.Key;
import app.renmai.ui.log.LineChip.Sort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user said better than the line, by the words it is about. It holds as long as the words
 * stand in the line, however much else is typed.
 */
final class Corrections {
    private final Map<Key, Optional<Object>> chosen = new HashMap<>();
    private final Set<Sort> given = EnumSet.noneOf(Sort.class);

    /** Takes one meaning for some words; nothing means they are no such part. */
    void choose(Key key, Optional<Object> meaning) {
        chosen.put(key, meaning);
    }

    /** What a part is was said beside the line: the line's own words do not count. */
    void given(Sort sort) {
        given.add(sort);
    }

    boolean isGiven(Sort sort) {
        return given.contains(sort);
    }

    void clear() {
        chosen.clear();
        given.clear();
    }

    /** The chips of a line after all corrections. */
    List<LineChip> chips(UnderstoodLine line) {
        List<LineChip> chips = new ArrayList<>();
        line.kind().ifPresent(part -> add(chips, Sort.KIND, line, part));
        line.time().ifPresent(part -> add(chips, Sort.TIME, line, part));
        line.people().forEach(part -> add(chips, Sort.PERSON, line, part));
        line.place().ifPresent(part -> add(chips, Sort.PLACE, line, part));
        line.topic().ifPresent(part -> add(chips, Sort.TOPIC, line, part));
        line.promises().forEach(promise -> add(chips, line, promise));
        line.tags().forEach(part -> add(chips, Sort.TAG, line, part));
        chips.removeIf(chip -> isGiven(chip.sort()));
        return chips;
    }

    private void add(List<LineChip> chips, Sort sort, UnderstoodLine line, Part<?> part) {
        String said = part.words(line.text());
        Optional<Object> better = chosen.get(new Key(sort, said));
        if (better == null) {
            chips.add(new LineChip(sort, said, part, null));
        } else {
            better.ifPresent(
                    meaning ->
                            chips.add(
                                    new LineChip(
                                            sort,
                                            said,
                                            new Part<>(
                                                    part.spans(),
                                                    List.of(meaning),
                                                    Optional.empty()),
                                            null)));
        }
    }

    private void add(List<LineChip> chips, UnderstoodLine line, Promise promise) {
        Part<String> part =
                new Part<>(List.of(promise.span()), List.of(promise.text()), Optional.empty());
        String said = part.words(line.text());
        Optional<Object> better = chosen.get(new Key(Sort.PROMISE, said));
        if (better == null) {
            chips.add(new LineChip(Sort.PROMISE, said, part, promise));
        } else if (better.isPresent() && better.get() instanceof Promise other) {
            chips.add(
                    new LineChip(
                            Sort.PROMISE,
                            said,
                            new Part<>(part.spans(), List.of(other.text()), Optional.empty()),
                            other));
        }
    }
}
