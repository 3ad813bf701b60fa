package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.Reason;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class IcalReaderTest extends CalendarReading {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260415T063000Z | 2026-04-15T06:30:00Z",
                "DTSTART:20260415T143000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=\"China Standard Time\":20260415T143000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=China Standard Time:20260415T143000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=America/New_York:20260415T023000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260415T083000 |"
                        + " 2026-04-15T06:30:00Z",
                "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20260415T083000"
                        + " | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=\"(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐\":20260415T143000 |"
                        + " 2026-04-15T06:30:00Z",
                "DTSTART;TZID=中国标准时间:20260415T143000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=GMT+0530:20260415T120000 | 2026-04-15T06:30:00Z",
                "DTSTART;TZID=Tokyo Standard Time:20260415T153000 | 2026-04-15T06:30:00Z",
                "DTSTART:20260415T143000+0800 | 2026-04-15T06:30:00Z",
                "DTSTART:2026-04-15T14:30:00+08:00 | 2026-04-15T06:30:00Z",
                "DTSTART;VALUE=DATE:20260415 | 2026-04-14T16:00:00Z",
                "DTSTART;TZID=America/Los_Angeles:20260415 | 2026-04-14T16:00:00Z",
            })
    void timesAreUnderstood(String line, String moment) {
        assertThat(only(event("SUMMARY:x", line)).start()).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({
        "DTEND:20260415T073000Z, PT1H",
        "DURATION:PT1H30M, PT1H30M",
        "DURATION:P1W2DT3H, P9DT3H",
        "DURATION:-P1W6DT15H,",
        "DTEND:20260415T053000Z,",
        "SUMMARY:no end,",
        "DURATION:P1Y,",
    })
    void lengthsAreUnderstood(String line, Duration length) {
        ImportedInteraction read = only(event("DTSTART:20260415T063000Z", line));
        assertThat(read.end()).isEqualTo(length == null ? null : read.start().plus(length));
    }

    @Test
    void daysEndWithTheirLastDay() {
        assertThat(only(event("DTSTART;VALUE=DATE:20260415", "DURATION:PT86400S")).end()).isNull();
        ImportedInteraction three =
                only(event("DTSTART;VALUE=DATE:20260415", "DTEND;VALUE=DATE:20260418"));
        assertThat(three.allDay()).isTrue();
        assertThat(three.end()).isEqualTo(Instant.parse("2026-04-17T16:00:00Z"));
    }

    @Test
    void zonesThatNobodyKnowsAreSaid() {
        ImportedFile file = event("DTSTART;TZID=Middle Earth:20260415T143000", "UID:1");
        assertThat(only(file).start()).isEqualTo(Instant.parse("2026-04-15T06:30:00Z"));
        assertThat(reasons(file)).containsExactly(Reason.ZONE_UNKNOWN);
        assertThat(file.timelineRecords()).isEqualTo(1);
    }

    @Test
    void answersAndCancellationsAreNoEvents() {
        assertThat(
                        reasons(
                                read(
                                        "BEGIN:VCALENDAR\n"
                                                + "METHOD:REPLY\n"
                                                + "BEGIN:VEVENT\n"
                                                + "UID:1\n"
                                                + "DTSTART:20260415T063000Z\n"
                                                + "END:VEVENT\n"
                                                + "END:VCALENDAR\n")))
                .containsExactly(Reason.EVENT_ANSWER);
        assertThat(
                        reasons(
                                read(
                                        "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:1\n"
                                                + "END:VEVENT\nEND:VCALENDAR\n")))
                .containsExactly(Reason.EVENT_CANCELLED);
    }

    @Test
    void peopleAndPlacesAreToldApart() {
        ImportedInteraction read =
                only(
                        event(
                                "DTSTART:20260415T063000Z",
                                "ORGANIZER;CN=\"Smith, Bob\":MAILTO:Bob@Example.com",
                                "ATTENDEE;CN=\"陈, 思远\":mailto:siyuan@example.com",
                                "ATTENDEE;CN=George ^'Babe^' Ruth;EMAIL=babe@example.com:urn:x:1",
                                "ATTENDEE;CN=bob@example.com:mailto:bob@example.com",
                                "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.com",
                                "ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@example.com",
                                "ATTENDEE;PARTSTAT=DECLINED;CN=No:mailto:no@example.com",
                                "ATTENDEE;CN=Liu Tong:invalid:nomail",
                                "ATTENDEE;CN=刘同:urn:uuid:6b0c1a1e-4a6c-4f6e-9f5a-1b2c3d4e5f60"));
        assertThat(read.parties())
                .extracting(ImportedParty::name, ImportedParty::email)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Smith, Bob", "Bob@Example.com"),
                        org.assertj.core.groups.Tuple.tuple("陈, 思远", "siyuan@example.com"),
                        org.assertj.core.groups.Tuple.tuple(
                                "George \"Babe\" Ruth", "babe@example.com"),
                        org.assertj.core.groups.Tuple.tuple("Liu Tong", ""),
                        org.assertj.core.groups.Tuple.tuple("刘同", ""));
        assertThat(read.place()).isEqualTo("Room 4");
        assertThat(read.kind()).isEqualTo(Kind.MEETING);
    }

    @Test
    void aHolidayOfACalendarIsAnEventWithNobody() {
        ImportedInteraction read =
                only(
                        event(
                                "DTSTART;VALUE=DATE:20261001",
                                "LOCATION:China",
                                "ORGANIZER;CN=Holidays:mailto:x1@import.calendar.google.com"));
        assertThat(read.kind()).isEqualTo(Kind.EVENT);
        assertThat(read.parties()).isEmpty();
    }

    @Test
    void wordsAreThoseOfTheEvent() {
        ImportedFile file =
                event(
                        "DTSTART:20260415T063000Z",
                        "SUMMARY:a\\, b\\; c",
                        "DESCRIPTION:one\\ntwo\\\\three",
                        "X-ALT-DESC;FMTTYPE=text/html:<html><body>other</body></html>",
                        "URL:https://meet.example.com/1",
                        "CATEGORIES:Work",
                        "BEGIN:VALARM",
                        "DESCRIPTION:Reminder",
                        "SUMMARY:Alarm",
                        "END:VALARM");
        assertThat(only(file).summary()).isEqualTo("a, b; c");
        assertThat(only(file).body()).isEqualTo("one\ntwo\\three\n\nhttps://meet.example.com/1");
        assertThat(file.unused()).containsExactly("CATEGORIES", "VALARM");
        ImportedFile html =
                event(
                        "DTSTART:20260415T063000Z",
                        "X-ALT-DESC;FMTTYPE=text/html:<html><head><title>t</title></head><body>"
                            + "<p>Hello&nbsp;you</p><script>x()</script><ul><li>one</ul></body></html>");
        assertThat(only(html).body()).isEqualTo("Hello you\n\n- one");
        ImportedFile apple =
                event(
                        "DTSTART:20260415T063000Z",
                        "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"Café 1\":geo:1,2");
        assertThat(only(apple).place()).isEqualTo("Café 1");
    }

    @Test
    void versionOneAndItsEncodings() {
        ImportedFile file =
                read(
                        "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nTZ:+08\r\nBEGIN:VEVENT\r\n"
                                + "DTSTART:20260415T143000\r\n"
                                + "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=BC=\r\n"
                                + "=80=E4=BC=9A\r\n"
                                + "RRULE:W1 WE #3\r\n"
                                + "ATTENDEE;ROLE=ORGANIZER:Liu Tong <liu@example.com>\r\n"
                                + "END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(starts(file))
                .containsExactly(
                        "2026-04-15T06:30:00Z", "2026-04-22T06:30:00Z", "2026-04-29T06:30:00Z");
        ImportedInteraction first = file.timeline().interactions().getFirst();
        assertThat(first.summary()).isEqualTo("开会");
        assertThat(first.parties())
                .containsExactly(
                        ImportedParty.mail(ImportedParty.Role.WITH, "Liu Tong", "liu@example.com"));
    }

    @Test
    void zonesWithOffsetsInTheirNamesAreReadByTheirRules() {
        String zone =
                "BEGIN:VTIMEZONE\n"
                        + "TZID:%s\n"
                        + "BEGIN:STANDARD\n"
                        + "DTSTART:16010101T030000\n"
                        + "TZOFFSETFROM:+0200\n"
                        + "TZOFFSETTO:0100\n"
                        + "RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU\n"
                        + "END:STANDARD\n"
                        + "BEGIN:DAYLIGHT\n"
                        + "DTSTART:16010101T020000\n"
                        + "TZOFFSETFROM:+0100\n"
                        + "TZOFFSETTO:+0200\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
                        + "END:DAYLIGHT\n"
                        + "END:VTIMEZONE\n";
        for (String name :
                List.of("GMT +0100 (Standard) / GMT +0200 (Daylight)", "(UTC+01:00) Irgendwo")) {
            String times = "BEGIN:VEVENT\nDTSTART;TZID=\"" + name + "\":2026%s\nEND:VEVENT\n";
            ImportedFile file =
                    read(
                            "BEGIN:VCALENDAR\n"
                                    + zone.formatted(name)
                                    + times.formatted("0115T120000")
                                    + times.formatted("0715T120000")
                                    + times.formatted("0329T023000")
                                    + "END:VCALENDAR\n");
            assertThat(starts(file))
                    .containsExactly(
                            "2026-01-15T11:00:00Z", "2026-07-15T10:00:00Z", "2026-03-29T01:30:00Z");
        }
    }

    @Test
    void tasksAreCountedAndOurOwnDaysLeftOut() {
        ImportedFile file =
                read(
                        "BEGIN:VCALENDAR\n"
                                + "BEGIN:VTODO\n"
                                + "SUMMARY:t\n"
                                + "END:VTODO\n"
                                + "BEGIN:VEVENT\n"
                                + "UID:r\n"
                                + "X-RENMAI-ENTRY:reminder\n"
                                + "DTSTART;VALUE=DATE:20260415\n"
                                + "END:VEVENT\n"
                                + "END:VCALENDAR\n");
        assertThat(reasons(file)).containsExactly(Reason.TASKS, Reason.EVENT_OWN);
        assertThat(file.timelineRecords()).isEqualTo(1);
    }

    @Test
    void readingTwiceGivesTheSameIdentities() {
        String[] lines = {"DTSTART:20260415T063000Z", "SUMMARY:no uid"};
        assertThat(only(event(lines)).sourceId())
                .isNotEmpty()
                .isEqualTo(only(event(lines)).sourceId());
    }
}
