package app.renmai.exchange.monica;

import app.renmai.model.shared.PartialDate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a time of Monica's. It writes days as midnight in UTC: such a time is a day, and the day
 * it is written as, wherever the user is.
 *
 * @param day the day as written
 * @param start the beginning of that day for the user, or the time itself
 * @param allDay whether only the day is known
 */
record MonicaMoment(LocalDate day, Instant start, boolean allDay) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?"
                            + "\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");

    /** Reads a day or time; empty when the text is none, or names a day that never was. */
    static Optional<MonicaMoment> read(String text, ZoneId zone) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written.group(1));
            LocalTime time =
                    written.group(2) == null
                            ? LocalTime.MIDNIGHT
                            : LocalTime.parse(written.group(2));
            if (time.equals(LocalTime.MIDNIGHT)) {
                return Optional.of(new MonicaMoment(day, day.atStartOfDay(zone).toInstant(), true));
            }
            ZoneOffset offset =
                    written.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(written.group(3));
            Instant start = OffsetDateTime.of(day, time, offset).toInstant();
            return Optional.of(new MonicaMoment(day, start, false));
        } catch (DateTimeException _) {
            // 0000-00-00: a database without strict rules holds such days.
            return Optional.empty();
        }
    }

    /**
     * Reads a date of which Monica knows only a part: without its year the year is made up, and one
     * reckoned from an age has only a year, roughly.
     *
     * @param date the date with its marks, or anything else
     */
    static Optional<PartialDate> special(Object date) {
        if (!(date instanceof Map<?, ?>)) {
            return read(date.toString(), ZoneOffset.UTC).map(moment -> PartialDate.of(moment.day));
        }
        Map<?, ?> parts = parts(date);
        return Optional.ofNullable(parts.get("date"))
                .flatMap(text -> read(text.toString(), ZoneOffset.UTC))
                .map(
                        moment ->
                                isAgeBased(parts)
                                        ? PartialDate.ofYear(moment.day.getYear())
                                        : marked(parts, "is_year_unknown")
                                                ? PartialDate.ofMonthDay(
                                                        moment.day.getMonthValue(),
                                                        moment.day.getDayOfMonth())
                                                : PartialDate.of(moment.day));
    }

    /** Whether a date was reckoned from an age. */
    static boolean isAgeBased(Object date) {
        return marked(parts(date), "is_age_based");
    }

    /** The parts of a date, which may be things like others and have properties. */
    static Map<?, ?> parts(Object date) {
        if (!(date instanceof Map<?, ?> parts)) {
            return Map.of();
        }
        return parts.get("properties") instanceof Map<?, ?> inner ? inner : parts;
    }

    private static boolean marked(Map<?, ?> parts, String name) {
        return Unread.isTrue(String.valueOf(parts.get(name)));
    }
}
