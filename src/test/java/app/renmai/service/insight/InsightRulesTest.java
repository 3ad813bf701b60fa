package app.renmai.service.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.insight.Introducers.Introducer;
import app.renmai.store.network.TieStore.Brought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Figures counted by hand. */
class InsightRulesTest {
    private static ValueEntry entry(String told) {
        String[] parts = told.split(" ");
        boolean given = parts[0].startsWith("g");
        LocalDate on = LocalDate.parse(parts[1]);
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                1,
                given ? Direction.GIVEN : Direction.RECEIVED,
                Kind.IDEA,
                "",
                on,
                parts[0].contains("x") ? Served.NONE : new Served(null, "staff"),
                parts[0].contains("?") ? null : on,
                Origin.NONE,
                Instant.EPOCH);
    }

    /** g given, r received, x without a need served, ? not confirmed. */
    private static final List<String> ENTRIES =
            List.of(
                    "g 2024-12-31",
                    "g 2025-01-01",
                    "r 2025-03-31",
                    "r? 2025-03-30",
                    "g? 2025-02-01",
                    "gx 2025-02-02",
                    "rx 2025-02-03",
                    "g 2025-04-01",
                    "g 2025-06-30",
                    "r 2025-12-31",
                    "g 2026-01-01");

    @ParameterizedTest
    @CsvSource({
        "2025-02-10, 2025-12-01, 1:2 2:0 0:0 0:1",
        "2025-04-01, 2025-04-01, 2:0",
        "2024-11-01, 2025-01-01, 1:0 1:2",
        "2026-01-01, 2026-06-30, 1:0 0:0",
        "2024-02-01, 2027-01-01, 1:0 3:3 1:0 0:0",
        "2024-02-01, 2026-12-31, 0:0 0:0 0:0 1:0 1:2 2:0 0:0 0:1 1:0 0:0 0:0 0:0",
        "2026-06-30, 2026-01-01, ''"
    })
    void valueIsCountedByQuarters(LocalDate from, LocalDate to, String expected) {
        List<ValueEntry> entries =
                new ArrayList<>(ENTRIES.stream().map(InsightRulesTest::entry).toList());
        Collections.reverse(entries);
        ValueOverTime counted = ValueOverTime.of(entries, from, to);
        assertThat(counted.stretches().stream().map(q -> q.given() + ":" + q.received()))
                .containsExactlyElementsOf(
                        expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
        assertThat(counted.given())
                .isEqualTo(
                        counted.stretches().stream().mapToInt(ValueOverTime.Stretch::given).sum());
    }

    /** Years and quarters that began before the period are no part of it. */
    @ParameterizedTest
    @CsvSource({
        "2024-11-18, 2026-11-18, 2025-01-01",
        "2025-01-01, 2026-01-01, 2025-01-01",
        "2025-01-02, 2026-01-02, 2025-04-01",
        "2021-02-10, 2026-02-10, 2022-01-01",
        "2021-01-01, 2026-01-01, 2021-01-01",
        "2020-12-31, 2025-12-31, 2021-01-01"
    })
    void aPeriodBeginsWithAWholeStretch(LocalDate since, LocalDate to, LocalDate first) {
        LocalDate from = ValueOverTime.whole(since, to);
        assertThat(from).isEqualTo(first);
        assertThat(ValueOverTime.of(List.of(), from, to).stretches().getFirst().begins())
                .isEqualTo(first);
    }

    private static ContactName name(long id) {
        return new ContactName(id, PersonName.of("P", "" + id));
    }

    @ParameterizedTest
    @CsvSource({
        "1>2 1>3 4>5, '', 1:2:0 4:1:0",
        "1>2 1>3 4>5, 5, 4:1:1 1:2:0",
        "1>2 1>3 4>5, 2 3 5, 1:2:2 4:1:1",
        "1>2 1>2 2>1, 1, 2:1:1 1:1:0",
        "1>1, 1, ''"
    })
    void theMostFruitfulIntroducersComeFirst(String ties, String worked, String expected) {
        Set<Long> with =
                worked.isBlank()
                        ? Set.of()
                        : Set.copyOf(
                                Arrays.stream(worked.trim().split(" "))
                                        .map(Long::valueOf)
                                        .toList());
        List<Brought> brought =
                Arrays.stream(ties.split(" "))
                        .map(tie -> new Brought(tie.charAt(0) - '0', tie.charAt(2) - '0', null))
                        .toList();
        Map<Long, ContactName> names = new HashMap<>();
        LongStream.rangeClosed(1, 5).forEach(id -> names.put(id, name(id)));
        List<Introducer> all = Introducers.of(brought, names, with).all();
        assertThat(
                        all.stream()
                                .map(
                                        one ->
                                                one.contact().id()
                                                        + ":"
                                                        + one.brought()
                                                        + ":"
                                                        + one.worked()))
                .containsExactlyElementsOf(
                        expected.isBlank() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 0=1",
        "10 20, 15, 0=2",
        "0 400 800, 400, 0=1 1=1 2=1",
        "5 1200 6 7, 6.5, 0=3 1=0 2=0 3=1",
        "-30 30, 15, 0=2"
    })
    void theMiddleOfTheTimesIsTold(String days, double median, String years) {
        Map<Long, ContactName> names = new HashMap<>();
        Map<Long, LocalDate> talks = new HashMap<>();
        Map<Long, LocalDate> works = new HashMap<>();
        long id = 0;
        for (String each : days.split(" ")) {
            id++;
            names.put(id, name(id));
            talks.put(id, LocalDate.of(2020, 1, 1));
            works.put(id, LocalDate.of(2020, 1, 1).plusDays(Long.parseLong(each)));
        }
        works.put(id + 1, LocalDate.of(2020, 1, 1));
        FirstWork counted = FirstWork.of(names, talks, works);
        assertThat(counted.medianDays()).hasValue(median);
        assertThat(counted.byYears().entrySet().stream().map(Object::toString))
                .containsExactly(years.split(" "));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(FirstWork.of(Map.of(), Map.of(), Map.of()).medianDays()).isEmpty();
        assertThat(FirstWork.of(Map.of(), Map.of(), Map.of()).byYears()).isEmpty();
        assertThat(Introducers.of(List.of(), Map.of(), Set.of()).all()).isEmpty();
    }
}
