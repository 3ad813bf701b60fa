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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A day in both calendars. */
    private record Both(LocalDate solar, LunarDate lunar) {
        /** The Gregorian days celebrated on it: 29 February on the 28th where there is no 29th. */
        List<String> solarDays() {
            String own = MONTH_DAY.formatted(solar.getMonthValue(), solar.getDayOfMonth());
            boolean forLeapDay = own.equals("02-28") && !solar.isLeapYear();
            return forLeapDay ? List.of(own, "02-29") : List.of(own);
        }

        /** The lunar days celebrated on it: the 30th on the 29th where the month has no 30th. */
        List<String> lunarDays() {
            String own = MONTH_DAY.formatted(lunar.month(), lunar.day());
            boolean forThirtieth = lunar.last() && lunar.day() < LONG_MONTH;
            return forThirtieth
                    ? List.of(own, MONTH_DAY.formatted(lunar.month(), LONG_MONTH))
                    : List.of(own);
        }

        boolean celebrates(ImportantDate date) {
            PartialDate parts = date.date();
            String wanted = MONTH_DAY.formatted(parts.month(), parts.day());
            if (date.calendar() == Calendar.GREGORIAN) {
                return solarDays().contains(wanted);
            }
            // A leap month comes once in years: what fell into one is kept in the month before it.
            return !lunar.leap() && lunarDays().contains(wanted);
        }
    }

    /**
     * The dates that return on a day or the days after it, the nearest first.
     *
     * @param from the first day
     * @param days how many days after it
     */
    public static List<Anniversary> within(Reader reader, LocalDate from, int days) {
        List<Both> span = new ArrayList<>();
        Set<String> solar = new HashSet<>();
        Set<String> lunar = new HashSet<>();
        for (int i = 0; i <= days; i++) {
            LocalDate day = from.plusDays(i);
            Both both = new Both(day, LunarDate.of(day));
            span.add(both);
            solar.addAll(both.solarDays());
            lunar.addAll(both.lunarDays());
        }
        List<Anniversary> found = new ArrayList<>();
        for (ImportantDateStore.Of each : ImportantDateStore.returning(reader, solar, lunar)) {
            span.stream()
                    .filter(day -> day.celebrates(each.date()))
                    .findFirst()
                    .ifPresent(
                            day ->
                                    found.add(
                                            new Anniversary(
                                                    each.contactId(), each.date(), day.solar())));
        }
        found.sort(Comparator.comparing(Anniversary::day));
        return List.copyOf(found);
    }
}
