package app.renmai.app.cli;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalQuery;

/**
 * A day or a time given on the command line, in the forms of ISO 8601; without an offset, the
 * user's own.
 *
 * @param at when; for a day its start
 * @param allDay whether only the day was given
 */
record Moment(Instant at, boolean allDay) {
    /**
     * Reads a moment.
     *
     * @throws InputException when it is none
     */
    static Moment of(String option, String text, Common common) {
        ZoneId zone = common.zone();
        String written = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T");
        LocalDate day = read(written, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from);
        if (day != null) {
            return new Moment(day.atStartOfDay(zone).toInstant(), true);
        }
        LocalDateTime local =
                read(written, DateTimeFormatter.ISO_LOCAL_DATE_TIME, LocalDateTime::from);
        if (local != null) {
            return new Moment(local.atZone(zone).toInstant(), false);
        }
        OffsetDateTime offset =
                read(written, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
        if (offset == null) {
            throw new InputException(common.text("cli.moment", option, text));
        }
        return new Moment(offset.toInstant(), false);
    }

    private static <T> @Nullable T read(
            String text, DateTimeFormatter form, TemporalQuery<T> query) {
        try {
            return form.parse(text, query);
        } catch (DateTimeParseException _) {
            // Another form may fit; who asks says what is wrong when none does.
            return null;
        }
    }
}
