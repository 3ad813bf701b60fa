package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.text.DateReader.Parts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Dates as people type them, and dates of the Chinese calendar. */
class DatesTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource({
        "2025, 2025,,",
        "2025-07, 2025, 7,",
        "2025/7/3, 2025, 7, 3",
        "7-3, , 7, 3",
        "--07-03, , 7, 3",
        "July 2025, 2025, 7,",
        "jul 2025, 2025, 7,",
        "3 July 2025, 2025, 7, 3",
        "'July 3rd, 2025', 2025, 7, 3",
        "Fri 20 Nov, , 11, 20",
        "2025年, 2025,,",
        "2025年7月, 2025, 7,",
        "2025 年 7 月 3 日, 2025, 7, 3",
        "7月3号, , 7, 3",
        "11月20日 周五, , 11, 20",
        "2015-4, 2015, 4,",
        "2015/04, 2015, 4,",
        "2015.4.15, 2015, 4, 15",
        "2015 - 4 - 15, 2015, 4, 15",
        "apr 2015, 2015, 4,",
        "15 April 2015, 2015, 4, 15",
        "'　２０１５年４月１５日 ', 2015, 4, 15",
        "29 Feb, , 2, 29",
        "2月29日, , 2, 29",
        "2024-02-29, 2024, 2, 29"
    })
    void readsDatesInPart(String typed, Integer year, Integer month, Integer day) {
        assertThat(DateReader.parts(typed)).contains(new Parts(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "不久",
                "15",
                "July",
                "7月",
                "12345",
                "2025-07-03-01",
                "Smarch 2025",
                "2015-13",
                "2015年13月",
                "2015-00",
                "31 April 2015",
                "2015年4月31日",
                "2015-04-00",
                "2025-02-29",
                "30 Feb"
            })
    void otherTextsAreNoDates(String typed) {
        assertThat(DateReader.parts(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "农历八月十五, , 8, 15, false",
        "正月初一, , 1, 1, false",
        "1985年闰六月廿三, 1985, 6, 23, true",
        "腊月三十, , 12, 30, false",
        "十一月初十, , 11, 10, false",
        "十月二十, , 10, 20, false",
        "冬月二十一, , 11, 21, false",
        "八月十五, , 8, 15, false",
        "农历1985年八月十五, 1985, 8, 15, false",
        "1985年农历八月十五, 1985, 8, 15, false",
        "农历一九八五年八月十五, 1985, 8, 15, false",
        "阴历八月十五, , 8, 15, false",
        "旧历 八月 十五日, , 8, 15, false",
        "農曆閏四月初三, , 4, 3, true",
        "闰四月初三, , 4, 3, true",
        "闰4月3日, , 4, 3, true",
        "农历1985-8-15, 1985, 8, 15, false",
        "农历8月15日, , 8, 15, false",
        "农历8月十五, , 8, 15, false",
        "农历八月15, , 8, 15, false",
        "8月15日（农历）, , 8, 15, false",
        "农历：8.15, , 8, 15, false",
        "(阴历)8/15, , 8, 15, false",
        "腊月廿三, , 12, 23, false",
        "臘月廿三, , 12, 23, false",
        "农历0000-08-15, , 8, 15, false",
        "农历19850815, 1985, 8, 15, false",
        "农历--08-15, , 8, 15, false",
        "农历--0815, , 8, 15, false",
        "lunar 8-15, , 8, 15, false",
        "Lunar: 1985-08-15, 1985, 8, 15, false",
        "8-15 (lunar), , 8, 15, false",
        "lunar leap 4-3, , 4, 3, true",
        "lunar leap month 4-3, , 4, 3, true"
    })
    void readsLunarWords(String typed, Integer year, int month, int day, boolean leap) {
        assertThat(Lunar.read(typed)).contains(new Lunar.Date(year, month, day, leap));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-15",
                "1985-08-15",
                "8月15日",
                "八月十五日",
                "农历13-1",
                "农历8-31",
                "农历八月三十一",
                "农历0-0",
                "农历乙丑年八月十五",
                "农历",
                "lunar 8/15/1985",
                "腊月",
                "农历八月十五，具体哪年记不清了，要再问一问他的姐姐，她应该还记得这件事情的来龙去脉"
            })
    void otherTextsAreNotLunar(String typed) {
        assertThat(Lunar.read(typed)).isEmpty();
    }

    @Test
    void knowsWhatIsCalledLunar() {
        assertThat(Stream.of("农历生日", "生日（阴历）", "農曆", "Lunar Birthday")).allMatch(Lunar::called);
        assertThat(Stream.of("生日", "公历生日", "Birthday", "历", "八月十五")).noneMatch(Lunar::called);
    }

    @Test
    void writesLunarWordsThatItReads() {
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 30; day++) {
                Lunar.Date date = new Lunar.Date(1985, month, day, day % 2 == 0);
                assertThat(Lunar.read(Lunar.text(date, Locale.SIMPLIFIED_CHINESE))).contains(date);
            }
        }
        assertThat(Lunar.text(new Lunar.Date(null, 8, 15, false), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("农历八月十五");
        assertThat(Lunar.text(new Lunar.Date(null, 6, 3, true), Locale.ENGLISH))
                .isEqualTo("day 3 of the leap 6th lunar month");
    }

    /** Days from the almanac of the Purple Mountain Observatory. */
    @ParameterizedTest
    @CsvSource({
        "2026, 1, 1, false, 2026-02-17",
        "2026, 8, 15, false, 2026-09-25",
        "2025, 6, 1, true, 2025-07-25",
        "2025, 12, 30, false, 2026-02-16",
        "2024, 6, 1, true, 2024-07-06"
    })
    void findsLunarDays(int year, int month, int day, boolean leap, LocalDate found) {
        assertThat(Lunar.inYear(year, new Lunar.Date(null, month, day, leap))).isEqualTo(found);
    }

    @Test
    void nextIsTodayAtTheEarliest() {
        Lunar.Date midAutumn = new Lunar.Date(null, 8, 15, false);
        assertThat(Lunar.next(midAutumn, LocalDate.of(2026, 9, 25))).isEqualTo("2026-09-25");
        assertThat(Lunar.next(midAutumn, TODAY)).isEqualTo("2027-09-15");
        Lunar.Date eve = new Lunar.Date(null, 12, 20, false);
        assertThat(Lunar.next(eve, LocalDate.of(2026, 1, 10))).isEqualTo("2026-02-07");
    }
}
