package app.renmai.ui.desk;

import app.renmai.model.shared.PartialDate;
import app.renmai.text.DateReader;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.i18n.Messages;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * How days and times are written in the user's language, where the user is.
 *
 * @param messages the language
 * @param clock what time it is
 * @param zone where
 */
public record Times(Messages messages, Clock clock, ZoneId zone) {
    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The next Friday in words, where a field shows how a day to come can be written. */
    public String comingFriday() {
        return weekday(today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
    }

    /** The day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** A day: 28 Oct; with the year when it is not this one. */
    public String day(LocalDate day) {
        return DateText.day(day, today(), messages.locale());
    }

    /** A moment: 28 Oct, 14:00; one at the very beginning of a day is the day. */
    public String moment(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        String day = day(dayOf(moment));
        return time.equals(LocalTime.MIDNIGHT)
                ? day
                : messages.text("time.moment", day, DateText.time(time));
    }

    /** A day with its weekday: Fri 20 Nov; with the year when it is another one and not near. */
    public String weekday(LocalDate day) {
        return DateText.weekday(day, today(), messages.locale());
    }

    /** A day to come: Fri 20 Nov; with its year when that is another. */
    public String due(LocalDate day) {
        return day.getYear() == today().getYear() ? weekday(day) : day(day);
    }

    /** A date as far as it is known: July 2025. */
    public String inPart(PartialDate date) {
        return DateText.partial(date.year(), date.month(), date.day(), messages.locale());
    }

    /** Reads a date as far as it was typed, in either language; empty when it is none. */
    public static Optional<PartialDate> readInPart(String typed) {
        return DateReader.parts(typed)
                .map(parts -> new PartialDate(parts.year(), parts.month(), parts.day()));
    }

    /** How long ago a day is: 5 days, 6 months. */
    public String ago(LocalDate day) {
        return DateText.relative(day, today(), messages.locale());
    }

    /** A day as figures and words that can be typed again. */
    public String exact(LocalDate day) {
        return WhenText.exact(new When(day, null, null), messages.locale());
    }

    /** The day that is meant by what is typed, rather a past one; empty when it is none. */
    public Optional<LocalDate> readPast(String typed) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(zone));
        return WhenText.read(typed, now, Lean.PAST, messages.locale()).map(When::day);
    }
}
