package app.renmai.service.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where an interaction stands after it was moved. It keeps what is not said anew: its hour when
 * only a day is said, and how long it lasts when no end is.
 *
 * @param start when it begins
 * @param end when it ends, or null
 * @param allDay whether only the day is known
 */
public record Moving(Instant start, @Nullable Instant end, boolean allDay) {
    /**
     * Moves to a time.
     *
     * @param to the time; only a day keeps the hour
     * @param zone where the user is
     */
    public static Moving to(Interaction interaction, When to, ZoneId zone) {
        LocalTime from = to.from();
        if (from == null) {
            return to(interaction, to.day(), zone);
        }
        ZonedDateTime start = to.day().atTime(from).atZone(zone);
        LocalTime until = to.to();
        if (until != null) {
            LocalDate last = until.isBefore(from) ? to.day().plusDays(1) : to.day();
            return new Moving(
                    start.toInstant(), last.atTime(until).atZone(zone).toInstant(), false);
        }
        Instant end = interaction.end();
        Instant kept =
                end == null || interaction.allDay()
                        ? null
                        : start.toInstant().plus(Duration.between(interaction.start(), end));
        return new Moving(start.toInstant(), kept, false);
    }

    /** Moves to a day. The hour on the clock stays, whatever was done to the clocks in between. */
    public static Moving to(Interaction interaction, LocalDate day, ZoneId zone) {
        ZonedDateTime start = interaction.start().atZone(zone);
        long days = ChronoUnit.DAYS.between(start.toLocalDate(), day);
        Instant moved = start.plusDays(days).toInstant();
        Instant end = interaction.end();
        if (end == null) {
            return new Moving(moved, null, interaction.allDay());
        }
        Instant kept =
                interaction.allDay()
                        ? end.atZone(zone).plusDays(days).toInstant()
                        : moved.plus(Duration.between(interaction.start(), end));
        return new Moving(moved, kept, interaction.allDay());
    }
}
