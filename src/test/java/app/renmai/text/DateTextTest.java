package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Locale;

class DateTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

    @Test
    void aWeekdayHasItsYearWhenItIsAnotherOneAndNotNear() {
        LocalDate today = LocalDate.of(2026, 11, 18);
        LocalDate soon = LocalDate.of(2027, 1, 11);
        assertThat(DateText.weekday(soon, today, Locale.ENGLISH)).isEqualTo("Mon 11 Jan");
        assertThat(DateText.weekday(DAY.plusYears(1), today, Locale.ENGLISH))
                .isEqualTo("Fri 17 Sep 2027");
        LocalDate old = LocalDate.of(2020, 10, 16);
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        assertThat(DateText.weekday(DAY, today, Locale.ENGLISH)).isEqualTo("Thu 17 Sep");
        assertThat(DateText.weekday(DAY, today, chinese)).isEqualTo("9月17日 周四");
        assertThat(DateText.weekday(old, today, Locale.ENGLISH)).isEqualTo("Fri 16 Oct 2020");
        assertThat(DateText.weekday(old, today, chinese)).isEqualTo("2020年10月16日 周五");
    }

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
