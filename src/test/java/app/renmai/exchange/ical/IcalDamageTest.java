package app.renmai.exchange.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

class IcalDamageTest extends CalendarReading {
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
    void aFileThatIsCutOffInAnEntryIsNamed() {
        String whole =
                "BEGIN:VCALENDAR\n"
                        + "BEGIN:VEVENT\n"
                        + "DTSTART:20260414T063000Z\n"
                        + "SUMMARY:Whole\n"
                        + "END:VEVENT\n"
                        + "BEGIN:VEVENT\n"
                        + "DTSTART:20260415T063000Z\n"
                        + "SUMMARY:Half\n";
        ImportedFile cut = read(whole);
        assertThat(cut.timeline().interactions())
                .extracting(ImportedInteraction::summary)
                .containsExactly("Whole", "Half");
        assertThat(cut.skipped()).containsExactly(Remark.at(6, Reason.EVENT_UNFINISHED, "Half"));

        assertThat(read(whole + "END:VEVENT\n").skipped()).isEmpty();
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
    void whatIsNoCalendarIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read("name,email\n刘同,liu@example.com\n"))
                .matches(e -> e.reason() == Reason.NO_CALENDAR);
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
                Duration.ofSeconds(300),
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
    void largeAndDeepFilesAreRead() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(300),
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
