package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.shared.Coded;
import app.renmai.text.When;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What was planned is a question once it is over, and never happens by itself. */
class CourseTest {
    private static Interaction talk(
            State state, Instant start, @Nullable Instant end, boolean allDay) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Kind.MEETING,
                Direction.BOTH,
                start,
                end,
                allDay,
                "",
                "Tour",
                "",
                List.of(),
                start,
                state);
    }

    private static @Nullable Instant at(@Nullable String local, ZoneId zone) {
        return local == null ? null : LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Instant moment(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // An hour with an end: a question the moment it ends.
        "planned, Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T11:10, false, 2026-11-18T09:59,"
                + " PLANNED",
        "planned, Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T11:10, false, 2026-11-18T11:09,"
                + " PLANNED",
        "planned, Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T11:10, false, 2026-11-18T11:10,"
                + " ASKED",
        // Without an end an hour is taken; an end before the beginning is none.
        "planned, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-18T10:59, PLANNED",
        "planned, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-18T11:00, ASKED",
        "planned, Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T09:00, false, 2026-11-18T10:59,"
                + " PLANNED",
        // Years later it still is a question.
        "planned, Asia/Shanghai, 2020-01-01T10:00, , false, 2026-11-18T10:00, ASKED",
        // Whole days: the last one must be over, where the user is.
        "planned, Asia/Shanghai, 2026-11-18T00:00, , true, 2026-11-18T23:59, PLANNED",
        "planned, Asia/Shanghai, 2026-11-18T00:00, , true, 2026-11-19T00:00, ASKED",
        "planned, Asia/Shanghai, 2026-11-18T00:00, 2026-11-20T00:00, true, 2026-11-19T23:59,"
                + " PLANNED",
        "planned, Asia/Shanghai, 2026-11-18T00:00, 2026-11-20T00:00, true, 2026-11-20T00:00, ASKED",
        // The clocks go back: the day has 25 hours; and forward: 23.
        "planned, Europe/Berlin, 2026-10-25T00:00, , true, 2026-10-25T23:59, PLANNED",
        "planned, Europe/Berlin, 2026-10-25T00:00, , true, 2026-10-26T00:00, ASKED",
        "planned, Europe/Berlin, 2026-03-29T00:00, , true, 2026-03-29T23:59, PLANNED",
        "planned, Europe/Berlin, 2026-03-29T00:00, , true, 2026-03-30T00:00, ASKED",
        // From 1:30 an hour that the clocks skip: it ends at 3:30 on the wall.
        "planned, Europe/Berlin, 2026-03-29T01:30, , false, 2026-03-29T03:29, PLANNED",
        "planned, Europe/Berlin, 2026-03-29T01:30, , false, 2026-03-29T03:30, ASKED",
        // What is said stays said.
        "held, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-18T10:01, HELD",
        "held, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-12-18T10:01, HELD",
        "not-held, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-12-18T10:01, NOT_HELD",
        "not-held, Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-01T10:01, NOT_HELD",
    })
    void howItStands(
            String state,
            ZoneId zone,
            String start,
            @Nullable String end,
            boolean allDay,
            String now,
            Course expected) {
        Interaction talk =
                talk(Coded.of(State.class, state), moment(start, zone), at(end, zone), allDay);
        assertThat(Course.of(talk, moment(now, zone), zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // what it was, kind, minutes from now, what it is stored as
        "HELD, MEETING, -60, HELD",
        "HELD, MEETING, 0, HELD",
        "HELD, MEETING, 1, PLANNED",
        "HELD, CALL, 60, PLANNED",
        "HELD, EVENT, 60, PLANNED",
        "HELD, HOSPITALITY, 60, PLANNED",
        "HELD, NOTE, 60, HELD",
        "PLANNED, NOTE, -60, HELD",
        "PLANNED, MEETING, -60, PLANNED",
        "PLANNED, MEETING, 60, PLANNED",
        "NOT_HELD, MEETING, -60, NOT_HELD",
        "NOT_HELD, MEETING, 60, PLANNED",
    })
    void whatItIsStoredAs(State before, Kind kind, int minutes, State expected) {
        Instant now = Instant.parse("2026-11-18T02:41:00Z");
        assertThat(Course.stored(before, kind, now.plusSeconds(60L * minutes), now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // zone, start, end, all day -> to day, from, to -> start, end
        "Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T11:10, false, 2026-11-20, , ,"
                + " 2026-11-20T10:00, 2026-11-20T11:10",
        "Asia/Shanghai, 2026-11-18T10:00, 2026-11-18T11:10, false, 2026-11-20, 15:00, ,"
                + " 2026-11-20T15:00, 2026-11-20T16:10",
        "Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-20, 15:00, 15:30, 2026-11-20T15:00,"
                + " 2026-11-20T15:30",
        "Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-20, 23:00, 00:30, 2026-11-20T23:00,"
                + " 2026-11-21T00:30",
        "Asia/Shanghai, 2026-11-18T10:00, , false, 2026-11-01, , , 2026-11-01T10:00, ",
        "Asia/Shanghai, 2026-11-18T00:00, , true, 2026-11-20, , , 2026-11-20T00:00, ",
        "Asia/Shanghai, 2026-11-18T00:00, 2026-11-20T00:00, true, 2026-11-25, , , 2026-11-25T00:00,"
                + " 2026-11-27T00:00",
        "Asia/Shanghai, 2026-11-18T00:00, 2026-11-20T00:00, true, 2026-11-25, 09:00, ,"
                + " 2026-11-25T09:00, ",
        // Over a change of the clocks the hour on the wall stays.
        "Europe/Berlin, 2026-10-23T09:00, 2026-10-23T10:00, false, 2026-10-26, , ,"
                + " 2026-10-26T09:00, 2026-10-26T10:00",
        "Europe/Berlin, 2026-03-28T02:30, , false, 2026-03-29, , , 2026-03-29T03:30, ",
        "Europe/Berlin, 2026-10-24T00:00, 2026-10-26T00:00, true, 2026-10-23, , , 2026-10-23T00:00,"
                + " 2026-10-25T00:00",
    })
    void whereItIsMoved(
            ZoneId zone,
            String start,
            @Nullable String end,
            boolean allDay,
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            String movedTo,
            @Nullable String movedEnd) {
        Interaction talk = talk(State.PLANNED, moment(start, zone), at(end, zone), allDay);
        Moving moved = Moving.to(talk, new When(day, from, to), zone);
        assertThat(moved.start()).isEqualTo(at(movedTo, zone));
        assertThat(moved.end()).isEqualTo(at(movedEnd, zone));
        assertThat(moved.allDay()).isEqualTo(allDay && from == null);
    }
}
