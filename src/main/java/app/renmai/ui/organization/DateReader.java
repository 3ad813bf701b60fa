package app.renmai.ui.organization;

import app.renmai.model.shared.PartialDate;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a year, a month or a day as people type them: 2015, 2015-04, 2015年4月, April 2015. */
final class DateReader {
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(\\d{4})\\s*(?:[-/.年]\\s*(?:(\\d{1,2})\\s*(?:[-/.月]\\s*(?:(\\d{1,2})\\s*日?)?)?)?)?");
    private static final List<DateTimeFormatter> WORDS =
            Stream.of("MMMM uuuu", "MMM uuuu", "d MMMM uuuu", "d MMM uuuu")
                    .map(DateReader::english)
                    .toList();

    private DateReader() {}

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date a text means; empty when it means none. */
    static Optional<PartialDate> read(String text) {
        String typed = text.strip();
        Matcher numbers = NUMBERS.matcher(typed);
        try {
            if (numbers.matches()) {
                return Optional.of(
                        PartialDate.parse(
                                numbers.group(1)
                                        + part(numbers.group(2))
                                        + part(numbers.group(3))));
            }
            for (DateTimeFormatter format : WORDS) {
                ParsePosition position = new ParsePosition(0);
                TemporalAccessor read = format.parseUnresolved(typed, position);
                if (read != null && position.getIndex() == typed.length()) {
                    return Optional.of(partial(format.parse(typed)));
                }
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String part(String digits) {
        return digits == null ? "" : "-" + (digits.length() == 1 ? "0" + digits : digits);
    }

    private static PartialDate partial(TemporalAccessor read) {
        int year = read.get(ChronoField.YEAR);
        int month = read.get(ChronoField.MONTH_OF_YEAR);
        return read.isSupported(ChronoField.DAY_OF_MONTH)
                ? new PartialDate(year, month, read.get(ChronoField.DAY_OF_MONTH))
                : PartialDate.ofMonth(year, month);
    }
}
