package app.renmai.text;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;

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
    /**
     * The day in the Chinese calendar, as the almanacs of the Purple Mountain Observatory have it.
     */
    public static LunarDate of(LocalDate date) {
        LunarDay day =
                SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                        .getLunarDay();
        LunarMonth month = day.getLunarMonth();
        return new LunarDate(
                month.getMonth(),
                month.isLeap(),
                day.getDay(),
                day.getDay() == month.getDayCount());
    }
}
