package app.renmai.exchange.ical;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something to show in a calendar. Texts that are not known are empty.
 *
 * @param uid the identity: the same in each export, so that calendars update and do not double
 * @param type what Renmai has it as: {@link IcalWriter#INTERACTION}, or another word for what is
 *     not read back
 * @param kind the code of the interaction's kind, else empty
 * @param direction the code of the interaction's direction, else empty
 * @param state the code of the interaction's state, else empty
 * @param cancelled whether it is known that it does not take place
 * @param summary one line
 * @param description more
 * @param place where
 * @param span when
 * @param rule how it repeats (RFC 5545, 3.3.10), or empty
 * @param invited who takes part
 */
public record CalendarEntry(
        String uid,
        String type,
        String kind,
        String direction,
        String state,
        boolean cancelled,
        String summary,
        String description,
        String place,
        Span span,
        String rule,
        List<Invited> invited) {
    /** Keeps the list unchangeable. */
    public CalendarEntry {
        invited = List.copyOf(invited);
    }

    /** When something is. */
    public sealed interface Span permits Hours, Days {}

    /**
     * From a moment on.
     *
     * @param start when it begins
     * @param end when it ends, or null when not known
     */
    public record Hours(Instant start, @Nullable Instant end) implements Span {}

    /**
     * Whole days.
     *
     * @param first the first day
     * @param after the day after the last
     */
    public record Days(LocalDate first, LocalDate after) implements Span {
        /** One day. */
        public static Days on(LocalDate day) {
            return new Days(day, day.plusDays(1));
        }
    }

    /**
     * Somebody who takes part.
     *
     * @param name their name
     * @param email their address, or empty
     * @param uid their identity, by which they are named when they have no address
     */
    public record Invited(String name, String email, String uid) {}

    /** An all-day entry of one day that is made of what Renmai has and not read back. */
    public static CalendarEntry day(
            String uid, String type, String summary, LocalDate day, String rule) {
        return new CalendarEntry(
                uid, type, "", "", "", false, summary, "", "", Days.on(day), rule, List.of());
    }
}
