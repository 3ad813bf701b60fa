package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;

/** A row of the list. */
public sealed interface TimelineRow {
    /** What tells the row from all others, before and after a reload. */
    String key();

    /**
     * The month that the rows below belong to.
     *
     * @param key tells it from other months
     * @param year the year in words for the first month of a year in the list, else empty
     * @param text the month in words, without its year
     */
    record Month(String key, String year, String text) implements TimelineRow {}

    /**
     * Something that happened.
     *
     * @param entry what
     */
    record Line(TimelineEntry entry) implements TimelineRow {
        @Override
        public String key() {
            return keyOf(entry);
        }
    }

    /** The key of an entry's row. */
    static String keyOf(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Talk talk -> "talk-" + talk.interaction().id();
            case TimelineEntry.Attempted attempted -> "attempt-" + attempted.attempt().id();
            case TimelineEntry.AttemptAhead ahead -> "ahead-" + ahead.thread().id();
            case TimelineEntry.PitchSent sent -> "sent-" + sent.pitch().id();
            case TimelineEntry.PitchAnswered answered -> "answered-" + answered.pitch().id();
            case TimelineEntry.Introduced made -> "introduced-" + made.introduction().id();
            case TimelineEntry.WorkedTogether worked -> "work-" + worked.work().id();
            case TimelineEntry.PositionBegan began -> "position-" + began.position().id();
        };
    }
}
