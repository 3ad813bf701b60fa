package app.renmai.ui.contact;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.DateReader;
import app.renmai.text.DateText;
import app.renmai.text.Lunar;
import app.renmai.ui.desk.Desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the page writes and reads days, whole and in part. */
final class Days {
    private Days() {}

    /** A day to come: Fri 20 Nov; with its year when that is another. */
    static String due(Desk desk, LocalDate day) {
        return day.getYear() == desk.times().today().getYear()
                ? desk.times().weekday(day)
                : desk.times().day(day);
    }

    /** A date as far as it is known: July 2025. */
    static String partial(Desk desk, PartialDate date) {
        return DateText.partial(date.year(), date.month(), date.day(), desk.locale());
    }

    /** Reads a date as far as it was typed; empty when there is no such date. */
    static Optional<PartialDate> partial(String typed) {
        try {
            return DateReader.parts(typed)
                    .map(parts -> new PartialDate(parts.year(), parts.month(), parts.day()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An important date in words, lunar ones as such. */
    static String text(Desk desk, ImportantDate date) {
        return lunar(date)
                .map(found -> Lunar.text(found, desk.locale()))
                .orElseGet(() -> partial(desk, date.date()));
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
