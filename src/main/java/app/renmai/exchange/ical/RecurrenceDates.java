package app.renmai.exchange.ical;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
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
import java.util.Locale;
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
     * @param text the rule
     * @param old whether it is in the grammar of vCalendar 1.0
     * @return the rule, or empty when it cannot be read or means more often than hourly
     */
    static Optional<RecurrenceDates> parse(String text, boolean old) {
        boolean basic = old && !text.toUpperCase(Locale.ROOT).contains("FREQ=");
        if (!basic && TOO_OFTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher matcher = UNTIL.matcher(text);
        IcalTime until = matcher.find() ? IcalTime.parse(matcher.group(1)).orElse(null) : null;
        // The end is judged here: in the time zone of the event, and with the day of a bare date.
        String endless = basic ? text : matcher.replaceAll("");
        try {
            ParseContext context = new ParseContext();
            context.setVersion(basic ? ICalVersion.V1_0 : ICalVersion.V2_0);
            Recurrence rule =
                    new RecurrenceRuleScribe()
                            .parseText(endless.strip(), null, new ICalParameters(), context)
                            .getValue();
            return rule == null || rule.getFrequency() == null
                    ? Optional.empty()
                    : Optional.of(new RecurrenceDates(rule, until));
        } catch (CannotParseException | IllegalArgumentException _) {
            // The caller says that the rule cannot be read.
            return Optional.empty();
        }
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
            LocalDateTime date = local(dates.next(), start);
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
