package app.renmai.service.today;

import app.renmai.service.today.Suggestion.Meeting;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * When to tell of a day and of its meetings, outside the window.
 *
 * @param morning the hour at which a day is told of
 * @param before a meeting is told of this long before it begins
 */
public record NoticeTimes(LocalTime morning, Duration before) {
    /** The machine may have slept at the hour; this long after it, the day is still told of. */
    public static final Duration LATEST = Duration.ofHours(4);

    /** The longest time before a meeting that can be wanted. */
    public static final Duration LONGEST_BEFORE = Duration.ofHours(2);

    /** Before the user says otherwise. */
    public static final NoticeTimes USUAL =
            new NoticeTimes(LocalTime.of(9, 0), Duration.ofMinutes(10));

    /**
     * Whether a day is to be told of: its hour has come, and came while the program ran, for
     * whoever starts it later sees the day in the window.
     *
     * @param since since when the program runs
     * @param told when a day was told of last, or null
     * @param now what time it is
     * @param zone where the user is
     */
    public boolean morningHasCome(Instant since, @Nullable Instant told, Instant now, ZoneId zone) {
        Instant hour = ZonedDateTime.of(now.atZone(zone).toLocalDate(), morning, zone).toInstant();
        boolean toldSince = told != null && !told.isBefore(hour);
        return since.isBefore(hour)
                && !now.isBefore(hour)
                && now.isBefore(hour.plus(LATEST))
                && !toldSince;
    }

    /**
     * The meetings that are to be told of.
     *
     * @param planned meetings, some of which are near
     * @param told the starts of those that were told of, by which one that was moved is another
     * @param now what time it is
     */
    public List<Meeting> near(Collection<Meeting> planned, Set<Told> told, Instant now) {
        return planned.stream()
                .filter(each -> !told.contains(Told.of(each)))
                .filter(each -> each.interaction().start().isAfter(now))
                .filter(each -> !each.interaction().start().isAfter(now.plus(before)))
                .toList();
    }

    /**
     * A meeting that was told of.
     *
     * @param talk the meeting
     * @param start when it was to begin
     */
    public record Told(long talk, Instant start) {
        /** That a meeting was told of. */
        public static Told of(Meeting meeting) {
            return new Told(meeting.interaction().id(), meeting.interaction().start());
        }
    }
}
