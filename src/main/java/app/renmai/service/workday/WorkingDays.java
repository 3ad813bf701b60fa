package app.renmai.service.workday;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts working days: Monday to Friday, but for the days that are special. */
public final class WorkingDays {
    /** Monday to Friday, without any holiday. */
    public static final WorkingDays WEEKDAYS = new WorkingDays(java.util.List.of());

    private final Map<LocalDate, Kind> special;

    /**
     * @param special the days that differ from their weekday; of two about one day the later counts
     */
    public WorkingDays(Collection<SpecialDay> special) {
        Map<LocalDate, Kind> days = new HashMap<>();
        special.forEach(each -> days.put(each.day(), each.kind()));
        this.special = Map.copyOf(days);
    }

    /** Whether a day is worked. */
    public boolean isWorking(LocalDate day) {
        return switch (special.getOrDefault(day, Kind.USUAL)) {
            case HOLIDAY -> false;
            case WORKING -> true;
            case USUAL -> !weekend(day);
        };
    }

    /** Whether a day is of the weekend. */
    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The day that is so many working days later: the day itself never counts, the day returned is
     * always worked.
     *
     * @param day where counting begins; need not be worked
     * @param workingDays how many; 0 is the day itself if it is worked, else the next that is
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("counted forward only: " + workingDays);
        }
        LocalDate at = day;
        int left = workingDays;
        while (left > 0 || !isWorking(at)) {
            at = at.plusDays(1);
            if (left > 0 && isWorking(at)) {
                left--;
            }
        }
        return at;
    }
}
