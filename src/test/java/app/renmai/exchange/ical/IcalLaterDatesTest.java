package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A date of a repeating event that changes with all behind it (RFC 5545, 3.8.4.4). */
class IcalLaterDatesTest extends CalendarReading {
    /**
     * How the series is written, how the change is, and the starts that follow, by the weekly rule
     * with four dates.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # The RFC's own example of the parameter: in UTC, an hour later.
                    DTSTART:19960113T120000Z | RECURRENCE-ID;RANGE=THISANDFUTURE:19960120T120000Z; DTSTART:19960120T130000Z | 1996-01-13T12:00:00Z 1996-01-20T13:00:00Z 1996-01-27T13:00:00Z 1996-02-03T13:00:00Z
                    # The RFC's example of a date: whole days, one day later.
                    DTSTART;VALUE=DATE:19960325 | RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:19960401; DTSTART;VALUE=DATE:19960402 | 1996-03-24T16:00:00Z 1996-04-01T16:00:00Z 1996-04-08T16:00:00Z 1996-04-15T16:00:00Z
                    # Without the parameter one date changes.
                    DTSTART:19960113T120000Z | RECURRENCE-ID:19960120T120000Z; DTSTART:19960120T130000Z | 1996-01-13T12:00:00Z 1996-01-20T13:00:00Z 1996-01-27T12:00:00Z 1996-02-03T12:00:00Z
                    # In another case.
                    DTSTART:19960113T120000Z | RECURRENCE-ID;range=thisandfuture:19960120T120000Z; DTSTART:19960120T130000Z | 1996-01-13T12:00:00Z 1996-01-20T13:00:00Z 1996-01-27T13:00:00Z 1996-02-03T13:00:00Z
                    # From the first on; to the day before.
                    DTSTART:19960113T120000Z | RECURRENCE-ID;RANGE=THISANDFUTURE:19960113T120000Z; DTSTART:19960112T120000Z | 1996-01-12T12:00:00Z 1996-01-19T12:00:00Z 1996-01-26T12:00:00Z 1996-02-02T12:00:00Z
                    # The hour on the wall stays when the clock changes (31 March in Berlin).
                    DTSTART;TZID=Europe/Berlin:19960318T093000 | RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:19960325T093000; DTSTART;TZID=Europe/Berlin:19960326T103000 | 1996-03-18T08:30:00Z 1996-03-26T09:30:00Z 1996-04-02T08:30:00Z 1996-04-09T08:30:00Z
                    # So it does when the change is in UTC.
                    DTSTART;TZID=Europe/Berlin:19960318T093000 | RECURRENCE-ID;RANGE=THISANDFUTURE:19960325T083000Z; DTSTART:19960325T093000Z | 1996-03-18T08:30:00Z 1996-03-25T09:30:00Z 1996-04-01T08:30:00Z 1996-04-08T08:30:00Z
                    # The identity in UTC, the new hour on the wall.
                    DTSTART;TZID=Europe/Berlin:19960318T093000 | RECURRENCE-ID;RANGE=THISANDFUTURE:19960325T083000Z; DTSTART;TZID=Europe/Berlin:19960325T103000 | 1996-03-18T08:30:00Z 1996-03-25T09:30:00Z 1996-04-01T08:30:00Z 1996-04-08T08:30:00Z
                    # To another zone: from then on its clock tells.
                    DTSTART;TZID=Asia/Shanghai:19960318T160000 | RECURRENCE-ID;TZID=Asia/Shanghai;RANGE=THISANDFUTURE:19960325T160000; DTSTART;TZID=Europe/Berlin:19960325T090000 | 1996-03-18T08:00:00Z 1996-03-25T08:00:00Z 1996-04-01T07:00:00Z 1996-04-08T07:00:00Z
                    # From hours to days and back.
                    DTSTART;TZID=Asia/Shanghai:19960113T140000 | RECURRENCE-ID;TZID=Asia/Shanghai;RANGE=THISANDFUTURE:19960120T140000; DTSTART;VALUE=DATE:19960121 | 1996-01-13T06:00:00Z 1996-01-20T16:00:00Z 1996-01-27T16:00:00Z 1996-02-03T16:00:00Z
                    DTSTART;VALUE=DATE:19960113 | RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:19960120; DTSTART;TZID=Asia/Shanghai:19960120T090000 | 1996-01-12T16:00:00Z 1996-01-20T01:00:00Z 1996-01-27T01:00:00Z 1996-02-03T01:00:00Z
                    # A day names the date of an event that has hours.
                    DTSTART;TZID=Asia/Shanghai:19960113T140000 | RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:19960120; DTSTART;TZID=Asia/Shanghai:19960120T150000 | 1996-01-13T06:00:00Z 1996-01-20T07:00:00Z 1996-01-27T07:00:00Z 1996-02-03T07:00:00Z
                    # Only what is said changes: the same time.
                    DTSTART:19960113T120000Z | RECURRENCE-ID;RANGE=THISANDFUTURE:19960127T120000Z; DTSTART:19960127T120000Z | 1996-01-13T12:00:00Z 1996-01-20T12:00:00Z 1996-01-27T12:00:00Z 1996-02-03T12:00:00Z
                    # A date the series does not have: those behind it move all the same.
                    DTSTART:19960113T120000Z | RECURRENCE-ID;RANGE=THISANDFUTURE:19960121T120000Z; DTSTART:19960121T130000Z | 1996-01-13T12:00:00Z 1996-01-20T12:00:00Z 1996-01-21T13:00:00Z 1996-01-27T13:00:00Z 1996-02-03T13:00:00Z
                    """)
    void allBehindMoveAsFar(String series, String change, String starts) {
        ImportedFile file =
                calendar(
                        entry(series, "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:usual"),
                        entry(change.split(";\\s+(?=DTSTART)")));

        assertThat(starts(file)).containsExactlyInAnyOrder(starts.split(" "));
        assertThat(file.skipped()).isEmpty();
        assertThat(file.timeline().interactions())
                .extracting(ImportedInteraction::sourceId)
                .doesNotHaveDuplicates();
    }

    @Test
    void allBehindTakeTheFieldsAndTheLengthAndKeepTheirIdentity() {
        ImportedFile file =
                calendar(
                        entry(
                                "DTSTART:20260302T060000Z",
                                "DTEND:20260302T070000Z",
                                "RRULE:FREQ=WEEKLY;COUNT=4",
                                "SUMMARY:Weekly",
                                "LOCATION:Room 1"),
                        entry(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T060000Z",
                                "DTSTART:20260310T080000Z",
                                "DTEND:20260310T083000Z",
                                "SUMMARY:Short weekly",
                                "LOCATION:Room 2",
                                "ATTENDEE:mailto:ann@example.com"));

        assertThat(file.timeline().interactions())
                .extracting(
                        each ->
                                each.sourceId()
                                        + " "
                                        + each.start()
                                        + " "
                                        + each.end()
                                        + " "
                                        + each.summary()
                                        + " "
                                        + each.place()
                                        + " "
                                        + each.parties().size())
                .containsExactlyInAnyOrder(
                        "a/20260302T060000Z 2026-03-02T06:00:00Z 2026-03-02T07:00:00Z Weekly Room 1"
                                + " 0",
                        "a/20260309T060000Z 2026-03-10T08:00:00Z 2026-03-10T08:30:00Z Short weekly"
                                + " Room 2 1",
                        "a/20260316T060000Z 2026-03-17T08:00:00Z 2026-03-17T08:30:00Z Short weekly"
                                + " Room 2 1",
                        "a/20260323T060000Z 2026-03-24T08:00:00Z 2026-03-24T08:30:00Z Short weekly"
                                + " Room 2 1");
        assertThat(file.timelineRecords()).isEqualTo(2);
    }

    @Test
    void theLatestChangeCountsAndADateMayStillChangeAlone() {
        ImportedFile file =
                calendar(
                        entry("DTSTART:20260302T060000Z", "RRULE:FREQ=WEEKLY;COUNT=6", "SUMMARY:0"),
                        entry(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T060000Z",
                                "DTSTART:20260323T100000Z",
                                "SUMMARY:2"),
                        entry(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T060000Z",
                                "DTSTART:20260309T080000Z",
                                "SUMMARY:1"),
                        entry(
                                "RECURRENCE-ID:20260330T060000Z",
                                "DTSTART:20260331T060000Z",
                                "SUMMARY:alone"));

        assertThat(told(file))
                .containsExactlyInAnyOrder(
                        "2026-03-02T06:00:00Z 0",
                        "2026-03-09T08:00:00Z 1",
                        "2026-03-16T08:00:00Z 1",
                        "2026-03-23T10:00:00Z 2",
                        "2026-03-31T06:00:00Z alone",
                        "2026-04-06T10:00:00Z 2");
    }

    @Test
    void aDateThatIsCancelledWithAllBehindItEndsTheSeries() {
        String cancelled = "RECURRENCE-ID;RANGE=THISANDFUTURE:%s\nSTATUS:CANCELLED\nSUMMARY:off";
        String series = "DTSTART:20260302T060000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:on";

        ImportedFile some = calendar(entry(series), entry(cancelled.formatted("20260309T060000Z")));
        assertThat(starts(some)).containsExactly("2026-03-02T06:00:00Z");
        assertThat(reasons(some)).containsExactly(Reason.EVENT_CANCELLED);

        ImportedFile all = calendar(entry(series), entry(cancelled.formatted("20260302T060000Z")));
        assertThat(starts(all)).isEmpty();
        assertThat(reasons(all))
                .containsExactlyInAnyOrder(Reason.EVENT_NO_DATES, Reason.EVENT_CANCELLED);
    }

    @Test
    void exceptionsStayExceptionsAndMoreDatesMoveToo() {
        ImportedFile file =
                calendar(
                        entry(
                                "DTSTART:20260302T060000Z",
                                "RRULE:FREQ=WEEKLY;COUNT=4",
                                "EXDATE:20260316T060000Z",
                                "RDATE:20260401T060000Z"),
                        entry(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T060000Z",
                                "DTSTART:20260309T070000Z"));

        assertThat(starts(file))
                .containsExactlyInAnyOrder(
                        "2026-03-02T06:00:00Z",
                        "2026-03-09T07:00:00Z",
                        "2026-03-23T07:00:00Z",
                        "2026-04-01T07:00:00Z");
    }

    @Test
    void aChangeWithoutItsSeriesIsOneDate() {
        ImportedFile file =
                calendar(
                        entry(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T060000Z",
                                "DTSTART:20260309T070000Z"));

        assertThat(only(file).sourceId()).isEqualTo("a/20260309T060000Z");
        assertThat(only(file).start()).isEqualTo("2026-03-09T07:00:00Z");
    }

    private static List<String> told(ImportedFile file) {
        return file.timeline().interactions().stream()
                .map(each -> each.start() + " " + each.summary())
                .toList();
    }

    private ImportedFile calendar(String... entries) {
        return read(
                "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", entries) + "END:VCALENDAR\n");
    }

    private static String entry(String... lines) {
        return Arrays.stream(lines)
                .collect(Collectors.joining("\n", "BEGIN:VEVENT\nUID:a\n", "\nEND:VEVENT\n"));
    }
}
