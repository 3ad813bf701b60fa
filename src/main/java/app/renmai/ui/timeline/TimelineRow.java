package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry;

/** A row of the list. */
public sealed interface TimelineRow {
    /**
     * The month that the rows below belong to.
     *
     * @param text the month in words
     */
    record Month(String text) implements TimelineRow {}

    /**
     * Something that happened.
     *
     * @param entry what
     */
    record Line(TimelineEntry entry) implements TimelineRow {}
}
