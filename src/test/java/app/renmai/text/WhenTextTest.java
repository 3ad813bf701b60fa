package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.text.WhenText.Lean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** Read on Wed 18 Nov 2026 at 10:41. */
class WhenTextTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 18, 10, 41);

    private static String read(String typed, Lean lean, Locale locale) {
        return WhenText.read(typed, NOW, lean, locale).map(WhenTextTest::plain).orElse("-");
    }

    private static String plain(When when) {
        String hours = when.from() == null ? "" : " " + when.from();
        return when.day() + hours + (when.to() == null ? "" : "-" + when.to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    today                      | 2026-11-18
                    now-ish                    | -
                    yesterday                  | 2026-11-17
                    yesterday 3pm              | 2026-11-17 15:00
                    Yesterday at 3             | 2026-11-17 15:00
                    yesterday at 9             | 2026-11-17 09:00
                    yesterday, 15:00–16:10     | 2026-11-17 15:00-16:10
                    yesterday 3-4pm            | 2026-11-17 15:00-16:00
                    yesterday 11-1pm           | 2026-11-17 11:00-13:00
                    yesterday from 2 to 3:30pm | 2026-11-17 14:00-15:30
                    yesterday 10am to 11am     | 2026-11-17 10:00-11:00
                    yesterday 3pm for 50 min   | 2026-11-17 15:00-15:50
                    yesterday 22:30-00:15      | 2026-11-17 22:30-00:15
                    the day before yesterday   | 2026-11-16
                    last night at 8            | 2026-11-17 20:00
                    yesterday evening at 8     | 2026-11-17 20:00
                    yesterday afternoon        | 2026-11-17
                    9:30                       | 2026-11-18 09:30
                    3:15                       | 2026-11-18 15:15
                    03:15                      | 2026-11-18 03:15
                    3.15pm                     | 2026-11-18 15:15
                    12am                       | 2026-11-18 00:00
                    noon                       | 2026-11-18 12:00
                    Fri                        | 2026-11-13
                    Wednesday                  | 2026-11-18
                    last Fri                   | 2026-11-13
                    last Wed                   | 2026-11-11
                    17 Nov 15:00               | 2026-11-17 15:00
                    17th of November           | 2026-11-17
                    November 17 2025           | 2025-11-17
                    Tue 17 Nov, 15:00–16:10    | 2026-11-17 15:00-16:10
                    17 Nov 2026, 15:00         | 2026-11-17 15:00
                    20 Nov                     | 2026-11-20
                    1 Mar                      | 2026-03-01
                    28 Dec                     | 2026-12-28
                    2026-11-17 15:00           | 2026-11-17 15:00
                    2026/11/17                 | 2026-11-17
                    17/11                      | 2026-11-17
                    11/17 15:00                | 2026-11-17 15:00
                    3/4                        | 2026-04-03
                    the 16th                   | 2026-11-16
                    the 26th                   | 2026-10-26
                    3 days ago                 | 2026-11-15
                    a week ago                 | 2026-11-11
                    two months ago             | 2026-09-18
                    31 Nov                     | -
                    25:00                      | -
                    yesterday with Chen Bo     | -
                    7                          | -
                    Sunday roast               | -
                    """)
    void whatHappenedInEnglish(String typed, String understood) {
        assertThat(read(typed, Lean.PAST, Locale.ENGLISH)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    今天                 | 2026-11-18
                    昨天下午3点          | 2026-11-17 15:00
                    昨天下午三点         | 2026-11-17 15:00
                    昨天下午三点半       | 2026-11-17 15:30
                    昨天 下午 3:20       | 2026-11-17 15:20
                    昨天下午３：２０     | 2026-11-17 15:20
                    昨天三点一刻         | 2026-11-17 15:15
                    昨天早上九点         | 2026-11-17 09:00
                    昨晚八点             | 2026-11-17 20:00
                    今早8点              | 2026-11-18 08:00
                    昨天中午12点         | 2026-11-17 12:00
                    昨天中午一点         | 2026-11-17 13:00
                    前天                 | 2026-11-16
                    大前天               | 2026-11-15
                    昨天下午3点到4点半   | 2026-11-17 15:00-16:30
                    昨天下午三点至五点   | 2026-11-17 15:00-17:00
                    昨天上午11点到1点    | 2026-11-17 11:00-13:00
                    昨天下午三点两个小时 | 2026-11-17 15:00-17:00
                    昨天下午三点，2小时  | 2026-11-17 15:00-17:00
                    11月17日 15:00       | 2026-11-17 15:00
                    11月17日15:00-16:10  | 2026-11-17 15:00-16:10
                    十一月十七号下午两点 | 2026-11-17 14:00
                    11月17日 周二 15:00–16:10 | 2026-11-17 15:00-16:10
                    2025年11月17日       | 2025-11-17
                    二〇二五年三月四日   | 2025-03-04
                    去年12月1日          | 2025-12-01
                    16号                 | 2026-11-16
                    26号                 | 2026-10-26
                    周五                 | 2026-11-13
                    上周五下午3点        | 2026-11-13 15:00
                    上周三               | 2026-11-11
                    上上周三             | 2026-11-04
                    这周一               | 2026-11-16
                    星期天               | 2026-11-15
                    3天前                | 2026-11-15
                    两周前               | 2026-11-04
                    三个月前             | 2026-08-18
                    11/17                | 2026-11-17
                    3/4                  | 2026-03-04
                    昨天和陈博           | -
                    13月1日              | -
                    """)
    void whatHappenedInChinese(String typed, String understood) {
        assertThat(read(typed, Lean.PAST, Locale.SIMPLIFIED_CHINESE)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fri                 | 2026-11-20
                    by Friday           | 2026-11-20
                    Wed                 | 2026-11-25
                    this Fri            | 2026-11-20
                    next Fri            | 2026-11-27
                    next week           | 2026-11-23
                    next month          | 2026-12-01
                    end of the month    | 2026-11-30
                    tomorrow            | 2026-11-19
                    in 2 weeks          | 2026-12-02
                    in three months     | 2027-02-18
                    20 Nov              | 2026-11-20
                    17 Nov              | 2027-11-17
                    the 26th            | 2026-11-26
                    the 3rd             | 2026-12-03
                    明天                | 2026-11-19
                    后天                | 2026-11-20
                    周五                | 2026-11-20
                    下周五              | 2026-11-27
                    下周                | 2026-11-23
                    下个月              | 2026-12-01
                    月底                | 2026-11-30
                    下月底              | 2026-12-31
                    两周后              | 2026-12-02
                    3个月后             | 2027-02-18
                    26号                | 2026-11-26
                    3号                 | 2026-12-03
                    明年3月1日          | 2027-03-01
                    11月20日            | 2026-11-20
                    """)
    void whatIsToComeInBothLanguages(String typed, String understood) {
        assertThat(read(typed, Lean.FUTURE, Locale.ENGLISH)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thu 26 Nov, with numbers from the autumn tour | 2026-11-26 | with numbers from the autumn tour
                    Thu: numbers                                  | 2026-11-19 | numbers
                    in two weeks ask about the May plan           | 2026-12-02 | ask about the May plan
                    Fri 3 questions                               | 2026-11-20 | 3 questions
                    tomorrow 10:00                                | 2026-11-19 10:00 | ''
                    下周四，带上秋季巡演的数字                    | 2026-11-26 | 带上秋季巡演的数字
                    11月26日带上数字                              | 2026-11-26 | 带上数字
                    """)
    void aTimeAtTheBeginning(String typed, String when, String rest) {
        assertThat(WhenText.lead(typed, NOW, Lean.FUTURE, Locale.ENGLISH))
                .hasValueSatisfying(
                        lead -> {
                            assertThat(plain(lead.when())).isEqualTo(when);
                            assertThat(lead.rest()).isEqualTo(rest);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "bring the numbers", "带上数字", "a friend", "3", "Monday's plan?"})
    void nothingIsMadeUp(String typed) {
        if (!typed.startsWith("Mon")) {
            assertThat(WhenText.lead(typed, NOW, Lean.FUTURE, Locale.ENGLISH)).isEmpty();
        }
        assertThat(WhenText.read(typed, NOW, Lean.FUTURE, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<When> times =
                List.of(
                        When.of(LocalDate.of(2026, 11, 17)),
                        When.of(LocalDate.of(2026, 12, 31), LocalTime.of(3, 5)),
                        When.of(LocalDate.of(2024, 2, 29), LocalTime.of(23, 59)),
                        new When(
                                LocalDate.of(2027, 9, 1), LocalTime.of(9, 0), LocalTime.of(10, 30)),
                        new When(
                                LocalDate.of(2026, 1, 2), LocalTime.of(22, 0), LocalTime.of(1, 0)));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (When when : times) {
                for (Lean lean : Lean.values()) {
                    assertThat(WhenText.read(WhenText.exact(when, locale), NOW, lean, locale))
                            .as("%s in %s", when, locale)
                            .hasValue(when);
                }
            }
        }
    }

    @Test
    void theYearStandsWhereItIsNotThisOne() {
        LocalDate today = NOW.toLocalDate();
        When talk = new When(LocalDate.of(2026, 11, 17), LocalTime.of(15, 0), LocalTime.of(16, 10));
        assertThat(WhenText.written(talk, today, Locale.ENGLISH))
                .isEqualTo("Tue 17 Nov, 15:00–16:10");
        assertThat(WhenText.written(talk, today, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("11月17日 周二 15:00–16:10");
        assertThat(WhenText.written(When.of(LocalDate.of(2025, 3, 4)), today, Locale.ENGLISH))
                .isEqualTo("Tue 4 Mar 2025");
    }
}
