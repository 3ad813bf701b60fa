package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

class FestivalTest {
    private static final Set<Festival> ONCE =
            EnumSet.of(
                    Festival.SPRING,
                    Festival.EVE,
                    Festival.LANTERN,
                    Festival.TOMBS,
                    Festival.DRAGON_BOAT,
                    Festival.MID_AUTUMN,
                    Festival.DOUBLE_NINTH);

    /** Days of the calendars the State Council and the almanacs published. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2024-02-09, eve
                    2024-02-10, spring
                    2024-02-24, lantern
                    2024-04-04, tombs
                    2024-06-10, dragon-boat
                    2024-08-10, seventh
                    2024-09-17, mid-autumn
                    2024-10-11, double-ninth
                    2025-01-01, new-year
                    2025-01-28, eve
                    2025-01-29, spring
                    2025-02-12, lantern
                    2025-03-01, dragon-head
                    2025-04-04, tombs
                    2025-05-31, dragon-boat
                    2025-08-29, seventh
                    2025-09-06, ghosts
                    2025-10-06, mid-autumn
                    2025-10-29, double-ninth
                    2026-01-26, laba
                    2026-02-16, eve
                    2026-02-17, spring
                    2026-04-05, tombs
                    2026-05-01, labour
                    2026-06-01, children
                    2026-06-19, dragon-boat
                    2026-09-25, mid-autumn
                    2026-10-01, national
                    2027-02-05, eve
                    2027-02-06, spring
                    2027-04-05, tombs
                    2028-04-04, tombs
                    1999-04-05, tombs
                    2026-11-18, none
                    2025-08-23, none
                    2027-12-31, none
                    """)
    void falls(LocalDate day, String festival) {
        assertThat(Festival.on(day, LunarDate.of(day)).map(Festival::code).orElse("none"))
                .isEqualTo(festival);
    }

    /** In 2025 the sixth month came twice: its festivals come once. */
    @ParameterizedTest
    @CsvSource({"2020", "2023", "2025", "2028", "2033", "2034"})
    void eachComesOnceAYear(int year) {
        for (Festival each : Festival.values()) {
            long times =
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(
                                    day ->
                                            Festival.on(day, LunarDate.of(day))
                                                    .equals(Optional.of(each)))
                            .count();
            // A lunar festival goes before one of the sun on the same day; the eighth of the
            // twelfth
            // month and the last can fall twice into a Gregorian year, or not at all.
            assertThat(times).as("%s in %d", each, year).isBetween(0L, 2L);
            if (ONCE.contains(each)) {
                assertThat(times).as("%s in %d", each, year).isEqualTo(1);
            }
        }
    }
}
