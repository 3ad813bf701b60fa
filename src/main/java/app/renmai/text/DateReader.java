package app.renmai.text;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates of which a part may be missing, as people type them in English and Chinese: {@code
 * 2025-07}, {@code July 2025}, {@code 20 Nov}, {@code 2025年7月}, {@code 11月20日}. Days in words are
 * read by {@link WhenText}.
 */
public final class DateReader {
    private static final ValueRange MONTHS = ChronoField.MONTH_OF_YEAR.range();
    private static final int LEAP_YEAR = 2000;
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{4})(?: ?[-/.] ?(\\d{1,2})(?: ?[-/.] ?(\\d{1,2}))?)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:--)?(\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern HAN =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月(?:(\\d{1,2})[日号]?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\\.?,?(?: (\\d{4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
    private static final Pattern WEEKDAY_BESIDE =
            Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? | (?:周|星期)[一二三四五六日天]$");

    private DateReader() {}

    /**
     * The parts of a date that were typed.
     *
     * @param year or null
     * @param month or null
     * @param day or null
     */
    public record Parts(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {}

    /**
     * Reads a date of which a part may be missing; empty when the text is none, or there is no such
     * day.
     */
    public static Optional<Parts> parts(String typed) {
        return written(typed).filter(DateReader::exists);
    }

    /** Whether a text has the shape of a date, though there may be no such day. */
    public static boolean shaped(String typed) {
        return written(typed).isPresent();
    }

    private static Optional<Parts> written(String typed) {
        String text = plain(typed);
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return parts(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher short_ = MONTH_DAY.matcher(text);
        if (short_.matches()) {
            return parts(null, short_.group(1), short_.group(2));
        }
        Matcher han = HAN.matcher(text.replace(" ", ""));
        if (!text.isEmpty() && han.matches()) {
            return parts(han.group(1), han.group(2), han.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : Optional.empty();
    }

    private static String plain(String typed) {
        String text = Folding.fold(typed);
        return WEEKDAY_BESIDE.matcher(text).replaceFirst("").strip();
    }

    private static Optional<Parts> named(
            @Nullable String year, String month, @Nullable String day) {
        for (Month each : Month.values()) {
            String full = each.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
            if (full.startsWith(month)) {
                return parts(year, Integer.toString(each.getValue()), day);
            }
        }
        return Optional.empty();
    }

    /** A month alone and a day without one are no dates. */
    private static Optional<Parts> parts(
            @Nullable String year, @Nullable String month, @Nullable String day) {
        boolean shape = year != null ? month != null || day == null : month != null && day != null;
        return shape
                ? Optional.of(new Parts(number(year), number(month), number(day)))
                : Optional.empty();
    }

    private static boolean exists(Parts parts) {
        Integer month = parts.month();
        Integer day = parts.day();
        if (month == null) {
            return true;
        }
        // Every day of the year is one of a leap year.
        int year = parts.year() == null ? LEAP_YEAR : parts.year();
        return MONTHS.isValidIntValue(month)
                && (day == null || day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
