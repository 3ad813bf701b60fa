package app.renmai.service.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class WeeklyPickTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static Map<Long, UUID> people(String workspace, int count) {
        Map<Long, UUID> people = new HashMap<>();
        for (long id = 1; id <= count; id++) {
            String name = workspace + " " + id;
            people.put(id, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        }
        return people;
    }

    @Test
    void nobodyIsDrawnFromNobody() {
        assertThat(WeeklyPick.of(Map.of(), MONDAY)).isEmpty();
    }

    @Test
    void theWholeWeekHasOnePickAndOtherWeeksHaveOthers() {
        Map<Long, UUID> people = people("one", 40);
        Set<Long> drawn = new HashSet<>();
        for (int week = 0; week < 20; week++) {
            LocalDate monday = MONDAY.plusWeeks(week);
            long first = WeeklyPick.of(people, monday).orElseThrow();
            for (int day = 1; day < 7; day++) {
                assertThat(WeeklyPick.of(people, monday.plusDays(day))).contains(first);
            }
            drawn.add(first);
        }
        assertThat(drawn).hasSizeGreaterThan(10);
    }

    @Test
    void whoeverElseGoesDoesNotChangeIt() {
        Map<Long, UUID> people = people("one", 40);
        long drawn = WeeklyPick.of(people, MONDAY).orElseThrow();
        for (long id = 1; id <= 40; id++) {
            Map<Long, UUID> without = new HashMap<>(people);
            without.remove(id);
            if (id != drawn) {
                assertThat(WeeklyPick.of(without, MONDAY)).contains(drawn);
            }
        }
    }

    @Test
    void anotherWorkspaceDrawsForItself() {
        Set<Long> drawn = new HashSet<>();
        for (String workspace : new String[] {"one", "two", "three", "four", "five"}) {
            drawn.add(WeeklyPick.of(people(workspace, 40), MONDAY).orElseThrow());
        }
        assertThat(drawn).hasSizeGreaterThan(1);
    }

    @Test
    void weeksGoByTheirYearAndNumber() {
        assertThat(WeeklyPick.week(LocalDate.of(2027, 1, 3))).isEqualTo("2026-W53");
        assertThat(WeeklyPick.week(LocalDate.of(2027, 1, 4))).isEqualTo("2027-W1");
        assertThat(WeeklyPick.monday(LocalDate.of(2026, 11, 22))).isEqualTo(MONDAY);
    }
}
