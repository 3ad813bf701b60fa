package app.renmai.ui.contact;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.text.Lunar;
import app.renmai.ui.desk.Desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the page writes days, and when they return. */
final class Days {
    private Days() {}

    /** An important date in words, lunar ones as such. */
    static String text(Desk desk, ImportantDate date) {
        return lunar(date)
                .map(found -> Lunar.text(found, desk.locale()))
                .orElseGet(() -> desk.times().inPart(date.date()));
    }

    /** The lunar date that month and day mean, for a date of that calendar. */
    static Optional<Lunar.Date> lunar(ImportantDate date) {
        Integer month = date.date().month();
        Integer day = date.date().day();
        return date.calendar() == Calendar.CHINESE && month != null && day != null
                ? Optional.of(new Lunar.Date(date.date().year(), month, day, date.leapMonth()))
                : Optional.empty();
    }

    /** The next day a date returns on, today included; empty when month or day is not known. */
    static Optional<LocalDate> next(ImportantDate date, LocalDate today) {
        Optional<Lunar.Date> lunar = lunar(date);
        if (lunar.isPresent()) {
            return lunar.map(found -> Lunar.next(found, today));
        }
        Integer month = date.date().month();
        Integer day = date.date().day();
        if (month == null || day == null || date.calendar() == Calendar.CHINESE) {
            return Optional.empty();
        }
        LocalDate near = returning(today.getYear(), month, day);
        return Optional.of(
                near.isBefore(today) ? returning(today.getYear() + 1, month, day) : near);
    }

    /** 29 February is kept on the last day of the month in other years. */
    private static LocalDate returning(int year, int month, int day) {
        return LocalDate.of(year, month, 1)
                .plusDays(Math.min(day, LocalDate.of(year, month, 1).lengthOfMonth()) - 1L);
    }

    /** The age on a day, for a birthday of which year, month and day are known. */
    static Optional<Long> age(ImportantDate date, LocalDate today) {
        Integer year = date.date().year();
        if (date.kind() != ImportantDate.Kind.BIRTHDAY || year == null) {
            return Optional.empty();
        }
        Optional<LocalDate> born =
                date.calendar() == Calendar.CHINESE
                        ? lunar(date).map(found -> Lunar.inYear(year, found))
                        : date.date().toLocalDate();
        return born.map(day -> ChronoUnit.YEARS.between(day, today)).filter(age -> age >= 0);
    }
}
