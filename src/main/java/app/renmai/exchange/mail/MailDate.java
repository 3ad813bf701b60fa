package app.renmai.exchange.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of mail: RFC 5322, 3.3 with its obsolete forms, that of mbox files, and ISO 8601. */
final class MailDate {
    private static final String CLOCK =
            "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?\\s*([AaPp][Mm])?";
    private static final String ZONE = "([+-]\\d{4}|[+-]\\d{2}:\\d{2}|[A-Za-z]{1,5})?";
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:\\p{L}+\\.?\\s*,?\\s*)?(\\d{1,2})[\\s.-]+([A-Za-z]{3,9})\\.?[\\s.,-]+(\\d{2,4}),?\\s+"
                            + CLOCK
                            + "\\s*(?:(?:GMT|UTC)(?=[+-]))?"
                            + ZONE
                            + ".*");
    private static final Pattern ENVELOPE =
            Pattern.compile(
                    "(?:[A-Za-z]{3,9},?\\s+)?([A-Za-z]{3,9})\\s+(\\d{1,2}),?\\s+(?:(\\d{4})\\s+)?"
                            + CLOCK
                            + "\\s*"
                            + ZONE
                            + "\\s*(\\d{4})?.*");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("Z", 0),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("WET", 0),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("MET", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MEST", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("HKT", 8),
                    Map.entry("SGT", 8),
                    Map.entry("JST", 9),
                    Map.entry("KST", 9));

    private MailDate() {}

    /**
     * Reads a date.
     *
     * @param text the header's value
     * @param home the zone of a date that names none
     */
    static Optional<Instant> parse(String text, ZoneId home) {
        String bare = text.replaceAll("\\([^()]*\\)", " ").replaceAll("\\s+", " ").strip();
        try {
            Matcher mail = MAIL.matcher(bare);
            if (mail.matches()) {
                LocalDateTime local =
                        local(mail.group(3), mail.group(2), mail.group(1), clock(mail, 4));
                return Optional.of(at(local, mail.group(8), home));
            }
            Matcher envelope = ENVELOPE.matcher(bare);
            if (envelope.matches()) {
                String year = envelope.group(3) == null ? envelope.group(9) : envelope.group(3);
                if (year != null) {
                    LocalDateTime local =
                            local(year, envelope.group(1), envelope.group(2), clock(envelope, 4));
                    return Optional.of(at(local, envelope.group(8), home));
                }
            }
            return Optional.of(OffsetDateTime.parse(bare.replace(' ', 'T')).toInstant());
        } catch (DateTimeException _) {
            // Not a date: the caller looks for another.
            return Optional.empty();
        }
    }

    private static int[] clock(Matcher matcher, int group) {
        int hour = Integer.parseInt(matcher.group(group));
        String half = matcher.group(group + 3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        int second = matcher.group(group + 2) == null ? 0 : number(matcher.group(group + 2));
        return new int[] {hour, number(matcher.group(group + 1)), Math.min(second, 59)};
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static LocalDateTime local(String year, String month, String day, int[] clock) {
        int index = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
        int count = number(year);
        if (year.length() < 4) {
            count += count < 50 ? 2000 : 1900;
        }
        return LocalDateTime.of(count, index + 1, number(day), clock[0], clock[1], clock[2]);
    }

    private static Instant at(
            LocalDateTime local, @org.jspecify.annotations.Nullable String zone, ZoneId home) {
        if (zone == null) {
            return local.atZone(home).toInstant();
        }
        if (zone.startsWith("+") || zone.startsWith("-")) {
            String digits = zone.replace(":", "");
            int minutes = number(digits.substring(1, 3)) * 60 + number(digits.substring(3, 5));
            int signed = zone.startsWith("-") ? -minutes : minutes;
            return local.toInstant(ZoneOffset.UTC).minusSeconds(signed * 60L);
        }
        Integer hours = ZONES.get(zone.toUpperCase(Locale.ROOT));
        // RFC 5322, 4.3: other letters mean that nobody knows.
        return local.toInstant(ZoneOffset.ofHours(hours == null ? 0 : hours));
    }
}
