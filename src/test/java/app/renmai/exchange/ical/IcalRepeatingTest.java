package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.Reason;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class IcalRepeatingTest extends CalendarReading {
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
                Duration.ofSeconds(120),
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
                Duration.ofSeconds(300),
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
                        assertThat(
                                        event("UID:1", "DTSTART:19700302T143000Z", "RRULE:" + text)
                                                .timelineRecords())
                                .as(text)
                                .isEqualTo(1);
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
    void whatRepeatsOftenIsUnderstoodOnce() {
        StringBuilder attendees = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attendees.append("ATTENDEE:mailto:a").append(i).append("@b.cn\n");
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(120),
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
}
