package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;

class LunarDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-18 | false | Lunar 10th month, day 10     | 农历十月初十
                    2026-02-17 | false | Lunar 1st month, day 1       | 农历正月初一
                    2026-02-16 | true  | Lunar 12th month, day 29     | 农历腊月廿九
                    2024-02-09 | true  | Lunar 12th month, day 30     | 农历腊月三十
                    2025-07-25 | false | Lunar leap 6th month, day 1  | 农历闰六月初一
                    2025-10-06 | false | Lunar 8th month, day 15      | 农历八月十五
                    2025-10-11 | false | Lunar 8th month, day 20      | 农历八月二十
                    2025-12-24 | false | Lunar 11th month, day 5      | 农历冬月初五
                    2026-03-20 | false | Lunar 2nd month, day 2       | 农历二月初二
                    1987-07-26 | false | Lunar leap 6th month, day 1  | 农历闰六月初一
                    2012-08-17 | false | Lunar 7th month, day 1       | 农历七月初一
                    2018-11-07 | true  | Lunar 9th month, day 30      | 农历九月三十
                    2027-02-06 | false | Lunar 1st month, day 1       | 农历正月初一
                    2030-02-03 | false | Lunar 1st month, day 1       | 农历正月初一
                    2033-12-22 | false | Lunar leap 11th month, day 1 | 农历闰冬月初一
                    """)
    void daysAsTheAlmanacHasThem(LocalDate day, boolean last, String english, String chinese) {
        LunarDate lunar = LunarDate.of(day);
        assertThat(lunar.last()).isEqualTo(last);
        assertThat(DateText.lunar(lunar, Locale.ENGLISH)).isEqualTo(english);
        assertThat(DateText.lunar(lunar, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }
}
