package app.renmai.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.service.workday.WorkingDays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class GapsTest {
    /** The days of the outreach mock-up, and the gaps that follow. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,  2026-11-16, 2026-11-19
                    2,  2026-11-09, 2026-11-18
                    3,  2026-11-10, 2026-11-30
                    4,  2026-11-18, 2026-12-30
                    11, 2026-11-18, 2026-12-30
                    """)
    void gapsWiden(int attempt, LocalDate made, LocalDate next) {
        assertThat(Gaps.USUAL.next(attempt, made, WorkingDays.WEEKDAYS)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3, 7, 14, 30   | 3, 7, 14, 30
                    5              | 5
                    ３，７、１４；３０ | 3, 7, 14, 30
                    3 7 7          | 3, 7, 7
                    1/2/260        | 1, 2, 260
                    """)
    void readsGaps(String typed, String text) {
        assertThat(Gaps.read(typed)).map(Gaps::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "0",
                "7, 3",
                "3, x",
                "-3",
                "3.5",
                "261",
                "99999",
                "1 1 1 1 1 1 1 1 1 1 1 1 1"
            })
    void refusesWhatIsNoGaps(String typed) {
        assertThat(Gaps.read(typed)).isEmpty();
    }

    @Test
    void nothingThatNarrowsCanBeMade() {
        assertThatThrownBy(() -> new Gaps(List.of(7, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
