package app.renmai.service.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How warm a contact is: the rules of the product, each with its edges. */
class WarmthNowTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static Touch talked(long daysAgo, int ideal, int maximum, Rest rest) {
        Instant last = TODAY.minusDays(daysAgo).atTime(15, 0).atZone(SHANGHAI).toInstant();
        return new Touch(last, new Cadence(ideal, maximum), "", rest);
    }

    @ParameterizedTest
    @CsvSource({
        // at once, and up to exactly the ideal interval
        "0, 30, 60, warm",
        "1, 30, 60, warm",
        "21, 30, 60, warm",
        "30, 30, 60, warm",
        // from the day after up to exactly the maximum
        "31, 30, 60, cooling",
        "48, 30, 60, cooling",
        "60, 30, 60, cooling",
        // from the day after up to exactly three ideal intervals
        "61, 30, 60, quiet",
        "90, 30, 60, quiet",
        "91, 30, 60, dormant",
        "199, 90, 180, quiet",
        "426, 90, 180, dormant",
        // the maximum is the ideal: nothing cools
        "31, 30, 30, quiet",
        // the maximum lies beyond three ideal intervals: nothing is quiet
        "200, 30, 200, cooling",
        "201, 30, 200, dormant",
        "1, 1, 1, warm",
        "2, 1, 1, quiet",
        "3, 1, 1, quiet",
        "4, 1, 1, dormant",
        "3650, 3650, 3650, warm",
    })
    void warmthIsDaysAgainstTheCadence(long days, int ideal, int maximum, String warmth) {
        WarmthNow now =
                WarmthNow.of(talked(days, ideal, maximum, null), TODAY, SHANGHAI).orElseThrow();
        assertThat(now.warmth()).isEqualTo(Warmth.valueOf(warmth.toUpperCase(Locale.ROOT)));
        assertThat(now.days()).isEqualTo(days);
    }

    @Test
    void nothingCanBeSaidWithoutACadenceOrWithoutATalkOrWhilePaused() {
        assertThat(WarmthNow.of(Touch.NONE, TODAY, SHANGHAI)).isEmpty();
        Instant last = TODAY.minusDays(400).atStartOfDay(SHANGHAI).toInstant();
        assertThat(WarmthNow.of(new Touch(last, null, "", null), TODAY, SHANGHAI)).isEmpty();
        Touch never = new Touch(null, new Cadence(30, 60), "", null);
        assertThat(WarmthNow.of(never, TODAY, SHANGHAI)).isEmpty();
        assertThat(WarmthNow.of(talked(40, 30, 60, Rest.PAUSED), TODAY, SHANGHAI)).isEmpty();
    }

    @Test
    void notNowUntilADayMovesOnlyTheReminder() {
        Touch resting = talked(40, 30, 60, new Rest(TODAY.plusDays(7)));
        assertThat(WarmthNow.of(resting, TODAY, SHANGHAI))
                .isEqualTo(WarmthNow.of(talked(40, 30, 60, null), TODAY, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        // the night in which the clocks go back has 25 hours, the one in which they go on 23
        "Europe/Berlin, 2026-10-24T21:59:00Z, 2026-10-26, 2",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-26, 1",
        "Europe/Berlin, 2026-03-28T22:59:00Z, 2026-03-30, 2",
        "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-30, 1",
        // the same moment is yesterday here and today there
        "Asia/Shanghai, 2026-11-17T15:59:00Z, 2026-11-18, 1",
        "Asia/Shanghai, 2026-11-17T16:00:00Z, 2026-11-18, 0",
        "America/Los_Angeles, 2026-11-18T07:59:00Z, 2026-11-18, 1",
        // across a leap day and the end of a year
        "UTC, 2028-02-28T12:00:00Z, 2028-03-01, 2",
        "UTC, 2026-12-31T23:59:59Z, 2027-01-01, 1",
        // a moment that lies ahead, seen from a day before it
        "UTC, 2026-11-19T12:00:00Z, 2026-11-18, 0",
    })
    void daysAreCountedByTheCalendar(String zone, Instant last, LocalDate today, long days) {
        Touch touch = new Touch(last, new Cadence(30, 60), "", null);
        assertThat(WarmthNow.of(touch, today, ZoneId.of(zone)).orElseThrow().days())
                .isEqualTo(days);
    }

    @Test
    void theWarmestComesFirstAndOfThoseTheOneWithMostLeft() {
        List<WarmthNow> sorted =
                Stream.of(
                                talked(300, 30, 60, null),
                                talked(29, 30, 60, null),
                                talked(29, 90, 180, null),
                                talked(70, 30, 60, null),
                                talked(31, 30, 60, null))
                        .map(touch -> WarmthNow.of(touch, TODAY, SHANGHAI).orElseThrow())
                        .sorted(WarmthNow.WARMEST)
                        .toList();
        assertThat(sorted).extracting(WarmthNow::days).containsExactly(29L, 29L, 31L, 70L, 300L);
        assertThat(sorted.getFirst().cadence().ideal()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 30, ideal",
        "-1, 30, ideal",
        "3651, 3651, ideal",
        "30, 29, maximum",
        "30, 3651, maximum",
        "30, 30,",
        "1, 3650,",
    })
    void aCadenceHasAnIdealAndNoSmallerMaximum(int ideal, int maximum, String problem) {
        assertThat(Cadence.problem(ideal, maximum).map(Cadence.Problem::code).orElse(null))
                .isEqualTo(problem);
        if (problem != null) {
            assertThatThrownBy(() -> new Cadence(ideal, maximum))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
