package app.renmai.service.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.service.today.NoticeTimes.Told;
import app.renmai.service.today.Suggestion.Meeting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class NoticeTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final NoticeTimes NINE =
            new NoticeTimes(LocalTime.of(9, 0), Duration.ofMinutes(10));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @ParameterizedTest(name = "running since {0}, told {1}, at {2}: {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    2026-11-18T08:00, -,                2026-11-18T08:59, false
                    2026-11-18T08:00, -,                2026-11-18T09:00, true
                    2026-11-18T08:00, 2026-11-18T09:00, 2026-11-18T09:01, false
                    2026-11-18T08:00, 2026-11-17T09:00, 2026-11-18T09:01, true
                    2026-11-17T08:00, 2026-11-17T09:00, 2026-11-18T12:59, true
                    2026-11-17T08:00, 2026-11-17T09:00, 2026-11-18T13:00, false
                    2026-11-18T09:00, -,                2026-11-18T09:30, false
                    2026-11-18T09:30, -,                2026-11-18T10:00, false
                    2026-11-18T09:30, -,                2026-11-19T09:00, true
                    """)
    void onceAMorningWhileTheProgramRuns(String since, String told, String now, boolean due) {
        assertThat(NINE.morningHasCome(at(since), told == null ? null : at(told), at(now), ZONE))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T02:59:59,false", "2026-03-29T03:30,true"})
    void anHourThatTheClocksLeaveOutComesAfterIt(String now, boolean due) {
        NoticeTimes night = new NoticeTimes(LocalTime.of(2, 30), Duration.ofMinutes(10));
        Instant moment = due ? at(now) : LocalDate.of(2026, 3, 29).atStartOfDay(ZONE).toInstant();
        assertThat(night.morningHasCome(at("2026-03-28T08:00"), null, moment, ZONE)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} minutes before, told {1}: {2}")
    @CsvSource({
        "11,false,false",
        "10,false,true",
        "10,true,false",
        "1,false,true",
        "0,false,false",
        "-5,false,false"
    })
    void aMeetingIsToldOfOnceBeforeItBegins(int minutes, boolean told, boolean due) {
        Instant now = at("2026-11-18T14:00");
        Meeting meeting = meeting(now.plus(Duration.ofMinutes(minutes)));
        Set<Told> known = told ? Set.of(Told.of(meeting)) : Set.of();
        assertThat(NINE.near(List.of(meeting), known, now))
                .isEqualTo(due ? List.of(meeting) : List.of());
        Meeting moved = meeting(now.plus(Duration.ofMinutes(9)));
        assertThat(NINE.near(List.of(moved), known, now))
                .as("one that was moved is another")
                .containsExactly(moved);
    }

    private static Meeting meeting(Instant start) {
        Interaction talk =
                new Interaction(
                        7,
                        new UUID(0, 7),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        "",
                        "",
                        List.of(1L),
                        start);
        return Meeting.of(talk, ZONE);
    }
}
