package app.renmai.service.cadence;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The day on which something is asked, where the user is.
 *
 * @param day the day
 * @param zone where days begin
 */
public record Today(LocalDate day, ZoneId zone) {
    /** The day it is. */
    public static Today now(Clock clock, ZoneId zone) {
        return new Today(LocalDate.now(clock.withZone(zone)), zone);
    }

    /** How warm a contact is, see {@link WarmthNow#of}; null when nothing can be said. */
    public @Nullable WarmthNow warmth(Touch touch) {
        Optional<WarmthNow> now = WarmthNow.of(touch, day, zone);
        return now.orElse(null);
    }

    /** How many days of the calendar a moment is past. */
    public long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(moment.atZone(zone).toLocalDate(), day);
    }
}
