package app.renmai.ui.shell;

import app.renmai.ui.kit.UiThread;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices on the UI thread that another day has begun where the user is: at midnight, and within a
 * minute after the machine woke, for timers sleep with it. Whoever knows better asks it to {@link
 * #look}.
 */
final class DayTurn {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Clock clock;
    private final ZoneId zone;
    private final Runnable turned;
    private LocalDate day;
    private boolean watching;

    /**
     * @param clock what time it is
     * @param zone where the user is
     * @param turned called when another day is there than was before
     */
    DayTurn(Clock clock, ZoneId zone, Runnable turned) {
        this.clock = clock;
        this.zone = zone;
        this.turned = turned;
        this.day = LocalDate.now(clock.withZone(zone));
    }

    /** Watches the clock from now on. */
    void begin() {
        watching = true;
        await();
    }

    /** Watches it no more. */
    void end() {
        watching = false;
    }

    /** Looks which day it is. */
    void look() {
        LocalDate now = LocalDate.now(clock.withZone(zone));
        if (!now.equals(day)) {
            day = now;
            turned.run();
        }
    }

    private void await() {
        ZonedDateTime now = clock.instant().atZone(zone);
        Duration midnight = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(zone));
        Duration wait = midnight.compareTo(LONGEST_WAIT) < 0 ? midnight : LONGEST_WAIT;
        CompletableFuture.delayedExecutor(
                        wait.toMillis() + 1, TimeUnit.MILLISECONDS, UiThread.EXECUTOR)
                .execute(this::waited);
    }

    private void waited() {
        if (watching) {
            look();
            await();
        }
    }
}
