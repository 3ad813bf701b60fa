package app.renmai.ui.warmth;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks until when something can wait: three days to choose, or any that can be typed. */
public final class NotNowSheet {
    private NotNowSheet() {}

    /**
     * Asks, over the window.
     *
     * @param what what can wait
     * @param chosen takes the day
     */
    public static void ask(Desk desk, String what, Consumer<LocalDate> chosen) {
        LocalDate today = desk.times().today();
        WhenSheet.ask(
                desk,
                new Words(
                        "not-now",
                        "not-now-day",
                        desk.text("today.not-now.title"),
                        what,
                        desk.text("today.not-now.prompt"),
                        desk.text("today.not-now.save"),
                        desk.text("today.not-now.unclear")),
                new Meaning<>(typed -> day(desk, typed), desk.times()::weekday, chosen),
                List.of(
                        new Choice<>(desk.text("today.not-now.week"), today.plusWeeks(1)),
                        new Choice<>(desk.text("today.not-now.fortnight"), today.plusWeeks(2)),
                        new Choice<>(desk.text("today.not-now.month"), today.plusMonths(1))));
    }

    /** The day that is meant by what was typed; empty when it is none to come. */
    public static Optional<LocalDate> day(Desk desk, String typed) {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return WhenText.read(typed, now, Lean.FUTURE, desk.locale())
                .map(When::day)
                .filter(day -> day.isAfter(now.toLocalDate()));
    }
}
