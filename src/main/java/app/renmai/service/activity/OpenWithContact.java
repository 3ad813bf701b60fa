package app.renmai.service.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Reminder;

import java.time.Instant;
import java.util.List;

/**
 * What is open with one contact.
 *
 * @param planned interactions that are planned, the nearest first; those that are over are asked
 *     about
 * @param promises promises both ways, the nearest first
 * @param reminders reminders, the nearest first
 */
public record OpenWithContact(
        List<TimelineEntry.Talk> planned, List<Promise> promises, List<Reminder> reminders) {

    /** Nothing at all. */
    public static final OpenWithContact NOTHING =
            new OpenWithContact(List.of(), List.of(), List.of());

    /**
     * An open promise.
     *
     * @param commitment the promise
     * @param since when the talk was that it came out of, or when it was noted
     */
    public record Promise(Commitment commitment, Instant since) {}
}
