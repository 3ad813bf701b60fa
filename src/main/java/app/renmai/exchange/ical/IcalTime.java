package app.renmai.exchange.ical;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a time as a calendar writes it.
 *
 * @param local the time on the wall; of a date its first moment
 * @param allDay whether it is a date
 * @param offset the offset from UTC it says itself, or null
 */
record IcalTime(LocalDateTime local, boolean allDay, @Nullable ZoneOffset offset) {
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt"
                        + " ]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s*([Zz]|[+-]\\d{2}:?\\d{2})?)?");
    private static final int LEAP_SECOND = 60;

    /** Reads a date or a time; empty when it is none, or one the calendar does not have. */
    static Optional<IcalTime> parse(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date =
                    LocalDate.of(
                            number(matcher.group(1)),
                            number(matcher.group(2)),
                            number(matcher.group(3)));
            if (matcher.group(4) == null) {
                return Optional.of(new IcalTime(date.atStartOfDay(), true, null));
            }
            int second = matcher.group(6) == null ? 0 : number(matcher.group(6));
            boolean midnight = number(matcher.group(4)) == 24 && number(matcher.group(5)) == 0;
            LocalDateTime local =
                    midnight
                            ? date.plusDays(1).atStartOfDay()
                            : date.atTime(
                                    number(matcher.group(4)),
                                    number(matcher.group(5)),
                                    second == LEAP_SECOND ? LEAP_SECOND - 1 : second);
            return Optional.of(new IcalTime(local, false, offset(matcher.group(7))));
        } catch (DateTimeException _) {
            // 31 June: no time at all.
            return Optional.empty();
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.equalsIgnoreCase("Z")
                ? ZoneOffset.UTC
                : ZoneRules.offset(text).orElse(ZoneOffset.UTC);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The moment, by its own offset or a clock. */
    Instant at(WallClock clock) {
        return offset == null ? clock.at(local) : local.toInstant(offset);
    }
}
