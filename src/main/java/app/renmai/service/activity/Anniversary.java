package app.renmai.service.activity;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Reader;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.text.Lunar;
import app.renmai.text.LunarDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An important date as it returns.
 *
 * @param contactId whose it is
 * @param date the date
 * @param day the day it returns
 */
public record Anniversary(long contactId, ImportantDate date, LocalDate day) {
    private static final String MONTH_DAY = "%02d-%02d";
    private static final int LONG_MONTH = 30;

    /** Nobody has grown older, and what is older was mistyped. */
    private static final int OLDEST = 130;

    /** The year in which it returns, of the calendar it is counted in. */
    public int year() {
        return date.calendar() == Calendar.GREGORIAN ? day.getYear() : Lunar.year(day);
    }

    /** How many years it has been then; 0 when the year is not known or cannot be. */
    public int years() {
        Integer begun = date.date().year();
        int years = begun == null ? 0 : year() - begun;
        return years < 0 || years > OLDEST ? 0 : years;
    }

    /** The Gregorian days celebrated on a day: 29 February on the 28th where there is no 29th. */
    private static List<String> solarDays(LocalDate day) {
        String own = MONTH_DAY.formatted(day.getMonthValue(), day.getDayOfMonth());
        boolean forLeapDay = own.equals("02-28") && !day.isLeapYear();
        return forLeapDay ? List.of(own, "02-29") : List.of(own);
    }

    /**
     * The lunar days celebrated on a day: the 30th on the 29th where the month has no 30th. A leap
     * month comes once in years: what fell into one is kept in the month before it.
     */
    private static List<String> lunarDays(LunarDate day) {
        if (day.leap()) {
            return List.of();
        }
        String own = MONTH_DAY.formatted(day.month(), day.day());
        boolean forThirtieth = day.last() && day.day() < LONG_MONTH;
        return forThirtieth
                ? List.of(own, MONTH_DAY.formatted(day.month(), LONG_MONTH))
                : List.of(own);
    }

    /**
     * The dates that return on a day or the days after it, the nearest first.
     *
     * @param from the first day
     * @param days how many days after it
     */
    public static List<Anniversary> within(Reader reader, LocalDate from, int days) {
        Map<String, LocalDate> solar = new HashMap<>();
        Map<String, LocalDate> lunar = new HashMap<>();
        for (int i = 0; i <= days; i++) {
            LocalDate day = from.plusDays(i);
            solarDays(day).forEach(each -> solar.putIfAbsent(each, day));
            lunarDays(LunarDate.of(day)).forEach(each -> lunar.putIfAbsent(each, day));
        }
        List<Anniversary> found = new ArrayList<>();
        for (ImportantDateStore.Of each :
                ImportantDateStore.returning(reader, solar.keySet(), lunar.keySet())) {
            PartialDate parts = each.date().date();
            boolean gregorian = each.date().calendar() == Calendar.GREGORIAN;
            String wanted = MONTH_DAY.formatted(parts.month(), parts.day());
            LocalDate day = (gregorian ? solar : lunar).get(wanted);
            if (day != null) {
                found.add(new Anniversary(each.contactId(), each.date(), day));
            }
        }
        found.sort(Comparator.comparing(Anniversary::day));
        return List.copyOf(found);
    }
}
