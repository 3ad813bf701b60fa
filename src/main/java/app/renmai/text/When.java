package app.renmai.text;

import org.jspecify.annotations.Nullable;

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
    /** A day alone. */
    public static When of(LocalDate day) {
        return new When(day, null, null);
    }

    /** A day and the time something began. */
    public static When of(LocalDate day, LocalTime from) {
        return new When(day, from, null);
    }
}
