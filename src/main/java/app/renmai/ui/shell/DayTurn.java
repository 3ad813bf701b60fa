package app.renmai.ui.shell;

import app.renmai.ui.kit.UiThread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices on the UI thread that another minute, and at times another day, has begun where the user
 * is: within a minute too after the machine woke, for timers sleep with it. Whoever knows better
 * asks it to {@link #look}.
 */
final class DayTurn {
    private final Clock clock;
    private final ZoneId zone;
    private final Runnable turned;
    private final Runnable minute;
    private LocalDate day;
    private Instant looked;
    private boolean watching;

    /**
     * @param clock what time it is
     * @param zone where the user is
     * @param turned called when another day is there than was before
     * @param minute called when another minute is there than was before, after that
     */
    DayTurn(Clock clock, ZoneId zone, Runnable turned, Runnable minute) {
        this.clock = clock;
        this.zone = zone;
        this.turned = turned;
        this.minute = minute;
        this.day = LocalDate.now(clock.withZone(zone));
        this.looked = clock.instant().truncatedTo(ChronoUnit.MINUTES);
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

    /** Looks which day and which minute it is; costs nothing within the same one. */
    void look() {
        LocalDate now = LocalDate.now(clock.withZone(zone));
        if (!now.equals(day)) {
            day = now;
            turned.run();
        }
        Instant passed = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!passed.equals(looked)) {
            looked = passed;
            minute.run();
        }
    }

    private void await() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime next = now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        Duration wait = Duration.between(now, next);
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
