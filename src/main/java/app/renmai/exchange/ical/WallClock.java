package app.renmai.exchange.ical;

import java.time.Instant;
import java.time.LocalDateTime;

/** Tells which moment a time on the wall is. */
@FunctionalInterface
interface WallClock {
    /**
     * The moment; of a time that the clock shows twice the first, of one it leaps over the next.
     */
    Instant at(LocalDateTime local);
}
