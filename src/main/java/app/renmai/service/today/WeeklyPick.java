package app.renmai.service.today;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Draws one of the dormant by lot for a week. Every contact has a lot of its own for each week,
 * made of the week and of its identity, which is of this workspace alone; the highest is drawn. So
 * the week decides, not the hour, and somebody who comes or goes does not change it unless it is
 * they.
 */
final class WeeklyPick {
    private WeeklyPick() {}

    /**
     * Who is drawn.
     *
     * @param candidates the identities of those who can be drawn, by their ids
     * @param day a day of the week
     */
    static Optional<Long> of(Map<Long, UUID> candidates, LocalDate day) {
        String week = week(day);
        return candidates.entrySet().stream()
                .max(
                        Comparator.comparing(
                                        (Map.Entry<Long, UUID> each) -> lot(week, each.getValue()),
                                        Arrays::compareUnsigned)
                                .thenComparing(each -> each.getValue().toString()))
                .map(Map.Entry::getKey);
    }

    /** The day on which a week begins. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A week by its year and number, as calendars count them. */
    static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + "-W"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static byte[] lot(String week, UUID who) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((week + " " + who).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
