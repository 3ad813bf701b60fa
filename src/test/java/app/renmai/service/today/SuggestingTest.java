package app.renmai.service.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.cadence.Cadences;
import app.renmai.service.collaboration.Closing;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.Contacts;
import app.renmai.service.outreach.Advising;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.ui.SetClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Today over a real workspace: what is found, and what is done about it. */
class SuggestingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 10:41 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private final SetClock clock = new SetClock(NOW, ZONE);
    private Workspace workspace;
    private Contacts contacts;
    private Agenda agenda;
    private Interactions interactions;
    private Suggesting suggesting;
    private long chen;
    private long sun;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("w"), clock, Runnable::run);
        contacts = new Contacts(workspace);
        agenda = new Agenda(workspace);
        interactions = new Interactions(workspace);
        suggesting =
                new Suggesting(
                        workspace,
                        new ContactList(workspace, ZONE),
                        new Advising(
                                workspace, new WorkCalendar(workspace, () -> Locale.ENGLISH), ZONE),
                        Serving.NOBODY,
                        ZONE);
        chen = person("陈", "博");
        sun = person("孙", "悦");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private long person(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return await(contacts.add(contact, List.of(), "", ""));
    }

    private DayPage page(LocalDate day) {
        return await(suggesting.day(day, 0));
    }

    private List<Suggestion> now() {
        LocalDate day = LocalDate.now(clock.withZone(ZONE));
        List<Suggestion> now = page(day).suggestions().now();
        assertThat(await(suggesting.of(day)).now()).as("the count agrees").isEqualTo(now);
        return now;
    }

    private Commitment promise() {
        await(agenda.promise(chen, Owner.ME, "Shelf plan", TODAY));
        return await(agenda.commitments(chen)).getFirst();
    }

    private long talk(Kind kind, Instant start, Long... people) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        kind,
                        Interaction.Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        "Spring tour",
                        "",
                        List.of(people),
                        NOW);
        return await(interactions.log(LogEntry.of(talk)));
    }

    private long talk(long daysAgo, long contact) {
        return talk(Kind.MEETING, NOW.minus(Duration.ofDays(daysAgo)), contact);
    }

    private void birthday(String date) {
        await(contacts.addDate(chen, ImportantDate.birthday(PartialDate.parse(date))));
    }

    private void monthly(long contact) {
        await(new Cadences(workspace).put(contact, new Cadence(30, 60), "x"));
    }

    @Test
    void theDayHasWhatWasDoneAndWhatIsAhead() {
        Commitment promise = promise();
        await(agenda.done(promise, true));
        talk(1, chen);
        talk(Kind.MEETING, NOW.plusSeconds(3_600), chen);
        talk(-20, sun);
        DayPage page = page(TODAY);
        assertThat(page.done())
                .singleElement()
                .satisfies(
                        done -> {
                            assertThat(done.what().text()).isEqualTo("Shelf plan");
                            assertThat(done.at()).isEqualTo(NOW);
                        });
        assertThat(page.ahead())
                .extracting(Interaction::start)
                .containsExactly(NOW.plusSeconds(3_600));
        assertThat(page.recent())
                .as("who is met in weeks was not met lately")
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(chen));
        assertThat(page.names()).containsOnlyKeys(chen);
        assertThat(page.contacts()).isEqualTo(2);
        assertThat(page(TODAY.plusDays(1)).done()).isEmpty();
    }

    @Test
    void aMeetingIsSuggestedUntilItBegins() {
        talk(Kind.MEETING, NOW.plusSeconds(7_200), chen, sun);
        talk(Kind.EMAIL, NOW.plusSeconds(7_200), chen);
        talk(Kind.MEETING, NOW.plusSeconds(86_400), chen);
        talk(Kind.MEETING, NOW.plusSeconds(7_200));
        talk(3, chen);
        promise();
        await(agenda.promise(sun, Owner.THEM, "Numbers", null));
        assertThat(now())
                .first()
                .isInstanceOfSatisfying(
                        Meeting.class,
                        meeting -> {
                            assertThat(meeting.contactId()).isEqualTo(chen);
                            assertThat(meeting.open()).isEqualTo(2);
                            assertThat(Objects.requireNonNull(meeting.last()).start())
                                    .isEqualTo(NOW.minus(Duration.ofDays(3)));
                        });
        assertThat(now()).hasSize(2);
        assertThat(page(TODAY).names()).containsKeys(chen, sun);
        clock.set(NOW.plusSeconds(7_200));
        assertThat(now()).noneMatch(Meeting.class::isInstance);
    }

    @Test
    void aMeetingOneIsReadyForIsDoneAndOneThatIsPutOffIsNot() {
        talk(Kind.CALL, NOW.plusSeconds(3_600), chen);
        Meeting meeting = (Meeting) now().getFirst();
        await(suggesting.putOff(meeting, TODAY.plusDays(1)));
        assertThat(now()).isEmpty();
        assertThat(page(TODAY).done()).isEmpty();
        await(workspace.undo());
        assertThat(now()).hasSize(1);
        await(suggesting.done(meeting));
        assertThat(now()).isEmpty();
        assertThat(page(TODAY).done()).hasSize(1);
        assertThat(page(TODAY).suggestions().finished()).isEqualTo(1);
        assertThat(page(TODAY).ahead()).as("it stays in the calendar").hasSize(1);
        await(workspace.undo());
        assertThat(now()).hasSize(1);
    }

    @Test
    void aDateIsDoneWithForThisYear() {
        birthday("1986-11-20");
        Occasion occasion = (Occasion) now().getFirst();
        assertThat(occasion.anniversary().years()).isEqualTo(40);
        await(suggesting.done(occasion));
        assertThat(now()).isEmpty();
        assertThat(page(TODAY).done()).hasSize(1);
        assertThat(page(TODAY).dates()).as("it stays in the calendar").hasSize(1);
        clock.set(NOW.plus(Duration.ofDays(2)));
        assertThat(now()).isEmpty();
        clock.set(NOW.plus(Duration.ofDays(365)));
        assertThat(now()).as("a year later").hasSize(1);
        clock.set(NOW);
        await(workspace.undo());
        assertThat(now()).containsExactly(occasion);
    }

    @Test
    void aDateThatIsPutOffComesBackOnItsDayUnlessItHasPassed() {
        birthday("--11-22");
        Occasion occasion = (Occasion) now().getFirst();
        await(suggesting.putOff(occasion, TODAY.plusDays(2)));
        assertThat(now()).isEmpty();
        assertThat(page(TODAY).suggestions().later()).containsExactly(occasion);
        clock.set(NOW.plus(Duration.ofDays(2)));
        assertThat(now()).containsExactly(occasion);
        await(suggesting.putOff(occasion, TODAY.plusDays(5)));
        clock.set(NOW.plus(Duration.ofDays(4)));
        assertThat(now()).isEmpty();
    }

    @Test
    void theSettingsAreOneStep() {
        birthday("--11-22");
        promise();
        await(suggesting.set(new TodaySettings(1, 3)));
        assertThat(await(suggesting.settings())).isEqualTo(new TodaySettings(1, 3));
        assertThat(now()).hasSize(1);
        assertThat(page(TODAY).suggestions().later()).isEmpty();
        await(workspace.undo());
        assertThat(await(suggesting.settings())).isEqualTo(TodaySettings.USUAL);
        assertThat(now()).hasSize(2);
    }

    @Test
    void whoeverWasBeyondTheirCadenceThisMorningCountsOnceSpokenWith() {
        monthly(chen);
        monthly(sun);
        talk(40, chen);
        talk(2, sun);
        assertThat(now()).singleElement().isInstanceOf(InTouch.class);
        talk(Kind.CALL, NOW.minusSeconds(600), chen, sun);
        assertThat(now()).isEmpty();
        assertThat(page(TODAY).done())
                .singleElement()
                .satisfies(
                        done -> {
                            assertThat(done.what()).isInstanceOf(InTouch.class);
                            assertThat(done.what().contactId()).isEqualTo(chen);
                        });
        assertThat(page(TODAY).suggestions().finished()).isEqualTo(1);
    }

    @Test
    void oneOfTheDormantIsWorthAWordAndNotTwoADay() {
        monthly(chen);
        monthly(sun);
        talk(400, chen);
        talk(401, chen);
        talk(300, sun);
        await(
                contacts.addPosition(
                        sun,
                        new Position(
                                0,
                                null,
                                "Muyu",
                                "Head of campus",
                                "",
                                PartialDate.parse("2026-10"),
                                null,
                                false)));
        assertThat(now())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reconnect.class,
                        reconnect -> {
                            assertThat(reconnect.contactId()).isEqualTo(sun);
                            assertThat(reconnect.talks()).isEqualTo(1);
                            assertThat(Objects.requireNonNull(reconnect.position()).title())
                                    .isEqualTo("Head of campus");
                        });
        assertThat(page(TODAY).suggestions().later())
                .singleElement()
                .satisfies(one -> assertThat(((Reconnect) one).talks()).isEqualTo(2));
        talk(Kind.CALL, NOW.minusSeconds(600), sun);
        assertThat(now()).as("one a day").isEmpty();
    }

    /** The day until which it counts as running, and the first on which it is asked about. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-17, 2026-11-17, 2026-11-18",
        "2026-11-18, 2026-11-18, 2026-11-19",
        "2026-10, 2026-10-31, 2026-11-01",
        "2026, 2026-12-31, 2027-01-01",
    })
    void aCollaborationIsAskedAboutOnceItsEndHasSurelyPassed(
            String ends, LocalDate running, LocalDate over) {
        work(ends);
        clock.set(running.atTime(23, 0).atZone(ZONE).toInstant());
        assertThat(now()).isEmpty();
        clock.set(over.atTime(1, 0).atZone(ZONE).toInstant());
        assertThat(now())
                .singleElement()
                .isInstanceOfSatisfying(
                        Over.class,
                        asked -> {
                            assertThat(asked.contactId()).isEqualTo(chen);
                            assertThat(asked.text()).isEqualTo("Spring tour");
                        });
    }

    @Test
    void aCollaborationThatIsToldOfOrPutOffIsNotAskedAbout() {
        work("2026-10");
        Over over = (Over) now().getFirst();
        await(suggesting.putOff(over, TODAY.plusDays(1)));
        assertThat(now()).isEmpty();
        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(now()).hasSize(1);
        Closing closing =
                new Closing(Collaboration.Result.NOT_DONE, "", false, Map.of(), "", null, null);
        await(new Collaborations(workspace).close(over.work(), closing));
        assertThat(now()).isEmpty();
        await(workspace.undo());
        assertThat(now()).hasSize(1);
    }

    private void work(String ends) {
        Collaboration titled = Collaboration.titled("Spring tour", NOW);
        Collaboration tour =
                new Collaboration(
                        0,
                        titled.uid(),
                        titled.title(),
                        "",
                        "",
                        null,
                        PartialDate.parse(ends),
                        Collaboration.Result.OPEN,
                        "",
                        false,
                        "",
                        NOW,
                        NOW);
        await(
                new Collaborations(workspace)
                        .add(tour, List.of(new Collaborator(chen, "", "")), List.of()));
    }

    /** The same one all week, whoever is spoken with; gone once left, and once spoken with. */
    @Test
    void theWeekDrawsOneWhoStaysUntilLeft() {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long each = person("李", "威" + i);
            monthly(each);
            talk(300 + i, each);
            people.add(each);
        }
        clock.set(NOW.minus(Duration.ofDays(2)));
        List<Long> named = people.subList(0, 3);
        long drawn = pick();
        assertThat(named).doesNotContain(drawn);
        for (long each : people) {
            clock.set(clock.instant().plus(Duration.ofHours(12)));
            if (each != drawn) {
                talk(Kind.CALL, clock.instant(), each);
                assertThat(pick()).isEqualTo(drawn);
            }
        }
        LocalDate day = LocalDate.now(clock.withZone(ZONE));
        assertThat(page(day).names()).containsKey(drawn);
        await(suggesting.leavePick(day));
        assertThat(page(day).pick()).isNull();
        await(workspace.undo());
        assertThat(pick()).isEqualTo(drawn);
        talk(Kind.CALL, clock.instant(), drawn);
        assertThat(page(day).pick()).as("spoken with since").isNull();
    }

    private long pick() {
        LocalDate day = LocalDate.now(clock.withZone(ZONE));
        return Objects.requireNonNull(page(day).pick()).contactId();
    }

    @Test
    void meetingsOfASpanHaveAnHourAndSomebody() {
        long call = talk(Kind.CALL, NOW.plusSeconds(300), chen);
        talk(Kind.NOTE, NOW.plusSeconds(300), chen);
        talk(Kind.MEETING, NOW.plusSeconds(900), chen);
        assertThat(await(suggesting.meetings(NOW, NOW.plusSeconds(600))))
                .extracting(meeting -> meeting.interaction().id())
                .containsExactly(call);
    }
}
