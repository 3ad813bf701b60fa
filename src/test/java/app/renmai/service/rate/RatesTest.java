package app.renmai.service.rate;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.shared.Coded;
import app.renmai.service.outreach.OutreachThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

class RatesTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Rates RATES = Rates.of(Threads.ofTheMockUp(), ZONE, null);

    static List<List<String>> expected() {
        return Threads.rows("expected.tsv").stream().map(List::of).toList();
    }

    private static Rate rate(String group) {
        return switch (group) {
            case "all" -> RATES.all();
            case "new" -> RATES.somethingNew();
            case "late" -> RATES.from(Rates.LATE);
            case "reminder", "introduction" -> RATES.carried(Coded.of(Carried.class, group));
            case "email", "wechat", "phone" -> RATES.channel(group);
            default -> RATES.attempt(Integer.parseInt(group.substring("attempt ".length())));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void countsWhatWasCountedByHand(List<String> row) {
        Rate rate = rate(row.get(0));

        assertThat(rate.reached()).as("reached").hasToString(row.get(1));
        assertThat(rate.waiting()).as("waiting").hasToString(row.get(2));
        assertThat(rate.answered()).as("answered").hasToString(row.get(3));
        assertThat(rate.of()).as("of").hasToString(row.get(4));
        assertThat(rate.refused()).as("refused").hasToString(row.get(5));
        assertThat(rate.tooFew()).isEqualTo(row.get(6).equals("-"));
        if (rate.tooFew()) {
            assertThat(rate.share()).isEmpty();
        } else {
            assertThat(Math.round(rate.share().orElseThrow() * 100)).hasToString(row.get(6));
            assertThat(Math.round(rate.interval().low() * 100)).hasToString(row.get(7));
            assertThat(Math.round(rate.interval().high() * 100)).hasToString(row.get(8));
        }
        OptionalDouble median =
                row.get(9).equals("-")
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(row.get(9)));
        assertThat(rate.medianDays()).isEqualTo(median);
    }

    @Test
    void theGroupsAddUp() {
        int byNumber = RATES.attempt(1).of() + RATES.attempt(2).of() + RATES.attempt(3).of();
        int byValue = RATES.somethingNew().of() + RATES.carried(Carried.REMINDER).of();

        assertThat(byNumber + RATES.from(Rates.LATE).of()).isEqualTo(RATES.all().of());
        assertThat(byValue + RATES.carried(Carried.INTRODUCTION).of()).isEqualTo(RATES.all().of());
        assertThat(RATES.channels()).containsExactly("email", "wechat", "phone");
        assertThat(RATES.channels().stream().mapToInt(each -> RATES.channel(each).of()).sum())
                .isEqualTo(RATES.all().of());
        assertThat(RATES.threads()).isEqualTo(46);
    }

    /** The definitions, a thread each: what its attempts come to. */
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    waiting   | email:idea:none                          | WAITING
                    preparing | email:idea:none                          | WAITING
                    closed    | email:idea:none                          | UNANSWERED
                    closed    | email:idea:answered:3                    | ANSWERED
                    paused    | email:idea:not-now:3                     | ANSWERED
                    declined  | email:idea:declined:3                    | REFUSED
                    closed    | email:idea:declined:3                    | REFUSED
                    answered  | email:idea:none                          | ANSWERED
                    met       | email:idea:none                          | ANSWERED
                    paused    | email:idea:none                          | ANSWERED
                    declined  | email:idea:none                          | REFUSED
                    waiting   | email:idea:none email:idea:none          | UNANSWERED WAITING
                    waiting   | email:idea:answered:1 email:plan:none    | ANSWERED WAITING
                    waiting   | email:idea:declined:1 email:plan:none    | REFUSED WAITING
                    declined  | email:idea:none email:plan:declined:1    | UNANSWERED REFUSED
                    met       | email:idea:declined:1 email:plan:none    | REFUSED ANSWERED
                    preparing | -                                        | -
                    """)
    void everyAttemptHasOneFate(String state, String attempts, String fates) {
        List<String> cells = new ArrayList<>(List.of("", state));
        if (!attempts.equals("-")) {
            cells.addAll(List.of(attempts.split(" ")));
        }
        OutreachThread thread = Threads.thread(1, cells.toArray(String[]::new));

        assertThat(Rates.of(List.of(thread), ZONE, null).all().tries())
                .extracting(each -> each.fate().name())
                .containsExactly(fates.equals("-") ? new String[0] : fates.split(" "));
    }

    /** 46 reached, 2 waiting, 14 answered is "14 of 44". */
    @Test
    void whatWaitsIsCountedApartHoweverLong() {
        Rate first = RATES.attempt(1);

        assertThat(first.of()).isEqualTo(44);
        assertThat(first.answered()).isEqualTo(14);
        assertThat(first.with(Try.Fate.WAITING))
                .extracting(Try::outreachId)
                .containsExactly(15L, 16L);
    }

    @Test
    void aPeriodCountsAttemptsByTheirOwnDay() {
        LocalDate second = LocalDate.of(2026, Month.MARCH, 22);
        Rates since = Rates.of(Threads.ofTheMockUp(), ZONE, second);

        assertThat(since.attempt(1).reached()).isZero();
        assertThat(since.attempt(2).of()).isEqualTo(24);
        assertThat(Rates.of(Threads.ofTheMockUp(), ZONE, second.plusDays(1)).attempt(2).of())
                .isZero();
    }

    @Test
    void lateAttemptsAreSeenTogether() {
        assertThat(RATES.near(3)).isEqualTo(RATES.attempt(3));
        assertThat(RATES.near(11)).isEqualTo(RATES.from(4));
    }

    @Test
    void tenAreEnough() {
        List<OutreachThread> ten = new ArrayList<>();
        for (long id = 1; id <= 10; id++) {
            ten.add(Threads.thread(id, "", "closed", "email:idea:none"));
        }

        assertThat(Rates.of(ten, ZONE, null).all().share()).hasValue(0);
        assertThat(Rates.of(ten.subList(0, 9), ZONE, null).all().share()).isEmpty();
        assertThat(Rates.of(List.of(), ZONE, null).all().tooFew()).isTrue();
    }

    /**
     * Published: Newcombe, Statistics in Medicine 17 (1998), table I, method 3; the last four lines
     * are ends and symmetry.
     */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    81, 263, 0.2553, 0.3662
                    15, 148, 0.0624, 0.1605
                    0,  20,  0.0000, 0.1611
                    1,  29,  0.0061, 0.1718
                    182, 263, 0.6338, 0.7447
                    20, 20,  0.8389, 1.0000
                    0,  0,   0.0000, 1.0000
                    5,  10,  0.2366, 0.7634
                    """)
    void theIntervalIsWilsons(int hits, int of, double low, double high) {
        Wilson interval = Wilson.of(hits, of);

        assertThat(Math.round(interval.low() * 10_000)).isEqualTo(Math.round(low * 10_000));
        assertThat(Math.round(interval.high() * 10_000)).isEqualTo(Math.round(high * 10_000));
    }
}
