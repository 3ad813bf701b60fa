package app.renmai.exchange.ical;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.ByDay;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateTimeValueImpl;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.TimeValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a recurrence rule (RFC 5545, 3.3.10; vCalendar 1.0). */
final class RecurrenceDates {
    private static final Pattern UNTIL = Pattern.compile("(?i)(?:^|;)UNTIL=([^;]*)");

    /** What repeats every minute is no meeting, and would never end. */
    private static final Pattern TOO_OFTEN = Pattern.compile("(?i).*FREQ=(SECONDLY|MINUTELY).*");

    private static final int LAST_YEAR = 9_999;
    private static final TimeZone NO_SHIFT = TimeZone.getTimeZone("UTC");

    private final Recurrence rule;
    private final @Nullable IcalTime until;

    private RecurrenceDates(Recurrence rule, @Nullable IcalTime until) {
        this.rule = rule;
        this.until = until;
    }

    /**
     * Reads a rule.
     *
     * @param written the rule
     * @param old whether it is in the grammar of vCalendar 1.0
     * @return the rule, or empty when it cannot be read or means more often than hourly
     */
    static Optional<RecurrenceDates> parse(String written, boolean old) {
        String text = written.toUpperCase(Locale.ROOT);
        boolean basic = old && !text.contains("FREQ=");
        if (!basic && TOO_OFTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher matcher = UNTIL.matcher(text);
        IcalTime until = matcher.find() ? IcalTime.parse(matcher.group(1)).orElse(null) : null;
        // The end is judged here: in the time zone of the event, and with the day of a bare date.
        String endless = basic ? text : matcher.replaceAll("").replaceAll("\\s", "");
        try {
            ParseContext context = new ParseContext();
            context.setVersion(basic ? ICalVersion.V1_0 : ICalVersion.V2_0);
            Recurrence rule =
                    new RecurrenceRuleScribe()
                            .parseText(endless.strip(), null, new ICalParameters(), context)
                            .getValue();
            return rule == null || rule.getFrequency() == null || !isPossible(rule)
                    ? Optional.empty()
                    : Optional.of(new RecurrenceDates(rule, until));
        } catch (CannotParseException | IllegalArgumentException _) {
            // The caller says that the rule cannot be read.
            return Optional.empty();
        }
    }

    /** Whether all its numbers are those of months, days and hours (RFC 5545, 3.3.10). */
    private static boolean isPossible(Recurrence rule) {
        return within(1, 12, false, rule.getByMonth())
                && within(1, 31, true, rule.getByMonthDay())
                && within(1, 366, true, rule.getByYearDay())
                && within(1, 53, true, rule.getByWeekNo())
                && within(1, 366, true, rule.getBySetPos())
                && within(0, 23, false, rule.getByHour())
                && within(0, 59, false, rule.getByMinute())
                && within(0, 59, false, rule.getBySecond())
                && within(1, 53, true, rule.getByDay().stream().map(ByDay::getNum).toList())
                && within(1, LAST_YEAR, false, Arrays.asList(rule.getInterval()))
                && within(1, Integer.MAX_VALUE, false, Arrays.asList(rule.getCount()));
    }

    private static boolean within(
            int least, int most, boolean backwards, List<@Nullable Integer> numbers) {
        return numbers.stream()
                .filter(Objects::nonNull)
                .map(number -> backwards ? Math.abs(number) : number)
                .allMatch(number -> number >= least && number <= most);
    }

    /**
     * Follows the rule.
     *
     * @param start the first date
     * @param clock tells the moments of dates
     * @param last how far it is followed
     * @param most how many dates at the most
     * @param each told every date, in order, beginning with the first that fits the rule
     */
    void from(
            LocalDateTime start,
            WallClock clock,
            Instant last,
            int most,
            Consumer<LocalDateTime> each) {
        RecurrenceIterator dates =
                RecurrenceIteratorFactory.createRecurrenceIterator(
                        rule,
                        new DateTimeValueImpl(
                                start.getYear(),
                                start.getMonthValue(),
                                start.getDayOfMonth(),
                                start.getHour(),
                                start.getMinute(),
                                start.getSecond()),
                        NO_SHIFT);
        for (int i = 0; i < most && dates.hasNext(); i++) {
            DateValue next = dates.next();
            if (next.year() < start.getYear() || next.year() > LAST_YEAR) {
                // Counted beyond what its numbers hold.
                return;
            }
            LocalDateTime date = local(next, start);
            if (clock.at(date).isAfter(last) || isOver(date, clock)) {
                return;
            }
            each.accept(date);
        }
    }

    private boolean isOver(LocalDateTime date, WallClock clock) {
        if (until == null) {
            return false;
        }
        return until.allDay()
                ? date.toLocalDate().isAfter(until.local().toLocalDate())
                : clock.at(date).isAfter(until.at(clock));
    }

    private static LocalDateTime local(DateValue value, LocalDateTime start) {
        try {
            return value instanceof TimeValue time
                    ? LocalDateTime.of(
                            value.year(),
                            value.month(),
                            value.day(),
                            time.hour(),
                            time.minute(),
                            time.second())
                    : start.with(java.time.LocalDate.of(value.year(), value.month(), value.day()));
        } catch (DateTimeException e) {
            throw new IllegalStateException("a recurrence gave no date: " + value, e);
        }
    }
}
