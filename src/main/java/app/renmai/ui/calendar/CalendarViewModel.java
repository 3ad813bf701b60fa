package app.renmai.ui.calendar;

import app.renmai.service.activity.Moving;
import app.renmai.service.calendar.CalendarSpan;
import app.renmai.service.calendar.DayEntry;
import app.renmai.text.When;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.meeting.MoveSheet;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** Which days are shown, which of them is chosen, and what stands on them. */
public final class CalendarViewModel extends ViewModel {
    static final int WEEK = 7;
    static final int WEEKS = 6;
    private static final String MODE = "calendar.mode";
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** How much is shown at once. Message keys are {@code calendar.mode.<code>}. */
    enum Mode {
        MONTH("month"),
        WEEK("week");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Mode> mode;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<CalendarSpan> span;

    /** The month the user is in, today chosen. */
    public CalendarViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "interaction",
                "appointment",
                "participant",
                "commitment",
                "reminder",
                "important_date");
        this.desk = desk;
        LocalDate today = desk.times().today();
        boolean week = Mode.WEEK.code().equals(desk.services().preferences().get(MODE, ""));
        this.mode = new ReadOnlyObjectWrapper<>(week ? Mode.WEEK : Mode.MONTH);
        this.day = new ReadOnlyObjectWrapper<>(today);
        this.span = new ReadOnlyObjectWrapper<>(new CalendarSpan(today, today, Map.of(), Map.of()));
    }

    /** A month or a week. */
    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The day that is chosen. */
    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** What stands on the days that are shown; of other days while it loads. */
    ReadOnlyObjectProperty<CalendarSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** The first day that is shown, a Monday. */
    LocalDate first() {
        LocalDate in = mode.get() == Mode.MONTH ? day.get().withDayOfMonth(1) : day.get();
        return in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many days are shown. */
    int days() {
        return mode.get() == Mode.MONTH ? WEEK * WEEKS : WEEK;
    }

    /** Shows a month or a week, the one with the chosen day. */
    void show(Mode wanted) {
        desk.services().preferences().put(MODE, wanted.code());
        mode.set(wanted);
        reload();
    }

    /** Chooses a day, and shows it. */
    void choose(LocalDate wanted) {
        LocalDate possible = wanted.isBefore(FIRST) ? FIRST : wanted.isAfter(LAST) ? LAST : wanted;
        LocalDate before = first();
        day.set(possible);
        if (!first().equals(before)) {
            reload();
        }
    }

    /** Goes some months or weeks on, or back. */
    void turn(int by) {
        choose(mode.get() == Mode.MONTH ? day.get().plusMonths(by) : day.get().plusWeeks(by));
    }

    /** Goes to today. */
    void today() {
        choose(desk.times().today());
    }

    /** What stands on the chosen day. */
    List<DayEntry> chosen() {
        return span.get().on(day.get());
    }

    /** Opens what stands on a day: a talk to look at, else whom it is about. */
    void open(DayEntry entry) {
        if (entry instanceof DayEntry.Talk talk) {
            desk.sheets().edit(talk.interaction());
        } else if (!entry.people().isEmpty()) {
            desk.navigator().open(new Route.Contact(entry.people().getFirst()));
        }
    }

    /** Logs or plans something at a time. */
    void plan(When when) {
        desk.sheets().plan(when);
    }

    /** Moves what has not happened to another time; a day alone keeps its hour. */
    void move(DayEntry.Talk talk, When to) {
        Moving moving = Moving.to(talk.interaction(), to, desk.times().zone());
        if (!moving.start().equals(talk.interaction().start())) {
            MoveSheet.move(desk, talk.interaction(), moving);
        }
    }

    @Override
    protected void reload() {
        LocalDate from = first();
        load(
                "days",
                desk.services()
                        .calendars()
                        .between(from, from.plusDays(days() - 1L), desk.times().zone()),
                span::set);
    }
}
