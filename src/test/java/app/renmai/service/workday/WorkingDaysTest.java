package app.renmai.service.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.text.Festival;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class WorkingDaysTest {
    private static final WorkingDays CHINA = new WorkingDays(china());

    private static List<SpecialDay> china() {
        return HolidayTable.CHINA.days().stream()
                .map(each -> new SpecialDay(each.day(), each.kind(), each.festival()))
                .toList();
    }

    private static WorkingDays days(HolidayTable table, String own) {
        List<SpecialDay> days = new ArrayList<>(table == HolidayTable.CHINA ? china() : List.of());
        if (own != null) {
            for (String each : own.split(" ")) {
                String[] parts = each.split("=");
                days.add(
                        new SpecialDay(
                                LocalDate.parse(parts[0]),
                                Kind.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)),
                                ""));
            }
        }
        return new WorkingDays(days);
    }

    /** Counted by hand on a calendar. */
    @ParameterizedTest(name = "{1} and {2} working days ({0}) is {3}: {5}")
    @CsvSource(
            textBlock =
                    """
                    NONE,  2026-11-09, 7,   2026-11-18, ,                    the mock-up's Lin Yue
                    NONE,  2026-11-16, 3,   2026-11-19, ,                    within a week
                    NONE,  2026-11-10, 14,  2026-11-30, ,                    over two weekends
                    NONE,  2026-11-13, 1,   2026-11-16, ,                    Friday to Monday
                    NONE,  2026-11-14, 1,   2026-11-16, ,                    Saturday to Monday
                    NONE,  2026-11-14, 0,   2026-11-16, ,                    0 from a day off
                    NONE,  2026-11-13, 0,   2026-11-13, ,                    0 from a day worked
                    NONE,  2026-12-30, 3,   2027-01-04, ,                    the end of the year
                    NONE,  2026-03-27, 3,   2026-04-01, ,                    when clocks change
                    NONE,  2026-09-30, 1,   2026-10-01, ,                    no holidays by default
                    NONE,  2028-02-28, 2,   2028-03-01, ,                    a leap day
                    NONE,  2026-01-01, 250, 2026-12-17, ,                    fifty weeks
                    CHINA, 2025-12-31, 1,   2026-01-04, ,                    a Sunday that is worked
                    CHINA, 2025-12-31, 2,   2026-01-05, ,                    and the Monday after it
                    CHINA, 2026-02-13, 1,   2026-02-14, ,                    a Saturday that is worked
                    CHINA, 2026-02-13, 2,   2026-02-24, ,                    nine days of holiday
                    CHINA, 2026-02-10, 7,   2026-02-26, ,                    over the Spring Festival
                    CHINA, 2026-02-26, 2,   2026-02-28, ,                    the Saturday worked after it
                    CHINA, 2026-04-30, 1,   2026-05-06, ,                    five days of May
                    CHINA, 2026-05-06, 3,   2026-05-09, ,                    the Saturday worked for them
                    CHINA, 2026-09-18, 1,   2026-09-20, ,                    worked before the holiday
                    CHINA, 2026-09-24, 3,   2026-09-30, ,                    between two holidays
                    CHINA, 2026-09-30, 1,   2026-10-08, ,                    seven days of October
                    CHINA, 2026-09-30, 3,   2026-10-10, ,                    the Saturday worked for them
                    CHINA, 2026-12-31, 1,   2027-01-04, ,                    New Year 2027 on a Friday
                    CHINA, 2027-02-04, 1,   2027-02-09, ,                    only the days of the law
                    CHINA, 2026-01-01, 30,  2026-02-12, ,                    a month and a half
                    NONE,  2026-12-24, 1,   2026-12-28, 2026-12-25=HOLIDAY,  a holiday of one's own
                    NONE,  2026-11-13, 1,   2026-11-14, 2026-11-14=WORKING,  a Saturday of one's own
                    CHINA, 2026-09-30, 1,   2026-10-07, 2026-10-07=WORKING,  worked in spite of the table
                    CHINA, 2026-09-30, 2,   2026-10-09, 2026-10-10=HOLIDAY,  free in spite of the table
                    CHINA, 2026-10-09, 1,   2026-10-12, 2026-10-10=USUAL,    a Saturday like any other
                    CHINA, 2026-04-03, 1,   2026-04-06, 2026-04-06=USUAL,    a Monday like any other
                    CHINA, 2026-04-03, 1,   2026-04-07, 2026-04-04=USUAL,    still a Saturday
                    """)
    void addsWorkingDays(
            HolidayTable table, LocalDate from, int days, LocalDate to, String own, String why) {
        WorkingDays calendar = days(table, own);

        assertThat(calendar.plus(from, days)).as(why).isEqualTo(to);
        assertThat(calendar.isWorking(to)).isTrue();
    }

    @Test
    void oneByOneComesToTheSameDayAsAllAtOnce() {
        LocalDate start = LocalDate.of(2025, Month.DECEMBER, 20);
        LocalDate step = start;
        for (int days = 1; days <= 400; days++) {
            step = CHINA.plus(step, 1);
            assertThat(CHINA.plus(start, days)).isEqualTo(step);
        }
    }

    @Test
    void doesNotCountBackwards() {
        LocalDate day = LocalDate.of(2026, Month.NOVEMBER, 18);

        assertThatThrownBy(() -> CHINA.plus(day, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The notice's 33 days off; the 13 days of the law and 6 more fall on days of the week. */
    @Test
    void theYear2026IsAsAnnounced() {
        List<HolidayTable.Day> year = of(2026);

        assertThat(year).filteredOn(each -> each.kind() == Kind.HOLIDAY).hasSize(33);
        assertThat(year)
                .filteredOn(each -> each.kind() == Kind.WORKING)
                .extracting(each -> each.day().toString())
                .containsExactly(
                        "2026-01-04",
                        "2026-02-14",
                        "2026-02-28",
                        "2026-05-09",
                        "2026-09-20",
                        "2026-10-10");
        assertThat(year)
                .filteredOn(each -> each.kind() == Kind.WORKING)
                .allMatch(each -> WorkingDays.weekend(each.day()));
        assertThat(source(2026))
                .hasValueSatisfying(source -> assertThat(source.announced()).isTrue());
        assertThat(year.stream().filter(WorkingDaysTest::weekdayOff)).hasSize(13 + 6);
    }

    private static boolean weekdayOff(HolidayTable.Day day) {
        return day.kind() == Kind.HOLIDAY && !WorkingDays.weekend(day.day());
    }

    /** The thirteen days of the law, found once more by the calendar. */
    @Test
    void theYear2027HasTheDaysOfTheLaw() {
        List<HolidayTable.Day> year = of(2027);

        assertThat(year).hasSize(13).allMatch(each -> each.kind() == Kind.HOLIDAY);
        assertThat(source(2027))
                .hasValueSatisfying(source -> assertThat(source.announced()).isFalse());
        for (String code :
                List.of(
                        "new-year",
                        "eve",
                        "spring",
                        "tombs",
                        "labour",
                        "dragon-boat",
                        "mid-autumn",
                        "national")) {
            LocalDate first =
                    year.stream()
                            .filter(each -> each.festival().equals(code))
                            .map(HolidayTable.Day::day)
                            .findFirst()
                            .orElseThrow();
            assertThat(Festival.on(first, app.renmai.text.LunarDate.of(first)))
                    .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo(code));
        }
    }

    @Test
    void everyDayStandsOnceAndBelongsToAFestival() {
        List<HolidayTable.Day> days = HolidayTable.CHINA.days();
        Set<String> festivals =
                Arrays.stream(Festival.values()).map(Festival::code).collect(Collectors.toSet());

        assertThat(days).extracting(HolidayTable.Day::day).doesNotHaveDuplicates().isSorted();
        assertThat(days).allMatch(each -> festivals.contains(each.festival()));
        assertThat(days.getFirst().day().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(HolidayTable.NONE.days()).isEmpty();
        assertThat(source(2031)).isEmpty();
    }

    private static List<HolidayTable.Day> of(int year) {
        return HolidayTable.CHINA.days().stream()
                .filter(each -> each.day().getYear() == year)
                .toList();
    }

    private static Optional<HolidayTable.Source> source(int year) {
        return HolidayTable.CHINA.sources().stream().filter(one -> one.year() == year).findFirst();
    }
}
