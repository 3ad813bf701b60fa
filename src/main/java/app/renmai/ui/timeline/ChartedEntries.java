package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.TalkColumns;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.ChartEvent;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Shape;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries as a chart shows them. Made away from the UI thread; what it gives does not change.
 *
 * @param data the chart
 * @param entries the entries by what they are in it; the later one of two that are the same
 */
record ChartedEntries(ChartData data, Map<Picked, TimelineEntry> entries) {
    static final ChartedEntries NONE = new ChartedEntries(ChartData.EMPTY, Map.of());

    /**
     * The chart of some entries.
     *
     * @param entries newest first
     * @param everyTalk when every talk was, when the entries are not all; else null
     * @param zone where days begin
     */
    static ChartedEntries of(
            List<TimelineEntry> entries, @Nullable TalkColumns everyTalk, ZoneId zone) {
        Map<Lane, List<ChartEvent>> lanes = new EnumMap<>(Lane.class);
        Map<Picked, TimelineEntry> by = HashMap.newHashMap(entries.size());
        Instant next = null;
        for (TimelineEntry entry : entries) {
            Picked picked = Picked.of(entry);
            if (by.putIfAbsent(picked, entry) == null) {
                lanes.computeIfAbsent(entry.lane(), _ -> new ArrayList<>())
                        .add(event(entry, picked, next, zone));
            }
            if (entry instanceof TimelineEntry.PositionBegan) {
                next = entry.at();
            }
        }
        List<LaneData> all = new ArrayList<>();
        if (everyTalk != null) {
            lanes.remove(Lane.TALKS);
            all.add(lane(everyTalk));
        }
        lanes.forEach((lane, events) -> all.add(LaneData.of(lane.code(), events)));
        return new ChartedEntries(new ChartData(all), by);
    }

    private static LaneData lane(TalkColumns talks) {
        Shape[] shapes = new Shape[talks.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = shape(talks.kind(i), talks.state(i));
        }
        return LaneData.points(Lane.TALKS.code(), talks.moments(), shapes, talks.ids());
    }

    private static ChartEvent event(
            TimelineEntry entry, Picked picked, @Nullable Instant next, ZoneId zone) {
        return switch (entry) {
            case TimelineEntry.Talk talk ->
                    ChartEvent.at(
                            picked.at(),
                            shape(talk.interaction().kind(), talk.interaction().state()),
                            picked.id());
            case TimelineEntry.Attempted attempted ->
                    ChartEvent.at(picked.at(), shape(attempted), picked.id());
            case TimelineEntry.AttemptAhead _ ->
                    ChartEvent.at(picked.at(), Shape.NEXT, picked.id());
            case TimelineEntry.PitchSent sent -> pitch(picked, sent.pitch().answeredAt());
            case TimelineEntry.PitchAnswered answered -> pitch(picked, answered.at());
            case TimelineEntry.Introduced _ -> ChartEvent.at(picked.at(), Shape.NAMED, picked.id());
            case TimelineEntry.WorkedTogether worked -> work(picked, worked, zone);
            case TimelineEntry.PositionBegan began ->
                    new ChartEvent(
                            picked.at(),
                            end(began.position(), picked.at(), next, zone),
                            Shape.PALE_BAR,
                            picked.id());
        };
    }

    private static ChartEvent work(
            Picked picked, TimelineEntry.WorkedTogether worked, ZoneId zone) {
        Collaboration work = worked.work().collaboration();
        PartialDate ends = work.ends();
        boolean open = work.result() == Collaboration.Result.OPEN;
        Optional<LocalDate> last =
                ends == null ? Optional.empty() : ends.latest().map(day -> day.plusDays(1));
        long to = last.map(day -> start(day, zone)).orElse(open ? ChartEvent.OPEN : picked.at());
        Shape shape = open ? Shape.RUNNING : work.finished() ? Shape.WORK : Shape.OPEN_BAR;
        return new ChartEvent(picked.at(), to, shape, picked.id());
    }

    private static ChartEvent pitch(Picked picked, @Nullable Instant answered) {
        return answered == null
                ? new ChartEvent(picked.at(), ChartEvent.OPEN, Shape.OPEN_BAR, picked.id())
                : new ChartEvent(picked.at(), answered.toEpochMilli(), Shape.BAR, picked.id());
    }

    /**
     * When a position ended. One that ended in a month in which the next began ended then; one that
     * is over, nobody knows since when, lasted to the next one at most.
     */
    private static long end(Position position, long from, @Nullable Instant next, ZoneId zone) {
        PartialDate to = position.to();
        if (to != null) {
            long first = to.earliest().map(day -> start(day, zone)).orElse(from);
            long last = to.latest().map(day -> start(day.plusDays(1), zone)).orElse(from);
            return next == null ? last : Math.clamp(next.toEpochMilli(), first, last);
        }
        if (position.current()) {
            return ChartEvent.OPEN;
        }
        return next == null ? from : next.toEpochMilli();
    }

    private static long start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static Shape shape(Interaction.Kind kind, Interaction.State state) {
        return switch (state) {
            case PLANNED -> Shape.RING;
            case NOT_HELD -> Shape.CROSS;
            case HELD -> shape(kind);
        };
    }

    private static Shape shape(TimelineEntry.Attempted attempted) {
        return switch (attempted.attempt().outcome()) {
            case NONE -> Shape.SILENT;
            case ANSWERED -> attempted.worked() ? Shape.WORKED : Shape.ANSWERED;
            case NOT_NOW -> Shape.NOT_NOW;
            case DECLINED -> Shape.DECLINED;
        };
    }

    /** What an interaction of a kind that happened looks like. */
    static Shape shape(Interaction.Kind kind) {
        return switch (kind) {
            case MEETING -> Shape.DISC;
            case CALL -> Shape.DIAMOND;
            case MESSAGE, EMAIL -> Shape.SQUARE;
            case EVENT -> Shape.TRIANGLE;
            case HOSPITALITY -> Shape.HOLLOW;
            case NOTE -> Shape.DOT;
        };
    }
}
