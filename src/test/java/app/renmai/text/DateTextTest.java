package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Locale;

class DateTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    @Test
    void septemberIsShortWhereMonthsAreAndWholeWhereTheyAreWhole() {
        assertThat(DateText.day(DAY, DAY, Locale.ENGLISH)).isEqualTo("17 Sep");
        assertThat(DateText.weekday(DAY, Locale.ENGLISH)).isEqualTo("Thu 17 Sep");
        assertThat(DateText.month(2026, 9, Locale.ENGLISH)).isEqualTo("September 2026");
        assertThat(DateText.title(DAY, Locale.ENGLISH)).isEqualTo("Thursday, 17 September");
    }

    @Test
    void onPaperADayHasItsYear() {
        assertThat(DateText.onPaper(DAY, Locale.ENGLISH)).isEqualTo("Thu 17 Sep 2026");
        assertThat(DateText.onPaper(DAY, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年9月17日 周四");
    }
}
