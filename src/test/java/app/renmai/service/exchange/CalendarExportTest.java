package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.ical.IcalReader;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.ui.i18n.Messages;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CalendarExportTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final String LONG = "人脉与提案，".repeat(40) + "\\ ; , \"引号\"\n第二行";

    @TempDir private Path folder;
    private Workspace workspace;
    private long liu;
    private long tom;
    private UUID meeting;

    @BeforeEach
    void fill() {
        workspace =
                Workspace.open(folder.resolve("workspace"), Clock.fixed(NOW, ZONE), Runnable::run);
        Workspace.await(workspace.run(Op.IMPORT, "", this::fill));
    }

    private void fill(Tx tx) {
        liu = ContactStore.insert(tx, Contact.named(name("刘", "同"), tx.now()));
        tom = ContactStore.insert(tx, Contact.named(name("Becker; \"Jr.\"", "Tom"), tx.now()));
        ContactPointStore.insert(tx, tom, ContactPoint.email("no mail", ""), 0);
        ContactPointStore.insert(tx, tom, ContactPoint.email("tom@example.com", ""), 1);
        meeting = talk(tx, Interaction.Kind.MEETING, "2026-12-01T06:30:00Z", false, LONG);
        talk(tx, Interaction.Kind.CALL, "2026-03-01T06:30:00Z", false, "");
        talk(tx, Interaction.Kind.EVENT, "2026-02-28T16:00:00Z", true, "展会");
        talk(tx, Interaction.Kind.EMAIL, "2026-02-01T06:30:00Z", false, "mail");
        ReminderStore.insert(
                tx, new Reminder(0, liu, null, "问近况", LocalDate.of(2026, 12, 24), null, tx.now()));
        ReminderStore.insert(
                tx, new Reminder(0, liu, null, "done", LocalDate.of(2026, 1, 1), NOW, tx.now()));
        CommitmentStore.insert(
                tx,
                new Commitment(
                        0,
                        tom,
                        null,
                        Commitment.Owner.ME,
                        "send plan",
                        LocalDate.of(2026, 12, 2),
                        null,
                        tx.now()));
        CommitmentStore.insert(
                tx,
                new Commitment(
                        0, tom, null, Commitment.Owner.THEM, "no day", null, null, tx.now()));
        date(tx, liu, "1985-06-03", ImportantDate.Calendar.CHINESE, true, 0);
        date(tx, tom, "1988-02-29", ImportantDate.Calendar.GREGORIAN, false, 0);
        date(tx, tom, "--04-15", ImportantDate.Calendar.GREGORIAN, false, 1);
        date(tx, tom, "1990", ImportantDate.Calendar.GREGORIAN, false, 2);
    }

    private static PersonName name(String family, String given) {
        return new PersonName(family, "", given, "", "", "", "");
    }

    private UUID talk(Tx tx, Interaction.Kind kind, String start, boolean allDay, String summary) {
        UUID uid = UUID.randomUUID();
        Instant begin = Instant.parse(start);
        InteractionStore.insert(
                tx,
                new Interaction(
                        0,
                        uid,
                        kind,
                        Interaction.Direction.BOTH,
                        begin,
                        allDay ? null : begin.plusSeconds(3_600),
                        allDay,
                        "北京, 国贸",
                        summary,
                        summary.equals(LONG) ? LONG : "",
                        List.of(liu, tom),
                        tx.now()));
        return uid;
    }

    private static void date(
            Tx tx,
            long contact,
            String text,
            ImportantDate.Calendar calendar,
            boolean leap,
            int ordinal) {
        ImportantDateStore.insert(
                tx,
                contact,
                new ImportantDate(
                        0,
                        ImportantDate.Kind.BIRTHDAY,
                        "",
                        PartialDate.parse(text),
                        calendar,
                        leap),
                ordinal);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path export(@Nullable Set<Long> contacts, Locale locale) {
        Path target = folder.resolve("out.ics");
        Messages messages = new Messages(locale);
        new Exports(workspace, new Jobs(Runnable::run, Runnable::run))
                .run(
                        target,
                        new ExportOptions(Format.ICS, contacts, false)
                                .with(new CalendarSettings(ZONE, NOW, locale, messages::text)),
                        Progress.NONE);
        return target;
    }

    private ICalendar parsed(Path file) throws IOException {
        return Biweekly.parse(Files.readString(file)).first();
    }

    @Test
    void theCalendarIsValid() throws IOException {
        Path file = export(null, Locale.SIMPLIFIED_CHINESE);
        assertThat(parsed(file).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        byte[] octets = Files.readAllBytes(file);
        String latin = new String(octets, StandardCharsets.ISO_8859_1);
        assertThat(latin).endsWith("END:VCALENDAR\r\n");
        assertThat(latin.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : latin.split("\r\n")) {
            assertThat(line.length()).as(line).isLessThanOrEqualTo(75);
            byte[] part = line.stripLeading().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
        }
    }

    @Test
    void itShowsWhatHasATimeInTheUsersLanguage() throws IOException {
        assertThat(summaries(export(null, Locale.ENGLISH)))
                .contains(
                        "展会",
                        "Call with 刘同, Tom Becker; \"Jr.\"",
                        "刘同: 问近况",
                        "Promised to Tom Becker; \"Jr.\": send plan",
                        "Birthday: Tom Becker; \"Jr.\"")
                .noneMatch(summary -> summary.contains("mail") || summary.contains("no day"));
        assertThat(summaries(export(Set.of(liu), Locale.SIMPLIFIED_CHINESE)))
                .contains("刘同：问近况", "刘同的生日（农历闰六月初三）")
                .noneMatch(summary -> summary.contains("send plan"));
    }

    private List<String> summaries(Path file) throws IOException {
        return parsed(file).getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    @Test
    void birthdaysReturn() throws IOException {
        Path file = export(Set.of(tom), Locale.ENGLISH);
        String text = Files.readString(file);
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:19880229")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")
                .contains("DTSTART;VALUE=DATE:20000415")
                .doesNotContain("1990");
        VEvent leap =
                parsed(file).getEvents().stream()
                        .filter(
                                event ->
                                        event.getRecurrenceRule() != null
                                                && !event.getRecurrenceRule()
                                                        .getValue()
                                                        .getByMonthDay()
                                                        .isEmpty())
                        .findFirst()
                        .orElseThrow();
        var dates = leap.getDateIterator(java.util.TimeZone.getDefault());
        assertThat(
                        Stream.generate(dates::next)
                                .limit(5)
                                .map(
                                        date ->
                                                date.toInstant()
                                                        .atZone(ZoneId.systemDefault())
                                                        .toLocalDate()
                                                        .toString()))
                .containsExactly(
                        "1988-02-29", "1989-02-28", "1990-02-28", "1991-02-28", "1992-02-29");
    }

    @Test
    void lunarBirthdaysAreDated() throws IOException {
        List<VEvent> birthdays =
                parsed(export(Set.of(liu), Locale.ENGLISH)).getEvents().stream()
                        .filter(event -> event.getSummary().getValue().startsWith("Birthday"))
                        .toList();
        assertThat(birthdays)
                .extracting(event -> event.getDateStart().getValue().getRawComponents().toString())
                .containsExactly(
                        // The third of the sixth month, in 2036 before a leap sixth month.
                        "20270706T000000",
                        "20280724T000000",
                        "20290713T000000",
                        "20300703T000000",
                        "20310721T000000",
                        "20320709T000000",
                        "20330629T000000",
                        "20340718T000000",
                        "20350707T000000",
                        "20360626T000000");
        assertThat(birthdays.stream().map(event -> event.getUid().getValue()).distinct())
                .hasSize(10);
    }

    @Test
    void anotherExportHasTheSameIdentities() throws IOException {
        Set<String> first = uids(export(null, Locale.ENGLISH));
        Workspace.await(
                workspace.run(
                        Op.EDIT_REMINDER,
                        "",
                        tx ->
                                ReminderStore.open(tx)
                                        .forEach(
                                                old ->
                                                        ReminderStore.update(
                                                                tx,
                                                                new Reminder(
                                                                        old.id(),
                                                                        old.contactId(),
                                                                        null,
                                                                        "other words",
                                                                        old.due().plusDays(1),
                                                                        null,
                                                                        old.createdAt())))));
        Set<String> second = uids(export(null, Locale.SIMPLIFIED_CHINESE));
        assertThat(second).isEqualTo(first).contains(meeting + "@renmai");
    }

    private Set<String> uids(Path file) throws IOException {
        List<VEvent> events = parsed(file).getEvents();
        Set<String> uids =
                events.stream().map(event -> event.getUid().getValue()).collect(Collectors.toSet());
        assertThat(uids).hasSameSizeAs(events);
        return uids;
    }

    @Test
    void whatIsReadBackIsWhatWasThere() {
        ImportedFile file =
                IcalReader.read(
                        TextFile.read(export(null, Locale.ENGLISH), null),
                        new ReadSettings(ZONE, NOW));
        assertThat(file.timeline().interactions())
                .hasSize(3)
                .extracting(ImportedInteraction::kind)
                .containsExactly(
                        Interaction.Kind.EVENT, Interaction.Kind.CALL, Interaction.Kind.MEETING);
        ImportedInteraction last = file.timeline().interactions().getLast();
        assertThat(last.sourceId()).isEqualTo(meeting + "@renmai");
        assertThat(last.body()).isEqualTo(LONG);
        assertThat(last.place()).isEqualTo("北京, 国贸");
        assertThat(last.start()).isEqualTo(Instant.parse("2026-12-01T06:30:00Z"));
        assertThat(last.end()).isEqualTo(Instant.parse("2026-12-01T07:30:00Z"));
        assertThat(last.parties())
                .anyMatch(party -> party.name().equals("刘同") && !party.uid().isEmpty())
                .anyMatch(party -> party.email().equals("tom@example.com"));
        ImportedInteraction day = file.timeline().interactions().getFirst();
        assertThat(day.allDay()).isTrue();
        assertThat(day.end()).isNull();
        assertThat(day.start()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(file.skipped())
                .isNotEmpty()
                .allMatch(remark -> remark.reason() == Reason.EVENT_OWN);
        assertThat(file.unused()).isEmpty();
    }
}
