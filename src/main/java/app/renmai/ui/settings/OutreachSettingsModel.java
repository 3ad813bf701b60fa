package app.renmai.ui.settings;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.outreach.Gaps;
import app.renmai.service.workday.HolidayTable;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.service.workday.WorkCalendar.Days;
import app.renmai.service.workday.WorkCalendar.Line;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings show of outreach: the gaps between attempts, and which days are worked. */
public final class OutreachSettingsModel extends ViewModel {
    static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final WorkCalendar calendar;
    private final ReadOnlyObjectWrapper<Gaps> gaps = new ReadOnlyObjectWrapper<>(Gaps.USUAL);
    private final ReadOnlyObjectWrapper<Days> days =
            new ReadOnlyObjectWrapper<>(new Days(HolidayTable.NONE, Optional.empty(), List.of()));
    private final ReadOnlyIntegerWrapper year;

    /** The settings of outreach. */
    public OutreachSettingsModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "workspace_setting",
                "special_day");
        this.desk = desk;
        this.calendar = desk.services().outreach().workCalendar();
        this.year = new ReadOnlyIntegerWrapper(desk.times().today().getYear());
    }

    /** The gaps between attempts. */
    public ReadOnlyObjectProperty<Gaps> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    /** The special days of all years, and the table they are of. */
    public ReadOnlyObjectProperty<Days> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /** The year that is looked at. */
    public ReadOnlyIntegerProperty yearProperty() {
        return year.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("gaps", desk.services().outreach().outreachSettings().gaps(), gaps::set);
        load("days", calendar.days(), days::set);
    }

    /** Sets the gaps between attempts. */
    public void setGaps(Gaps wanted) {
        act(desk.services().outreach().outreachSettings().setGaps(wanted));
    }

    /** Chooses a table; empty leaves it to the language. */
    public void choose(Optional<HolidayTable> table) {
        act(calendar.choose(table));
    }

    /** Looks at another year. */
    public void turn(int years) {
        year.set(year.get() + years);
    }

    /** The special days of the year that is looked at. */
    public List<Line> lines() {
        return days.get().of(year.get());
    }

    /** Which table counts, and where it is from. */
    public String source() {
        HolidayTable table = days.get().table();
        String now = desk.text("workday.table.is", desk.text("workday.table." + table.code()));
        return Stream.concat(
                        Stream.of(now),
                        table.sources().stream()
                                .map(
                                        each ->
                                                desk.text(
                                                        each.announced()
                                                                ? "workday.source.announced"
                                                                : "workday.source.statutory",
                                                        each.year(),
                                                        each.words(desk.locale()))))
                .collect(Collectors.joining("\n"));
    }

    /** What a day is called. */
    public String name(Line line) {
        SpecialDay own = line.own();
        if (own != null && !own.name().isEmpty()) {
            return own.name();
        }
        HolidayTable.Day shipped = line.shipped();
        if (shipped == null) {
            return desk.text("workday.nameless");
        }
        String festival = desk.text("festival." + shipped.festival());
        return shipped.kind() == Kind.WORKING
                ? desk.text("workday.shipped.working", festival)
                : festival;
    }

    /** What a day is, and who says so. */
    public String detail(Line line) {
        String kind = kind(line.kind());
        HolidayTable.Day shipped = line.shipped();
        if (line.own() == null || line.kind() == Kind.USUAL) {
            return kind;
        }
        return shipped == null
                ? desk.text("workday.own", kind)
                : desk.text("workday.over", kind, kind(shipped.kind()));
    }

    String kind(Kind kind) {
        return desk.text("workday.kind." + kind.code());
    }

    /** A day as {@link #day} reads it: 24 December 2026. */
    String written(LocalDate day) {
        return desk.times()
                .inPart(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }

    /** Reads a day as one types it; without a year it is of the one that is looked at. */
    public Optional<LocalDate> day(String typed) {
        return Times.readInPart(typed).flatMap(this::whole);
    }

    private Optional<LocalDate> whole(PartialDate date) {
        Integer month = date.month();
        Integer day = date.day();
        if (month == null || day == null) {
            return Optional.empty();
        }
        Integer known = date.year();
        try {
            return Optional.of(LocalDate.of(known == null ? year.get() : known, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Says something of a day.
     *
     * @param day what is said
     * @param before the day it was said of before, or null
     * @param done called when it is stored
     */
    public void save(SpecialDay day, @Nullable LocalDate before, Runnable done) {
        then(
                calendar.put(day, before),
                _ -> {
                    year.set(day.day().getYear());
                    done.run();
                });
    }

    /** Makes a day one like others. */
    public void remove(Line line) {
        String name = name(line);
        then(
                calendar.remove(line, name),
                _ -> desk.toasts().undoable(desk.text("workday.removed", name)));
    }

    /** Gives a day back to the table. */
    public void restore(Line line) {
        String name = name(line);
        then(
                calendar.restore(line.day(), name),
                _ -> desk.toasts().undoable(desk.text("workday.restored", name)));
    }
}
