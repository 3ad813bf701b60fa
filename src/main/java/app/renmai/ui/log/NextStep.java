package app.renmai.ui.log;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.service.activity.LogEntry;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When next, and bringing what. An hour makes a meeting that is planned; a day alone, and whatever
 * is to be brought, makes a reminder of the working day before.
 *
 * @param desk the language and the present
 * @param when the time
 * @param bring what is to be brought; may be empty
 */
record NextStep(Desk desk, When when, String bring) {
    /** Reads what was typed; empty when it does not begin with a time. */
    static Optional<NextStep> read(Desk desk, String typed) {
        return WhenText.lead(typed, now(desk), Lean.FUTURE, desk.locale())
                .map(lead -> new NextStep(desk, lead.when(), lead.rest()));
    }

    private static LocalDateTime now(Desk desk) {
        return LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
    }

    private LocalDate today() {
        return desk.times().today();
    }

    /** Whether it is still to come. */
    boolean ahead() {
        LocalTime from = when.from();
        return from == null
                ? !when.day().isBefore(today())
                : when.day().atTime(from).isAfter(now(desk));
    }

    /** When to be reminded, and of what; empty when there is nothing to bring to a meeting. */
    Optional<LogEntry.Next> reminder() {
        if (when.from() != null && bring.isEmpty()) {
            return Optional.empty();
        }
        LocalDate before = when.day().minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY
                || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        String then = written();
        return Optional.of(
                new LogEntry.Next(
                        before.isBefore(today()) ? today() : before,
                        bring.isEmpty()
                                ? desk.text("log.next.reason", then)
                                : desk.text("log.next.reason.with", then, bring)));
    }

    /** The time in words. */
    String written() {
        return WhenText.written(when, today(), desk.locale());
    }

    /**
     * The meeting that is planned; empty without an hour.
     *
     * @param before what was this time: a call is followed by a call
     * @param about what it is about when nothing is to be brought
     */
    Optional<Interaction> meeting(Kind before, String about) {
        LocalTime from = when.from();
        if (from == null) {
            return Optional.empty();
        }
        ZoneId zone = desk.times().zone();
        return Optional.of(
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        before == Kind.CALL ? Kind.CALL : Kind.MEETING,
                        Direction.BOTH,
                        when.day().atTime(from).atZone(zone).toInstant(),
                        end(from, zone),
                        false,
                        "",
                        bring.isEmpty() ? about : bring,
                        "",
                        List.of(),
                        desk.times().clock().instant(),
                        State.PLANNED));
    }

    private @Nullable Instant end(LocalTime from, ZoneId zone) {
        LocalTime to = when.to();
        if (to == null) {
            return null;
        }
        LocalDate last = to.isBefore(from) ? when.day().plusDays(1) : when.day();
        return last.atTime(to).atZone(zone).toInstant();
    }

    /** What comes of it, in words beside the field. */
    String told() {
        String meeting = when.from() == null ? "" : desk.text("log.next.meeting", written());
        String reminder =
                reminder()
                        .map(
                                each ->
                                        desk.text(
                                                "log.next.reminder",
                                                desk.times().weekday(each.due())))
                        .orElse("");
        return meeting.isEmpty() || reminder.isEmpty()
                ? meeting + reminder
                : meeting + " · " + reminder;
    }
}
