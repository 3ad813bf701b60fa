package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.text.Folding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was loaded, with what the filters need of it: how many there are of each sort, and, from the
 * first search on, the folded text of each entry.
 */
final class TimelineSource {
    static final TimelineSource EMPTY = new TimelineSource(List.of());

    private final List<TimelineEntry> entries;
    private final String[] folded;
    private final Map<Lane, Integer> lanes = new EnumMap<>(Lane.class);
    private final Map<Interaction.Kind, Integer> kinds = new EnumMap<>(Interaction.Kind.class);

    TimelineSource(List<TimelineEntry> entries) {
        this.entries = entries;
        this.folded = new String[entries.size()];
        for (TimelineEntry entry : entries) {
            lanes.merge(entry.lane(), 1, Integer::sum);
            if (entry instanceof TimelineEntry.Talk talk) {
                kinds.merge(talk.interaction().kind(), 1, Integer::sum);
            }
        }
    }

    List<TimelineEntry> entries() {
        return entries;
    }

    Map<Lane, Integer> lanes() {
        return Map.copyOf(lanes);
    }

    Map<Interaction.Kind, Integer> kinds() {
        return Map.copyOf(kinds);
    }

    /** Whether an entry holds a folded text. Two threads may fold the same text; both are right. */
    boolean holds(int place, String wanted, TimelineText text) {
        if (wanted.isEmpty()) {
            return true;
        }
        String known = folded[place];
        if (known == null) {
            TimelineEntry entry = entries.get(place);
            String body = entry instanceof TimelineEntry.Talk talk ? talk.interaction().body() : "";
            known = Folding.fold(text.title(entry) + " " + text.detail(entry) + " " + body);
            folded[place] = known;
        }
        return known.contains(wanted);
    }
}
