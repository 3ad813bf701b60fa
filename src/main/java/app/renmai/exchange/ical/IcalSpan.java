package app.renmai.exchange.ical;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time (RFC 5545, 3.3.6), weeks and days together as some write them. */
final class IcalSpan {
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?i)([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,10})S)?)?");

    private IcalSpan() {}

    /** Reads a length: {@code PT1H30M}, {@code -P1W6DT15H}. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = SPAN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration span =
                Duration.ofDays(7 * number(matcher, 2) + number(matcher, 3))
                        .plusHours(number(matcher, 4))
                        .plusMinutes(number(matcher, 5))
                        .plusSeconds(number(matcher, 6));
        return Optional.of(matcher.group(1).equals("-") ? span.negated() : span);
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
