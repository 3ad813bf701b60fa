package app.renmai.exchange.vcard;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of cards: whole, partial, without a year in three spellings, lunar. */
final class VcardDates {
    private static final Pattern WHOLE =
            Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[TZ ].*)?");
    private static final Pattern CHINESE =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]?");

    /** A day of many countries; with strokes only where no month can be meant by the day. */
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})|(1[3-9]|2\\d|3[01])[-/](\\d{1,2})[-/](\\d{4})");

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\d{1,2})[-/](1[3-9]|2\\d|3[01])[-/](\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("--(\\d{1,2})-?(\\d{2})(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Apple's lunar date: cycle of sixty years, year in the cycle, month, day. */
    private static final Pattern LUNAR = Pattern.compile("(\\d{4})(\\d{4})(\\d{2})(L?)(\\d{2})");

    /** The first year of the cycle that Apple, like ICU, numbers 78. */
    private static final int CYCLE_78 = 1984;

    private VcardDates() {}

    /**
     * Reads a date. The day stays as it is written, whatever the time zone behind it.
     *
     * @param text a date, or a time of which only the date is taken
     * @return the date, or empty when the text is none or names a day that never was
     */
    static Optional<PartialDate> parse(String text) {
        String date = plain(text);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher whole = WHOLE.matcher(date);
            if (whole.matches()) {
                return Optional.of(day(whole, 1, 3, 4));
            }
            Matcher chinese = CHINESE.matcher(date);
            if (chinese.matches()) {
                return Optional.of(day(chinese, 1, 2, 3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(date);
            if (dayFirst.matches()) {
                int first = dayFirst.group(1) == null ? 4 : 1;
                return Optional.of(day(dayFirst, first + 2, first + 1, first));
            }
            Matcher monthFirst = MONTH_FIRST.matcher(date);
            if (monthFirst.matches()) {
                return Optional.of(day(monthFirst, 3, 1, 2));
            }
            Matcher monthDay = MONTH_DAY.matcher(date);
            if (monthDay.matches()) {
                return Optional.of(
                        PartialDate.ofMonthDay(number(monthDay, 1), number(monthDay, 2)));
            }
            Matcher month = MONTH.matcher(date);
            if (month.matches()) {
                return Optional.of(PartialDate.ofMonth(number(month, 1), number(month, 2)));
            }
            if (YEAR.matcher(date).matches()) {
                return Optional.of(PartialDate.ofYear(Integer.parseInt(date)));
            }
        } catch (DateTimeException _) {
            // 1972-31-01, 1900-02-29, 0000-00-00: programs write such days; the caller reports it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Without quotes around it. */
    private static String plain(String text) {
        String date = text.strip();
        boolean quoted = date.length() > 2 && date.startsWith("\"") && date.endsWith("\"");
        return quoted ? date.substring(1, date.length() - 1) : date;
    }

    private static PartialDate day(Matcher matcher, int year, int month, int day) {
        int written = matcher.group(year) == null ? 0 : number(matcher, year);
        return written == 0
                ? PartialDate.ofMonthDay(number(matcher, month), number(matcher, day))
                : new PartialDate(written, number(matcher, month), number(matcher, day));
    }

    /** Reads the date of a property, without a year that the property itself says is none. */
    static Optional<PartialDate> of(VcardProperty property) {
        String omitted = property.parameter("X-APPLE-OMIT-YEAR");
        return parse(property.text()).map(day -> withoutYear(day, omitted));
    }

    /** A date whose year the property itself says is none (Apple: X-APPLE-OMIT-YEAR=1604). */
    private static PartialDate withoutYear(PartialDate date, @Nullable String omitted) {
        Integer year = date.year();
        Integer month = date.month();
        Integer day = date.day();
        boolean none = omitted != null && year != null && omitted.equals(year.toString());
        return none && month != null && day != null ? PartialDate.ofMonthDay(month, day) : date;
    }

    /** Reads a lunar birthday as Apple writes it: {@code 007800021101}. */
    static Optional<ImportantDate> lunar(String text, boolean leapMonth) {
        Matcher matcher = LUNAR.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = CYCLE_78 + (number(matcher, 1) - 78) * 60 + number(matcher, 2) - 1;
        try {
            boolean known = number(matcher, 2) > 0;
            int month = number(matcher, 3);
            int day = number(matcher, 5);
            PartialDate date =
                    known ? new PartialDate(year, month, day) : PartialDate.ofMonthDay(month, day);
            boolean leap = leapMonth || !matcher.group(4).isEmpty();
            return Optional.of(
                    new ImportantDate(0, Kind.BIRTHDAY, "", date, Calendar.CHINESE, leap));
        } catch (DateTimeException _) {
            // Reported by the caller, like any date that cannot be.
            return Optional.empty();
        }
    }

    /** Writes a lunar date as Apple does; without a year both cycle and year are zero. */
    static String lunarText(PartialDate date) {
        Integer year = date.year();
        int since = year == null ? 0 : year - CYCLE_78;
        int cycle = year == null ? 0 : 78 + Math.floorDiv(since, 60);
        int inCycle = year == null ? 0 : Math.floorMod(since, 60) + 1;
        return "%04d%04d%02d%02d".formatted(cycle, inCycle, date.month(), date.day());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
