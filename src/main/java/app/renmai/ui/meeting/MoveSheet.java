package app.renmai.ui.meeting;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Moving;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.WhenSheet;
import app.renmai.ui.desk.WhenSheet.Choice;
import app.renmai.ui.desk.WhenSheet.Meaning;
import app.renmai.ui.desk.WhenSheet.Words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Asks to when something is moved: three days to choose, or any time that can be typed. What is not
 * said stays: the hour, and how long it lasts.
 */
public final class MoveSheet {
    private final Desk desk;
    private final Interaction interaction;

    private MoveSheet(Desk desk, Interaction interaction) {
        this.desk = desk;
        this.interaction = interaction;
    }

    /** Asks, over the window. */
    public static void ask(Desk desk, Interaction interaction) {
        new MoveSheet(desk, interaction).ask();
    }

    private void ask() {
        LocalDate today = desk.times().today();
        LocalDate day = desk.times().dayOf(interaction.start());
        LocalDate base = day.isAfter(today) ? day : today;
        WhenSheet.ask(
                desk,
                new Words(
                        "move-sheet",
                        "move-when",
                        desk.text("meeting.move.title"),
                        desk.text("meeting.move.from", then(), interaction.summary()),
                        desk.text("meeting.move.prompt"),
                        desk.text("meeting.move.save"),
                        desk.text("meeting.move.unclear")),
                new Meaning<>(
                        this::moving, this::written, moving -> move(desk, interaction, moving)),
                List.of(
                        choice("meeting.move.tomorrow", today.plusDays(1)),
                        choice("meeting.move.week", base.plusWeeks(1)),
                        choice("meeting.move.fortnight", base.plusWeeks(2))));
    }

    private Choice<Moving> choice(String key, LocalDate day) {
        return new Choice<>(desk.text(key), Moving.to(interaction, day, zone()));
    }

    private ZoneId zone() {
        return desk.times().zone();
    }

    private String then() {
        return written(new Moving(interaction.start(), interaction.end(), interaction.allDay()));
    }

    private String written(Moving moving) {
        LocalDateTime start = LocalDateTime.ofInstant(moving.start(), zone());
        String day = desk.times().weekday(start.toLocalDate());
        LocalTime time = start.toLocalTime();
        return moving.allDay() ? day : desk.text("time.moment", day, DateText.time(time));
    }

    /** An hour alone is one of the day it was to be on, if that is still to come. */
    private Optional<Moving> moving(String written) {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(zone()));
        String typed = written.strip();
        LocalDate day = desk.times().dayOf(interaction.start());
        LocalDateTime from =
                day.isAfter(now.toLocalDate()) && onlyHours(typed, now)
                        ? day.atTime(LocalTime.MIDNIGHT)
                        : now;
        return WhenText.read(typed, from, Lean.FUTURE, desk.locale())
                .filter(When::possible)
                .map(when -> Moving.to(interaction, when, zone()));
    }

    /** Whether the day that is read follows the present: then none was said. */
    private boolean onlyHours(String typed, LocalDateTime now) {
        Optional<LocalDate> one = day(typed, now);
        Optional<LocalDate> other = day(typed, now.minusDays(400));
        return one.isPresent()
                && one.get().equals(now.toLocalDate())
                && other.isPresent()
                && other.get().equals(now.toLocalDate().minusDays(400));
    }

    private Optional<LocalDate> day(String typed, LocalDateTime now) {
        return WhenText.read(typed, now, Lean.FUTURE, desk.locale()).map(When::day);
    }

    /** Moves an interaction; the toast says where to and offers to undo it. */
    public static void move(Desk desk, Interaction interaction, Moving moving) {
        LocalDateTime start = LocalDateTime.ofInstant(moving.start(), desk.times().zone());
        String day = desk.times().weekday(start.toLocalDate());
        String told =
                moving.allDay()
                        ? day
                        : desk.text("time.moment", day, DateText.time(start.toLocalTime()));
        desk.services()
                .interactions()
                .move(interaction, moving.start(), moving.end(), moving.allDay())
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                desk.toasts().undoable(desk.text("meeting.moved", told));
                            } else {
                                desk.problem(failure);
                            }
                        },
                        desk.ui());
    }
}
