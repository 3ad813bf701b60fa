package app.renmai.ui.shell;

import app.renmai.ui.kit.UiThread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Notices on the UI thread that another day has begun where the user is, or that something planned
 * is over: at that moment, and within a minute after the machine woke, for timers sleep with it.
 * Whoever knows better asks it to {@link #look}.
 */
final class DayTurn {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Clock clock;
    private final ZoneId zone;
    private final Supplier<Instant> nextQuestion;
    private final Runnable turned;
    private Instant asked = Instant.MIN;
    private LocalDate day;
    private boolean watching;

    /**
     * @param clock what time it is
     * @param zone where the user is
     * @param nextQuestion when the next planned interaction is over
     * @param turned called when another day is there than was before, or something is over
     */
    DayTurn(Clock clock, ZoneId zone, Supplier<Instant> nextQuestion, Runnable turned) {
        this.nextQuestion = nextQuestion;
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

    /** Looks which day it is, and what is over. */
    void look() {
        LocalDate now = LocalDate.now(clock.withZone(zone));
        Instant question = nextQuestion.get();
        boolean over = !clock.instant().isBefore(question) && !question.equals(asked);
        if (!now.equals(day) || over) {
            day = now;
            asked = over ? question : asked;
            turned.run();
        }
    }

    private void await() {
        ZonedDateTime now = clock.instant().atZone(zone);
        Duration midnight = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(zone));
        Duration wait = midnight.compareTo(LONGEST_WAIT) < 0 ? midnight : LONGEST_WAIT;
        Instant question = nextQuestion.get();
        if (question.isAfter(clock.instant()) && question.isBefore(clock.instant().plus(wait))) {
            wait = Duration.between(clock.instant(), question);
        }
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
