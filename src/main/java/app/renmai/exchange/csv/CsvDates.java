package app.renmai.exchange.csv;

import app.renmai.model.shared.PartialDate;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of one column. Whether 4/5/1985 is in April or May only the other dates of the column
 * can tell; when none tells, slashes are American and points European.
 */
final class CsvDates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2}|\\d{4})(?: .*)?");
    private static final Pattern MONTH_DAY = Pattern.compile("--(\\d{1,2})-?(\\d{1,2})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?[ ,-]+(\\d{2}|\\d{4})");
    private static final Pattern PART = Pattern.compile("\\d{4}(?:-\\d{2})?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final boolean dayFirst;

    /**
     * @param column all dates of the column
     */
    CsvDates(List<String> column) {
        boolean day = false;
        boolean month = false;
        boolean points = false;
        for (String text : column) {
            Matcher matcher = YEAR_LAST.matcher(text.strip());
            if (matcher.matches()) {
                day |= number(matcher, 1) > 12;
                month |= number(matcher, 3) > 12;
                points |= matcher.group(2).equals(".");
            }
        }
        dayFirst = day || points && !month;
    }

    /** Reads a date; empty when the text is none, as in Outlook's {@code 0/0/00}. */
    Optional<PartialDate> parse(String text) {
        String date = text.strip();
        try {
            return read(date);
        } catch (DateTimeException _) {
            // A day that never was: Outlook writes 0/0/00 for none; others are reported unused.
            return Optional.empty();
        }
    }

    private Optional<PartialDate> read(String date) {
        for (Pattern pattern : List.of(YEAR_FIRST, COMPACT)) {
            Matcher matcher = pattern.matcher(date);
            if (matcher.matches()) {
                return Optional.of(day(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
            }
        }
        Matcher monthDay = MONTH_DAY.matcher(date);
        if (monthDay.matches()) {
            return Optional.of(PartialDate.ofMonthDay(number(monthDay, 1), number(monthDay, 2)));
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (last.matches()) {
            int first = number(last, 1);
            int second = number(last, 3);
            int year = year(last.group(4));
            return Optional.of(dayFirst ? day(year, second, first) : day(year, first, second));
        }
        Matcher named = NAMED.matcher(date);
        if (named.matches()) {
            String month = named.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
            int index = MONTHS.indexOf(month) + 1;
            return Optional.of(day(year(named.group(3)), index, number(named, 1)));
        }
        return PART.matcher(date).matches()
                ? Optional.of(PartialDate.parse(date))
                : Optional.empty();
    }

    /** A date of three columns, of which the year may be missing. */
    static Optional<PartialDate> of(String year, String month, String day) {
        try {
            int y = year.isBlank() ? 0 : Integer.parseInt(year.strip());
            if (month.isBlank() || day.isBlank()) {
                return y == 0 ? Optional.empty() : Optional.of(PartialDate.ofYear(y));
            }
            return Optional.of(
                    day(y, Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException _) {
            // Not a date: the caller reports the columns as unused.
            return Optional.empty();
        }
    }

    private static PartialDate day(int year, int month, int day) {
        return year == 0 ? PartialDate.ofMonthDay(month, day) : new PartialDate(year, month, day);
    }

    /** Two digits are a year of the last ninety or the next ten years, seen from 2020. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 30 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
