package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

class IcalReaderTest {
    private static final ReadSettings SETTINGS =
            new ReadSettings(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));

    @TempDir private Path folder;

    private ImportedFile read(byte[] octets) {
        try {
            Path file = Files.write(folder.resolve("calendar.ics"), octets);
            return IcalReader.read(TextFile.read(file, null), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportedFile event(String... lines) {
        return read(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private ImportedInteraction only(ImportedFile file) {
        assertThat(file.timeline().interactions()).hasSize(1);
        return file.timeline().interactions().getFirst();
    }

    private static List<String> starts(ImportedFile file) {
        return file.timeline().interactions().stream()
                .map(each -> each.start().toString())
                .toList();
    }

    private static List<Reason> reasons(ImportedFile file) {
        return file.skipped().stream().map(remark -> remark.reason()).toList();
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;COUNT=3 | 2026-03-02T06:30:00Z 2026-03-03T06:30:00Z"
                        + " 2026-03-04T06:30:00Z",
                "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260309T063000Z | 2026-03-02T06:30:00Z"
                        + " 2026-03-04T06:30:00Z 2026-03-09T06:30:00Z",
                "FREQ=WEEKLY;UNTIL=20260309 | 2026-03-02T06:30:00Z 2026-03-09T06:30:00Z",
                "FREQ=MONTHLY;BYDAY=1MO;COUNT=2 | 2026-03-02T06:30:00Z 2026-04-06T06:30:00Z",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2 | 2026-03-02T06:30:00Z 2026-03-31T06:30:00Z"
                        + " 2026-04-30T06:30:00Z",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | 2026-03-02T06:30:00Z",
                "FREQ=SOMETIMES | 2026-03-02T06:30:00Z",
                "FREQ=SECONDLY | 2026-03-02T06:30:00Z",
            })
    void rulesAreFollowed(String rule, String moments) {
        ImportedFile file =
                event("UID:1", "DTSTART;TZID=Asia/Shanghai:20260302T143000", "RRULE:" + rule);
        assertThat(starts(file)).containsExactly(moments.split(" "));
        assertThat(file.timelineRecords()).isEqualTo(1);
        if (rule.matches("FREQ=SO.*|FREQ=SE.*")) {
            assertThat(reasons(file)).containsExactly(Reason.RULE_UNREADABLE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30 | x",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30 | x",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4 | x",
                "FREQ=YEARLY;BYYEARDAY=366;INTERVAL=3;BYDAY=MO;BYMONTH=3 | x",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6 | x",
                "FREQ=DAILY;INTERVAL=2147483647 | x",
                "FREQ=DAILY;INTERVAL=0 | x",
                "FREQ=DAILY;COUNT=-1 | x",
                "FREQ=HOURLY;BYHOUR=1;BYMINUTE=0,1,2,3,4,5,6,7;BYSECOND=0,1,2,3,4,5 | x",
            })
    void rulesThatNeverComeTrueEnd(String rule, String unused) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThat(
                                        event("UID:1", "DTSTART:19700302T143000Z", "RRULE:" + rule)
                                                .timelineRecords())
                                .as(unused)
                                .isEqualTo(1));
    }

    @Test
    void noRuleMakesItFailOrHang() {
        Random random = new Random(5);
        String[] frequencies = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"};
        String[] parts = {
            "BYMONTH=", "BYMONTHDAY=", "BYYEARDAY=", "BYWEEKNO=", "BYSETPOS=", "BYHOUR=",
            "BYMINUTE=", "BYSECOND=", "INTERVAL=", "COUNT=", "BYDAY=", "WKST="
        };
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 400; i++) {
                        StringBuilder rule = new StringBuilder("FREQ=");
                        rule.append(frequencies[random.nextInt(frequencies.length)]);
                        for (int j = random.nextInt(4); j > 0; j--) {
                            String part = parts[random.nextInt(parts.length)];
                            boolean days = part.equals("BYDAY=") || part.equals("WKST=");
                            String day = List.of("MO", "-1SU", "53FR", "XX").get(random.nextInt(4));
                            String value = days ? day : "" + (random.nextInt(420) - 60);
                            rule.append(';').append(part).append(value);
                        }
                        String text = rule.toString();
                        long before = System.nanoTime();
                        assertThat(
                                        event("UID:1", "DTSTART:19700302T143000Z", "RRULE:" + text)
                                                .timelineRecords())
                                .as(text)
                                .isEqualTo(1);
                        assertThat(Duration.ofNanos(System.nanoTime() - before))
                                .as(text)
                                .isLessThan(Duration.ofSeconds(5));
                    }
                });
    }

    @Test
    void theHourStaysWhenTheClockChanges() {
        ImportedFile file =
                event(
                        "UID:1",
                        "DTSTART;TZID=Europe/Berlin:20260323T093000",
                        "RRULE:FREQ=WEEKLY;COUNT=2");
        assertThat(starts(file)).containsExactly("2026-03-23T08:30:00Z", "2026-03-30T07:30:00Z");
    }

    @Test
    void whatNeverEndsGoesAYearAhead() {
        ImportedFile yearly = event("UID:1", "DTSTART;VALUE=DATE:20231128", "RRULE:FREQ=YEARLY");
        assertThat(starts(yearly))
                .containsExactly(
                        "2023-11-27T16:00:00Z",
                        "2024-11-27T16:00:00Z",
                        "2025-11-27T16:00:00Z",
                        "2026-11-27T16:00:00Z");
        assertThat(yearly.timeline().interactions())
                .extracting(ImportedInteraction::sourceId)
                .contains("1/20231128", "1/20261128");
        ImportedFile hourly =
                event("UID:1", "DTSTART:20000101T000000Z", "RRULE:FREQ=HOURLY", "SUMMARY:tick");
        assertThat(hourly.timeline().interactions()).hasSize(Instances.MOST);
        assertThat(reasons(hourly)).containsExactly(Reason.EVENT_CUT);
    }

    @Test
    void changedAndCancelledDatesReplaceThoseOfTheRule() {
        ImportedFile file =
                read(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:weekly
                        DTSTART;TZID=Asia/Shanghai:20260302T143000
                        DTEND;TZID=Asia/Shanghai:20260302T153000
                        RRULE:FREQ=WEEKLY;COUNT=5
                        EXDATE;TZID=Asia/Shanghai:20260309T143000
                        SUMMARY:Weekly
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:weekly
                        RECURRENCE-ID;TZID=Asia/Shanghai:20260316T143000
                        DTSTART;TZID=Asia/Shanghai:20260317T100000
                        SUMMARY:Weekly, moved
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:weekly
                        RECURRENCE-ID:20260323T063000Z
                        DTSTART:20260323T063000Z
                        STATUS:CANCELLED
                        SUMMARY:Weekly
                        END:VEVENT
                        END:VCALENDAR
                        """);
        assertThat(starts(file))
                .containsExactly(
                        "2026-03-02T06:30:00Z", "2026-03-30T06:30:00Z", "2026-03-17T02:00:00Z");
        assertThat(file.timeline().interactions().getLast().sourceId())
                .isEqualTo("weekly/20260316T063000Z");
        assertThat(reasons(file)).containsExactly(Reason.EVENT_CANCELLED);
        assertThat(file.timelineRecords()).isEqualTo(3);
    }

    @Test
    void theLatestVersionOfAnInvitationCounts() {
        String version = "BEGIN:VEVENT\nUID:a\nSEQUENCE:%s\nDTSTART:%s\nSUMMARY:%s\nEND:VEVENT\n";
        ImportedFile file =
                read(
                        "BEGIN:VCALENDAR\nMETHOD:REQUEST\n"
                                + version.formatted("1", "20260415T063000Z", "later")
                                + version.formatted("0", "20260414T063000Z", "first")
                                + "END:VCALENDAR\n");
        assertThat(only(file).summary()).isEqualTo("later");
        assertThat(reasons(file)).containsExactly(Reason.EVENT_SUPERSEDED);
        ImportedFile one =
                read(
                        "BEGIN:VCALENDAR\n"
                                + version.formatted("0", "20260415T063000Z", "one uid")
                                + version.formatted("0", "20260416T063000Z", "for all")
                                + "END:VCALENDAR\n");
        assertThat(one.timeline().interactions())
                .extracting(ImportedInteraction::sourceId)
                .doesNotHaveDuplicates()
                .hasSize(2);
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

    @ParameterizedTest
    @CsvSource({"GB18030, 与陈思远面谈", "UTF-16LE, 与陈思远面谈", "windows-1252, Treffen im Büro für Gäste"})
    void charsetsAreFound(String charset, String summary) {
        String text =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260415T063000Z\r\nSUMMARY:"
                        + summary
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        ImportedFile file = read(text.getBytes(Charset.forName(charset)));
        assertThat(only(file).summary()).isEqualTo(summary);
        assertThat(file.charset()).isEqualTo(charset);
    }

    @Test
    void linesMayBeFoldedInsideACharacterAndEndAnyhow() {
        byte[] whole =
                ("BEGIN:VCALENDAR\rBEGIN:VEVENT\rDTSTART:20260415T063000Z\rSUMMARY:与陈"
                                + "\rEND:VEVENT\rEND:VCALENDAR\r")
                        .getBytes(StandardCharsets.UTF_8);
        int cut = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + 9;
        byte[] folded = new byte[whole.length + 2];
        System.arraycopy(whole, 0, folded, 0, cut);
        folded[cut] = '\r';
        folded[cut + 1] = ' ';
        System.arraycopy(whole, cut, folded, cut + 2, whole.length - cut);
        assertThat(only(read(folded)).summary()).isEqualTo("与陈");
    }

    @Test
    void linesMayBeBrokenBehindTheNameOrInTheText() {
        ImportedFile file =
                read(
                        "BEGIN:VCALENDAR\nVERSION\n :2.0\nBEGIN:VEVENT\nUID\n :1\nDTSTART\n"
                                + " ;TZID=Asia/Shanghai\n :20260415T143000\nDESCRIPTION:first\n"
                                + "second line\n\nTHIRD\nSUMMARY\n :Test event\nEND:VEVENT\n"
                                + "END:VCALENDAR\n");
        assertThat(only(file).start()).isEqualTo(Instant.parse("2026-04-15T06:30:00Z"));
        assertThat(only(file).summary()).isEqualTo("Test event");
        assertThat(only(file).body()).isEqualTo("first\nsecond line\nTHIRD");
    }

    @Test
    void junkAndPartsOfOthersDoNotHideEvents() {
        String event = "BEGIN:VEVENT\nX\nDTSTART:20260415T063000Z\nEND:VEVENT\nX\n";
        assertThat(read("begin:VCalendar\n" + event + event + "end:vcalendar").timelineRecords())
                .isEqualTo(2);
        assertThat(read("BEGIN:MYCOMPTOO\nA:1\n" + event + "END:MYCOMPTOO").timelineRecords())
                .isEqualTo(1);
        assertThat(
                        starts(
                                event(
                                        "UID:1",
                                        "DTSTART:20260415T063000Z",
                                        "rrule:freq=daily;byday=MO, TU,WE, TH ;count=2")))
                .hasSize(2);
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
    void whatIsNotClosedStillComesIn() {
        ImportedFile file =
                read(
                        "BEGIN:VEVENT\nUID:1\nDTSTART:20260415T063000Z\nSUMMARY:a\n"
                                + "BEGIN:VALARM\nTRIGGER:PT0S\nBEGIN:VEVENT\nUID:2\n"
                                + "DTSTART:20260416T063000Z\nSUMMARY:b\nDESCRIPTION:cut of");
        assertThat(file.timeline().interactions())
                .extracting(ImportedInteraction::summary)
                .containsExactly("a", "b");
        assertThat(reasons(event("UID:3", "SUMMARY:no day"))).containsExactly(Reason.EVENT_NO_TIME);
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
    void whatIsNoCalendarIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read("name,email\n刘同,liu@example.com\n"))
                .matches(e -> e.reason() == Reason.NO_CALENDAR);
    }

    @Test
    void noEventIsLostForTheIdentityOfAnother() {
        String same = "BEGIN:VEVENT\nDTSTART:20260415T063000Z\nSUMMARY:a\nEND:VEVENT\n";
        String weekly =
                "BEGIN:VEVENT\nUID:1\nDTSTART:202603%sT063000Z\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";
        ImportedFile file =
                read(
                        "BEGIN:VCALENDAR\n"
                                + same.repeat(3)
                                + weekly.formatted("02")
                                + weekly.formatted("09")
                                + "END:VCALENDAR\n");
        assertThat(file.timelineRecords()).isEqualTo(5);
        assertThat(file.timeline().interactions())
                .hasSize(9)
                .extracting(ImportedInteraction::sourceId)
                .doesNotHaveDuplicates();
        assertThat(only(event("UID:" + "x".repeat(9_000), "DTSTART:20260415T063000Z")).sourceId())
                .hasSizeLessThan(230);
    }

    @Test
    void readingTwiceGivesTheSameIdentities() {
        String[] lines = {"DTSTART:20260415T063000Z", "SUMMARY:no uid"};
        assertThat(only(event(lines)).sourceId())
                .isNotEmpty()
                .isEqualTo(only(event(lines)).sourceId());
    }

    @Test
    void noDamageMakesItFail() {
        String text =
                "BEGIN:VCALENDAR\r\n"
                        + "VERSION:2.0\r\n"
                        + "BEGIN:VTIMEZONE\r\n"
                        + "TZID:X\r\n"
                        + "BEGIN:STANDARD\r\n"
                        + "DTSTART:16010101T030000\r\n"
                        + "TZOFFSETFROM:+0200\r\n"
                        + "TZOFFSETTO:+0100\r\n"
                        + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
                        + "END:STANDARD\r\n"
                        + "END:VTIMEZONE\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "UID:1\r\n"
                        + "DTSTART;TZID=X:20260415T143000\r\n"
                        + "DURATION:PT1H\r\n"
                        + "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4;BYSETPOS=1\r\n"
                        + "EXDATE;TZID=X:20260512T143000\r\n"
                        + "RDATE;VALUE=PERIOD:20260601T000000Z/PT2H\r\n"
                        + "ATTENDEE;CN=\"陈\":mailto:a@b.cn\r\n"
                        + "RECURRENCE-ID:20260415T063000Z\r\n"
                        + "END:VEVENT\r\n"
                        + "END:VCALENDAR\r\n";
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 3_000; i++) {
                        byte[] octets = whole.clone();
                        for (int j = random.nextInt(6); j >= 0; j--) {
                            octets[random.nextInt(octets.length)] =
                                    (byte) (1 + random.nextInt(255));
                        }
                        byte[] cut =
                                java.util.Arrays.copyOf(octets, 1 + random.nextInt(octets.length));
                        for (byte[] one : List.of(octets, cut)) {
                            try {
                                assertThat(read(one).format()).isEqualTo("ics");
                            } catch (UnreadableFileException e) {
                                assertThat(e.reason()).isNotNull();
                            }
                        }
                    }
                });
    }

    @Test
    void whatRepeatsOftenIsUnderstoodOnce() {
        StringBuilder attendees = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attendees.append("ATTENDEE:mailto:a").append(i).append("@b.cn\n");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () ->
                        assertThat(
                                        event(
                                                        "UID:1",
                                                        "DTSTART:20250415T063000Z",
                                                        "RRULE:FREQ=DAILY",
                                                        "DESCRIPTION:" + "<p>x</p>".repeat(50_000),
                                                        attendees.toString())
                                                .timeline()
                                                .interactions())
                                .hasSize(Instances.MOST));
    }

    @Test
    void largeAndDeepFilesAreRead() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    assertThat(read("BEGIN:VEVENT\n".repeat(100_000)).timelineRecords())
                            .isEqualTo(100_000);
                    assertThat(
                                    read("BEGIN:VCALENDAR\n"
                                                    + "BEGIN:X\n".repeat(100_000)
                                                    + "END:Y\n".repeat(100_000))
                                            .timelineRecords())
                            .isZero();
                    StringBuilder many = new StringBuilder("BEGIN:VCALENDAR\n");
                    for (int i = 0; i < 20_000; i++) {
                        many.append("BEGIN:VEVENT\nUID:").append(i);
                        many.append("\nDTSTART:20260415T063000Z\nEND:VEVENT\n");
                    }
                    assertThat(read(many.toString()).timeline().size()).isEqualTo(20_000);
                    ImportedFile folded =
                            read(
                                    "BEGIN:VEVENT\nDTSTART:20260415T063000Z\nDESCRIPTION:"
                                            + "x".repeat(60)
                                            + ("\n " + "y".repeat(60)).repeat(100_000)
                                            + "\nEND:VEVENT\n");
                    assertThat(only(folded).body()).hasSize(200_000);
                    assertThat(reasons(folded)).containsExactly(Reason.TEXT_CUT);
                });
    }
}
