package app.renmai.text;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;

import java.time.LocalDate;

/**
 * A day in the Chinese calendar, without its year.
 *
 * @param month 1–12
 * @param leap whether the month is a leap month (闰月)
 * @param day 1–30
 * @param last whether the month ends with this day
 */
public record LunarDate(int month, boolean leap, int day, boolean last) {
    private static final long NOON = 12L * 60 * 60 * 1000;
    private static final long DAY = 2 * NOON;

    /** The day in the Chinese calendar. The first call takes a moment. */
    public static LunarDate of(LocalDate date) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE);
        calendar.setTimeInMillis(date.toEpochDay() * DAY + NOON);
        int day = calendar.get(Calendar.DAY_OF_MONTH);
        return new LunarDate(
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1,
                day,
                day == calendar.getActualMaximum(Calendar.DAY_OF_MONTH));
    }
}
