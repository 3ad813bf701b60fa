package app.renmai.text;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day, and the hours as far as they are known.
 *
 * @param day the day
 * @param from when it began, or null when only the day is known
 * @param to when it ended, or null; earlier than {@code from} it is past midnight
 */
public record When(LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to) {
    private static final int HALF_DAY = 12;

    /** Whether its year is one that somebody can mean, and it does not end before it begins. */
    public boolean possible() {
        boolean year =
                day.getYear() >= TimeWords.FIRST_YEAR && day.getYear() <= TimeWords.LAST_YEAR;
        return year && (from == null || to == null || !endsFirst(from, to));
    }

    /**
     * Whether an end is a slip: from 22:30 to 00:15 is past midnight, from 15:00 to 14:00 is not
     * meant, and what takes no time neither.
     */
    public static boolean endsFirst(LocalTime from, LocalTime to) {
        Duration length = Duration.between(from, to);
        return length.isZero() || length.isNegative() && length.plusDays(1).toHours() >= HALF_DAY;
    }

    /** A day alone. */
    public static When of(LocalDate day) {
        return new When(day, null, null);
    }

    /** A day and the time something began. */
    public static When of(LocalDate day, LocalTime from) {
        return new When(day, from, null);
    }
}
