package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is selected in chart and list alike. A pitch is one bar and two rows; both are the same
 * here.
 *
 * @param lane the lane it is on
 * @param at when it began, in milliseconds
 * @param id tells it from the others of its lane
 */
record Picked(TimelineEntry.Lane lane, long at, long id) {
    /** What an entry of the list is. */
    static Picked of(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk talk -> at(entry, entry.at(), talk.interaction().id());
            case TimelineEntry.Attempted attempted ->
                    at(entry, entry.at(), attempted.attempt().id());
            // Attempts have ids above 0: what is still to come has its thread's, below.
            case TimelineEntry.AttemptAhead ahead -> at(entry, entry.at(), -ahead.thread().id());
            case TimelineEntry.PitchSent sent -> at(entry, entry.at(), sent.pitch().id());
            case TimelineEntry.PitchAnswered answered -> {
                Instant sent = answered.pitch().sentAt();
                yield at(entry, sent == null ? entry.at() : sent, answered.pitch().id());
            }
            case TimelineEntry.Introduced made -> at(entry, entry.at(), made.introduction().id());
            case TimelineEntry.WorkedTogether worked ->
                    at(entry, worked.from(), worked.work().id());
            case TimelineEntry.PositionBegan began -> at(entry, entry.at(), began.position().id());
        };
    }

    private static Picked at(TimelineEntry entry, Instant moment, long id) {
        return new Picked(entry.lane(), moment.toEpochMilli(), id);
    }

    /** What stands at a place of a chart. */
    static Picked of(ChartData data, Place place) {
        LaneData lane = data.lanes().get(place.lane());
        return new Picked(
                TimelineEntry.Lane.of(lane.code()),
                lane.from(place.index()),
                lane.id(place.index()));
    }

    /** Where it stands in a chart; null when it is not there. */
    @Nullable Place in(ChartData data) {
        return data.find(lane.code(), at, id);
    }
}
