package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.TalkColumns;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was loaded, with what the filters need of it: how many there are of each sort, and, from the
 * first search on, the folded text of each entry; and the chart of it.
 */
final class TimelineSource {
    static final TimelineSource EMPTY = new TimelineSource(List.of(), null, ChartedEntries.NONE);

    private final List<TimelineEntry> entries;
    private final @Nullable TalkColumns everyTalk;
    private final ChartedEntries chart;
    private final String[] folded;
    private final Map<Lane, Integer> lanes = new EnumMap<>(Lane.class);
    private final Map<Interaction.Kind, Integer> kinds = new EnumMap<>(Interaction.Kind.class);

    /**
     * @param entries newest first
     * @param everyTalk when every talk was, when the entries are not all; else null
     * @param zone where days begin
     */
    TimelineSource(List<TimelineEntry> entries, @Nullable TalkColumns everyTalk, ZoneId zone) {
        this(entries, everyTalk, ChartedEntries.of(entries, everyTalk, zone));
    }

    private TimelineSource(
            List<TimelineEntry> entries, @Nullable TalkColumns everyTalk, ChartedEntries chart) {
        this.entries = entries;
        this.everyTalk = everyTalk;
        this.chart = chart;
        this.folded = new String[entries.size()];
        for (TimelineEntry entry : entries) {
            boolean talk = entry instanceof TimelineEntry.Talk;
            if (!talk || everyTalk == null) {
                lanes.merge(entry.lane(), 1, Integer::sum);
            }
            if (everyTalk == null && entry instanceof TimelineEntry.Talk(var interaction, var _)) {
                kinds.merge(interaction.kind(), 1, Integer::sum);
            }
        }
        if (everyTalk != null) {
            lanes.put(Lane.TALKS, everyTalk.size());
            for (int i = 0; i < everyTalk.size(); i++) {
                kinds.merge(everyTalk.kind(i), 1, Integer::sum);
            }
        }
    }

    List<TimelineEntry> entries() {
        return entries;
    }

    @Nullable TalkColumns everyTalk() {
        return everyTalk;
    }

    ChartedEntries chart() {
        return chart;
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
