package app.renmai.exchange.csv;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Lunar;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as lists of contacts write them. Whether 4/5/1985 is in April or May only the order
 * tells, which the other dates of the file give away.
 */
final class CsvDates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4}|\\d{2}(?=年))[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:,?[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2}|\\d{4})(?:,? .*)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?:--(\\d{2})-?(\\d{2})|--(\\d{1,2})-(\\d{1,2})|(\\d{1,2})月(\\d{1,2})[日号])");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern CHINESE_MONTH = Pattern.compile("(\\d{4}|\\d{2})年(\\d{1,2})月");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})\\.?[ -](\\p{L}{3,9})\\.?[ ,-]+(\\d{2}|\\d{4})");
    private static final Pattern PART = Pattern.compile("\\d{4}(?:-\\d{2})?");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Map<String, String> GERMAN =
            Map.of("mär", "mar", "mai", "may", "okt", "oct", "dez", "dec");
    private static final Pattern NOTHING = Pattern.compile("[0/. -]*|.*\\b4501\\b.*");

    /** The year that Apple writes where none is known. */
    private static final int NO_YEAR = 1604;

    private static final String LUNAR = "农历";

    private final DateOrder order;

    /**
     * @param order the order of dates that do not tell by themselves
     */
    CsvDates(DateOrder order) {
        this.order = order;
    }

    /**
     * The order that dates are written in: a number above twelve is a day. When none tells, slashes
     * are American and points European.
     */
    static DateOrder order(List<String> dates) {
        int dayFirst = 0;
        int monthFirst = 0;
        int points = 0;
        int yearFirst = 0;
        for (String text : dates) {
            String date = text.strip();
            yearFirst += YEAR_FIRST.matcher(date).matches() ? 1 : 0;
            Matcher matcher = YEAR_LAST.matcher(date);
            if (matcher.matches()) {
                dayFirst += number(matcher, 1) > 12 ? 1 : 0;
                monthFirst += number(matcher, 3) > 12 ? 1 : 0;
                points += matcher.group(2).equals(".") ? 1 : 0;
                yearFirst += number(matcher, 1) > 31 ? 1 : 0;
            }
        }
        if (yearFirst > dayFirst + monthFirst + points) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        return dayFirst > monthFirst || points > 0 && monthFirst == 0
                ? DateOrder.DAY_MONTH_YEAR
                : DateOrder.MONTH_DAY_YEAR;
    }

    /** Whether a text says that there is no date, as Outlook's {@code 0/0/00} does. */
    static boolean nothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /** Reads a date; empty when the text is none, as in Outlook's {@code 0/0/00}. */
    Optional<PartialDate> parse(String text) {
        String date = text.strip();
        try {
            return nothing(date) ? Optional.empty() : read(date);
        } catch (DateTimeException _) {
            // A day that never was: Outlook writes 0/0/00 for none; others are reported unused.
            return Optional.empty();
        }
    }

    /**
     * Reads a date of the calendar it is in.
     *
     * @param text the date
     * @param named the name of its column: all that stands in one for lunar dates is lunar
     * @param kind what it celebrates
     * @param label its name
     * @return empty when the text is no date, or a lunar one that cannot be held
     */
    Optional<ImportantDate> date(String text, String named, Kind kind, String label) {
        boolean lunar = Lunar.called(named);
        Optional<Lunar.Date> read =
                Lunar.read(text).or(() -> lunar ? Lunar.read(LUNAR + text) : Optional.empty());
        if (read.isPresent()) {
            return lunar(read.get(), kind, label);
        }
        return lunar || Lunar.called(text)
                ? Optional.empty()
                : parse(text)
                        .map(
                                day ->
                                        new ImportantDate(
                                                0, kind, label, day, Calendar.GREGORIAN, false));
    }

    private static Optional<ImportantDate> lunar(Lunar.Date read, Kind kind, String label) {
        try {
            PartialDate day = day(orZero(read.year()), read.month(), read.day());
            return Optional.of(
                    new ImportantDate(0, kind, label, day, Calendar.CHINESE, read.leap()));
        } catch (DateTimeException _) {
            // 30 of the second month: a day that a partial date does not hold; it stays as text.
            return Optional.empty();
        }
    }

    private static int orZero(@Nullable Integer year) {
        return year == null ? 0 : year;
    }

    private Optional<PartialDate> read(String date) {
        for (Pattern pattern : List.of(YEAR_FIRST, COMPACT)) {
            Matcher matcher = pattern.matcher(date);
            if (matcher.matches()) {
                return Optional.of(
                        day(year(matcher.group(1)), number(matcher, 2), number(matcher, 3)));
            }
        }
        Matcher monthDay = MONTH_DAY.matcher(date);
        if (monthDay.matches()) {
            int group = monthDay.group(1) != null ? 1 : monthDay.group(3) != null ? 3 : 5;
            return Optional.of(
                    PartialDate.ofMonthDay(number(monthDay, group), number(monthDay, group + 1)));
        }
        Matcher chinese = CHINESE_MONTH.matcher(date);
        if (chinese.matches()) {
            return Optional.of(PartialDate.ofMonth(year(chinese.group(1)), number(chinese, 2)));
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (last.matches()) {
            return Optional.of(ordered(number(last, 1), number(last, 3), last.group(4)));
        }
        Matcher named = NAMED.matcher(date);
        if (named.matches()) {
            return Optional.of(day(year(named.group(3)), month(named.group(2)), number(named, 1)));
        }
        Matcher american = MONTH_NAMED.matcher(date);
        if (american.matches()) {
            return Optional.of(
                    day(number(american, 3), month(american.group(1)), number(american, 2)));
        }
        return PART.matcher(date).matches()
                ? Optional.of(PartialDate.parse(date))
                : Optional.empty();
    }

    private PartialDate ordered(int first, int second, String third) {
        if (first > 31 || order == DateOrder.YEAR_MONTH_DAY && third.length() <= 2) {
            return day(year(Integer.toString(first)), second, Integer.parseInt(third));
        }
        boolean day = order == DateOrder.DAY_MONTH_YEAR ? second <= 12 : first > 12;
        return day ? day(year(third), second, first) : day(year(third), first, second);
    }

    /** A date of three columns, of which the year may be missing. */
    static Optional<PartialDate> of(String year, String month, String day) {
        try {
            int written = year.isBlank() ? 0 : Integer.parseInt(year.strip());
            int y = written == NO_YEAR ? 0 : written;
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
        return year == 0 || year == NO_YEAR
                ? PartialDate.ofMonthDay(month, day)
                : new PartialDate(year, month, day);
    }

    /** The month with an English or German name, or 0, which is no month. */
    private static int month(String name) {
        String three = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return MONTHS.indexOf(GERMAN.getOrDefault(three, three)) + 1;
    }

    /** Two digits are a year of the last ninety or the next ten years, seen from 2020. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
