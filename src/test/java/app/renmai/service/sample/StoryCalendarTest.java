package app.renmai.service.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.shared.PartialDate;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class StoryCalendarTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final StoryCalendar ENGLISH =
            new StoryCalendar(false, WEDNESDAY, ZoneId.of("Asia/Shanghai"));
    private static final StoryCalendar CHINESE =
            new StoryCalendar(true, WEDNESDAY, ZoneId.of("Asia/Shanghai"));

    @Test
    void countsDaysFromToday() {
        assertThat(ENGLISH.day("-21")).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(ENGLISH.day("+2")).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void movesAPastWeekendBackAndAComingOneForward() {
        assertThat(ENGLISH.day("-3")).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(ENGLISH.day("-4")).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(ENGLISH.day("+3")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(ENGLISH.day("+4")).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void readsMoments() {
        assertThat(ENGLISH.moment("-21 15:00+70m"))
                .isEqualTo(
                        new StoryCalendar.Moment(
                                Instant.parse("2026-10-28T07:00:00Z"),
                                Instant.parse("2026-10-28T08:10:00Z"),
                                false));
        assertThat(ENGLISH.moment("-3 10:00 any").start())
                .isEqualTo(Instant.parse("2026-11-15T02:00:00Z"));
        assertThat(ENGLISH.moment("-21").allDay()).isTrue();
        assertThat(ENGLISH.instant("-21")).isEqualTo(Instant.parse("2026-10-28T09:00:00Z"));
        assertThatThrownBy(() -> ENGLISH.moment("yesterday"))
                .hasMessage("not a moment of the story: yesterday");
    }

    @Test
    void readsPartialDates() {
        assertThat(ENGLISH.partial("month -495")).isEqualTo(PartialDate.ofMonth(2025, 7));
        assertThat(ENGLISH.partial("year -2700")).isEqualTo(PartialDate.ofYear(2019));
        assertThat(ENGLISH.partial("day -1891")).hasToString("2021-09-14");
        assertThat(ENGLISH.partial("monthday +9")).hasToString("--11-27");
        assertThat(ENGLISH.partial("--10-10")).hasToString("--10-10");
    }

    @Test
    void tellsDatesInTheWordsOfTheLanguage() {
        assertThat(ENGLISH.fill("[[Season -62]] tour by [[date +17]], [[month +13]]"))
                .isEqualTo("Autumn tour by 5 December, December");
        assertThat(ENGLISH.fill("[[a-season -62]] talk on [[weekday +2]], [[day +17]]"))
                .isEqualTo("an autumn talk on Friday, 7 December");
        assertThat(CHINESE.fill("[[season +120]]，[[day +16]]前，[[weekday +2]]，[[month +13]]"))
                .isEqualTo("春季，12月4日前，周五，12月");
        assertThat(ENGLISH.fill("the [[break -125]] break")).isEqualTo("the summer break");
        assertThat(CHINESE.fill("[[break +60]]前")).isEqualTo("寒假前");
        assertThatThrownBy(() -> ENGLISH.fill("[[moon -1]]"))
                .hasMessage("not a word of the story: moon");
    }
}
