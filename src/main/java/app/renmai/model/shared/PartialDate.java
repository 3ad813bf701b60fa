package app.renmai.model.shared;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which only a part may be known: a year, a year and month, a full date, or a month and
 * day without a year.
 *
 * <p>The text form is that of vCard 4.0 (RFC 6350, 4.3.1) in its extended spelling: {@code 1985},
 * {@code 1985-04}, {@code 1985-04-15}, {@code --04-15}.
 *
 * @param year the year, or null when unknown
 * @param month the month 1–12, or null when unknown
 * @param day the day of the month, or null when unknown
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|--(\\d{2})-?(\\d{2})");

    /**
     * Checks that the parts form one of the four shapes and exist in the calendar.
     *
     * @throws DateTimeException when they do not
     */
    public PartialDate {
        boolean shape =
                year != null ? (month != null || day == null) : month != null && day != null;
        if (!shape) {
            throw new DateTimeException("a partial date needs a year, or a month and a day");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new DateTimeException("there is no month " + month);
        }
        if (month != null && day != null) {
            int longest = YearMonth.of(year == null ? 2000 : year, month).lengthOfMonth();
            if (day < 1 || day > longest) {
                throw new DateTimeException("month " + month + " has no day " + day);
            }
        }
    }

    /** A full date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A year alone. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, null, null);
    }

    /** A month of a year. */
    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, null);
    }

    /** A day that returns every year, such as a birthday whose year is not known. */
    public static PartialDate ofMonthDay(int month, int day) {
        return new PartialDate(null, month, day);
    }

    /**
     * Reads the text form.
     *
     * @param text for example {@code 1985-04} or {@code --04-15}
     * @return the date
     * @throws DateTimeException when the text has another form or names no real day
     */
    public static PartialDate parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new DateTimeException("not a date: " + text);
        }
        if (matcher.group(4) != null) {
            return ofMonthDay(number(matcher.group(4)), number(matcher.group(5)));
        }
        @Nullable Integer month = matcher.group(2) == null ? null : number(matcher.group(2));
        @Nullable Integer day = matcher.group(3) == null ? null : number(matcher.group(3));
        return new PartialDate(number(matcher.group(1)), month, day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The exact day, when year, month and day are all known. */
    public Optional<LocalDate> toLocalDate() {
        return year != null && month != null && day != null
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** The first day this date can mean, for ordering; empty when the year is unknown. */
    public Optional<LocalDate> earliest() {
        return year == null
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
    }

    /** The last day this date can mean; empty when the year is unknown. */
    public Optional<LocalDate> latest() {
        if (year == null) {
            return Optional.empty();
        }
        if (month == null) {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
        YearMonth in = YearMonth.of(year, month);
        return Optional.of(day == null ? in.atEndOfMonth() : in.atDay(day));
    }

    /** The text form, see the class comment. */
    @Override
    public String toString() {
        if (year == null) {
            return "--%02d-%02d".formatted(month, day);
        }
        StringBuilder text = new StringBuilder("%04d".formatted(year));
        if (month != null) {
            text.append("-%02d".formatted(month));
        }
        if (day != null) {
            text.append("-%02d".formatted(day));
        }
        return text.toString();
    }
}
