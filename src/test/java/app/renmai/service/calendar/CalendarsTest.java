package app.renmai.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class CalendarsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 19);
    private static final LocalDate LAST = FIRST.plusDays(41);

    @TempDir Path dir;
    private Workspace workspace;
    private Agenda agenda;
    private long chen;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("w"), Clock.fixed(NOW, BERLIN), Runnable::run);
        agenda = new Agenda(workspace);
        chen =
                Workspace.await(
                        new Contacts(workspace)
                                .add(
                                        Contact.named(PersonName.of("陈", "博"), NOW),
                                        List.of(),
                                        "",
                                        ""));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void talk(String summary, String from, @Nullable String to, boolean allDay) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        at(from),
                        to == null ? null : at(to),
                        allDay,
                        "",
                        summary,
                        "",
                        List.of(chen),
                        NOW);
        Workspace.await(
                new Interactions(workspace)
                        .log(
                                new LogEntry(
                                        talk, List.of(), Optional.empty(), List.of(), List.of())));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private List<String> on(LocalDate day) {
        return shown(FIRST, LAST, day);
    }

    private List<String> shown(LocalDate from, LocalDate to, LocalDate day) {
        return Workspace.await(new Calendars(workspace).between(from, to, BERLIN)).on(day).stream()
                .map(
                        entry ->
                                switch (entry) {
                                    case DayEntry.Talk talk ->
                                            talk.interaction().summary()
                                                    + (entry.timed() ? "@" : "")
                                                    + (talk.begins() ? "" : "…");
                                    case DayEntry.Nudge nudge -> nudge.reminder().reason();
                                    case DayEntry.Promise promise -> promise.commitment().promise();
                                    case DayEntry.Returning date ->
                                            date.anniversary().date().kind().code();
                                })
                .toList();
    }

    @Test
    void whatHasNoHourStandsAboveTheHours() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        talk("late", "2026-11-20T17:00", null, false);
        talk("early", "2026-11-20T09:00", null, false);
        talk("fair", "2026-11-20T00:00", null, true);
        Workspace.await(agenda.remind(chen, "call", day));
        Workspace.await(agenda.promise(chen, Owner.ME, "plan", day));
        Workspace.await(agenda.promise(chen, Owner.ME, "some day", null));
        assertThat(on(day)).containsExactly("fair", "call", "plan", "early@", "late@");
    }

    @Test
    void whatIsDoneIsNotInTheWay() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Workspace.await(agenda.remind(chen, "call", day));
        Workspace.await(agenda.done(Workspace.await(agenda.reminders(chen)).getFirst(), true));
        assertThat(on(day)).isEmpty();
    }

    @Test
    void whatLastsForDaysStandsOnEach() {
        talk("fair", "2026-11-10T00:00", "2026-11-13T00:00", true);
        talk("night", "2026-11-20T22:00", "2026-11-21T02:00", false);
        talk("until midnight", "2026-11-24T22:00", "2026-11-25T00:00", false);
        assertThat(on(LocalDate.of(2026, 11, 10))).containsExactly("fair");
        assertThat(on(LocalDate.of(2026, 11, 12))).containsExactly("fair…");
        assertThat(on(LocalDate.of(2026, 11, 13))).isEmpty();
        assertThat(on(LocalDate.of(2026, 11, 20))).containsExactly("night@");
        assertThat(on(LocalDate.of(2026, 11, 21))).containsExactly("night…");
        assertThat(on(LocalDate.of(2026, 11, 25))).isEmpty();
        assertThat(shown(LocalDate.of(2026, 11, 12), LAST, LocalDate.of(2026, 11, 12)))
                .as("began before what is shown")
                .containsExactly("fair…");
    }

    /** On 25 October 2026 the clocks of Berlin go back an hour. */
    @Test
    void daysBeginAndEndWhereTheUserIs() {
        talk("first", "2026-10-25T00:10", null, false);
        talk("last", "2026-10-25T23:50", null, false);
        assertThat(on(LocalDate.of(2026, 10, 25))).containsExactly("first@", "last@");
        assertThat(on(LocalDate.of(2026, 10, 24))).isEmpty();
        assertThat(on(LocalDate.of(2026, 10, 26))).isEmpty();
    }

    @Test
    void datesReturnOnTheirDayInEitherCalendar() {
        Contacts contacts = new Contacts(workspace);
        Workspace.await(
                contacts.addDate(
                        chen,
                        new ImportantDate(
                                0,
                                ImportantDate.Kind.BIRTHDAY,
                                "",
                                new PartialDate(null, 10, 10),
                                ImportantDate.Calendar.CHINESE,
                                false)));
        // The tenth of the tenth lunar month.
        assertThat(on(LocalDate.of(2026, 11, 18))).containsExactly("birthday");
        assertThat(Workspace.await(new Calendars(workspace).between(FIRST, LAST, BERLIN)).names())
                .containsKey(chen);
    }
}
