package app.renmai.exchange.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times in LinkedIn's files, which are in UTC: 2023-04-15 14:31:00 UTC; 4/15/23, 2:31 PM. */
final class MessageDates {
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[T"
                        + " ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*(?:UTC|GMT|Z|\\+00:?00)?");
    private static final Pattern AMERICAN =
            Pattern.compile(
                    "(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4}),?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp])?\\.?[Mm]?\\.?\\s*(?:UTC|GMT)?");

    private MessageDates() {}

    /** Reads a time; empty when it is none. */
    static Optional<Instant> parse(String text) {
        String plain = text.replaceAll("[\\u00A0\\u202F]", " ").strip();
        try {
            Matcher iso = ISO.matcher(plain);
            if (iso.matches()) {
                return Optional.of(
                        at(number(iso, 1), number(iso, 2), number(iso, 3), number(iso, 4), iso));
            }
            Matcher american = AMERICAN.matcher(plain);
            if (american.matches()) {
                return Optional.of(american(american));
            }
        } catch (DateTimeException _) {
            // 31 June: the caller names it.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Instant american(Matcher matcher) {
        int first = number(matcher, 1);
        int second = number(matcher, 2);
        boolean dayFirst = first > 12;
        int year = number(matcher, 3);
        int hour = number(matcher, 4);
        String half = matcher.group(7);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return at(
                year < 100 ? year + 2000 : year,
                dayFirst ? second : first,
                dayFirst ? first : second,
                hour,
                matcher);
    }

    private static Instant at(int year, int month, int day, int hour, Matcher matcher) {
        int second = matcher.group(6) == null ? 0 : number(matcher, 6);
        return LocalDateTime.of(year, month, day, hour, number(matcher, 5), second)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
