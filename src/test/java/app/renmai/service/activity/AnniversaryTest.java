package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Workspace;
import app.renmai.text.Lunar;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** On which day a date returns, year by year, and how many years it has been then. */
class AnniversaryTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final int WEEK = 7;

    @TempDir Path dir;
    private Workspace workspace;
    private long contact;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        contact =
                Workspace.await(
                        new Contacts(workspace)
                                .add(
                                        Contact.named(PersonName.of("陈", "博"), NOW),
                                        List.of(),
                                        "",
                                        ""));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void add(String date, String calendar, boolean leap) {
        Workspace.await(
                new Contacts(workspace)
                        .addDate(
                                contact,
                                new ImportantDate(
                                        0,
                                        ImportantDate.Kind.BIRTHDAY,
                                        "",
                                        PartialDate.parse(date),
                                        Calendar.valueOf(calendar.toUpperCase(Locale.ROOT)),
                                        leap)));
    }

    private List<Anniversary> within(LocalDate from, int days) {
        return Workspace.await(workspace.read(reader -> Anniversary.within(reader, from, days)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1985-11-18, gregorian, false, 2026-11-18, 2026-11-18",
                "--11-20,    gregorian, false, 2026-11-18, 2026-11-20",
                "--11-26,    gregorian, false, 2026-11-18, -",
                "--11-17,    gregorian, false, 2026-11-18, -",
                "1912-11,    gregorian, false, 2026-12-11, -",
                "1985-01-02, gregorian, false, 2026-12-30, 2027-01-02",
                "--10-10,    chinese,   false, 2026-11-18, 2026-11-18",
                "1990-01-01, chinese,   false, 2026-02-12, 2026-02-17",
                "1987-06-10, chinese,   true,  2025-08-01, -",
                "--08-05,    gregorian, false, 2025-08-01, 2025-08-05",
            })
    void datesReturnInBothCalendars(
            String date, String calendar, boolean leap, LocalDate from, LocalDate returns) {
        add(date, calendar, leap);
        assertThat(within(from, WEEK))
                .extracting(Anniversary::day)
                .isEqualTo(returns == null ? List.of() : List.of(returns));
    }

    /**
     * New Year's Eve is the 30th of the twelfth month in some years and the 29th in most; a leap
     * sixth month came in 2025, a leap fifth comes in 2028. The number is the age.
     */
    @ParameterizedTest(name = "{0} {1} in {3}: {4}")
    @CsvSource({
        "1984-02-29, gregorian, false, 2024, 2024-02-29, 40",
        "1984-02-29, gregorian, false, 2025, 2025-02-28, 41",
        "1984-02-29, gregorian, false, 2026, 2026-02-28, 42",
        "1984-02-29, gregorian, false, 2027, 2027-02-28, 43",
        "1984-02-29, gregorian, false, 2028, 2028-02-29, 44",
        "1984-02-28, gregorian, false, 2028, 2028-02-28, 44",
        "1900-02-29x, gregorian, false, 2100, 2100-02-28, 0",
        "1986-08-15, chinese, false, 2024, 2024-09-17, 38",
        "1986-08-15, chinese, false, 2025, 2025-10-06, 39",
        "1986-08-15, chinese, false, 2026, 2026-09-25, 40",
        "1986-08-15, chinese, false, 2027, 2027-09-15, 41",
        "1986-08-15, chinese, false, 2028, 2028-10-03, 42",
        "1990-12-30, chinese, false, 2024, 2024-02-09, 33",
        "1990-12-30, chinese, false, 2025, 2025-01-28, 34",
        "1990-12-30, chinese, false, 2026, 2026-02-16, 35",
        "1990-12-30, chinese, false, 2027, 2027-02-05, 36",
        "1990-12-30, chinese, false, 2028, 2028-01-25, 37",
        "1990-12-30, chinese, false, 2030, 2030-02-02, 39",
        "1987-06-01, chinese, true, 2024, 2024-07-06, 37",
        "1987-06-01, chinese, true, 2025, 2025-06-25, 38",
        "1987-06-01, chinese, true, 2026, 2026-07-14, 39",
        "1987-06-01, chinese, false, 2025, 2025-06-25, 38",
        "1971-05-20, chinese, true, 2028, 2028-06-12, 57",
        "1990-01-01, chinese, false, 2024, 2024-02-10, 34",
        "1990-01-01, chinese, false, 2026, 2026-02-17, 36",
        "--01-01, chinese, false, 2027, 2027-02-06, 0",
    })
    void everyYearHasItOnce(
            String date, String calendar, boolean leap, int year, LocalDate day, int years) {
        add(date.endsWith("x") ? "--02-29" : date, calendar, leap);
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(within(first, first.lengthOfYear() - 1))
                .as("in the span of a whole year, the first time of those there are")
                .hasSize(1);
        List<Anniversary> week = within(day.minusDays(WEEK), WEEK);
        assertThat(week).extracting(Anniversary::day).containsExactly(day);
        assertThat(week.getFirst().years()).isEqualTo(years);
        assertThat(within(day.minusDays(WEEK + 1L), WEEK)).isEmpty();
        assertThat(within(day.plusDays(1), WEEK)).isEmpty();
    }

    @Test
    void aChineseYearBeginsWithItsFirstMonth() {
        assertThat(Lunar.year(LocalDate.of(2026, 2, 16))).isEqualTo(2025);
        assertThat(Lunar.year(LocalDate.of(2026, 2, 17))).isEqualTo(2026);
        assertThat(Lunar.year(LocalDate.of(2026, 12, 31))).isEqualTo(2026);
    }

    @Test
    void nobodyIsBornInAYearToComeOrLivesForCenturies() {
        add("2026-11-18", "gregorian", false);
        add("2030-11-18", "gregorian", false);
        add("1604-11-18", "gregorian", false);
        assertThat(within(LocalDate.of(2026, 11, 18), 0))
                .hasSize(3)
                .extracting(Anniversary::years)
                .containsOnly(0);
    }
}
