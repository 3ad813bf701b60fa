package app.renmai.model.contact;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * That a cadence is not followed for a while.
 *
 * @param until nothing is suggested before this day; null while the cadence is paused, until it is
 *     taken up again
 */
public record Rest(@Nullable LocalDate until) {
    /** Until it is taken up again. */
    public static final Rest PAUSED = new Rest(null);

    /** Whether there is no cadence to speak of. */
    public boolean paused() {
        return until == null;
    }

    /** Whether nothing is to be suggested on a day. */
    public boolean holds(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
