package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.service.activity.Outcome.Needed;
import app.renmai.service.cadence.Cadences;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.Contacts;
import app.renmai.service.outreach.Advising;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Serving;
import app.renmai.service.today.Suggesting;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestions;
import app.renmai.service.today.TodaySettings;
import app.renmai.service.value.Needs;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.ui.SetClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A meeting ahead, from its planning to what came out of it. */
class PlannedTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir Path dir;
    private final SetClock clock = new SetClock(NOW, ZONE);
    private Workspace workspace;
    private Agenda agenda;
    private Interactions interactions;
    private ContactList list;
    private long chen;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("w"), clock, Runnable::run);
        agenda = new Agenda(workspace);
        interactions = new Interactions(workspace);
        list = new ContactList(workspace, ZONE);
        Contact contact = Contact.named(PersonName.of("陈", "博"), NOW);
        chen = await(new Contacts(workspace).add(contact, List.of(), "", ""));
        await(new Cadences(workspace).put(chen, new Cadence(30, 60), "x"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private Interaction log(Duration fromNow) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.MEETING,
                        Direction.BOTH,
                        clock.instant().plus(fromNow),
                        null,
                        false,
                        "",
                        "Tour",
                        "",
                        List.of(chen),
                        NOW);
        return find(await(interactions.log(LogEntry.of(talk))));
    }

    private Interaction find(long id) {
        return await(interactions.find(id)).orElseThrow();
    }

    private ContactRow row() {
        return await(list.row(chen)).orElseThrow();
    }

    private List<Need> needs() {
        return await(new Needs(workspace).of(chen));
    }

    private List<Interaction> asked() {
        return await(agenda.asked(ZONE));
    }

    private DayPage day() {
        return await(
                new Suggesting(
                                workspace,
                                list,
                                new Advising(
                                        workspace,
                                        new WorkCalendar(workspace, () -> Locale.ENGLISH),
                                        ZONE),
                                Serving.NOBODY,
                                ZONE)
                        .day(TODAY, 10));
    }

    private Suggestions suggestions() {
        return day().suggestions();
    }

    @Test
    void aMeetingAheadIsNoContactAndBecomesAQuestion() {
        Interaction talk = log(Duration.ofHours(2));
        assertThat(talk.state()).isEqualTo(State.PLANNED);
        assertThat(row().lastTalk()).isNull();
        assertThat(row().next())
                .isEqualTo(new ContactRow.Next(ContactRow.Kind.PLANNED, "Tour", TODAY));
        assertThat(asked()).isEmpty();
        clock.set(NOW.plus(Duration.ofHours(3)));
        assertThat(asked()).containsExactly(talk);
        assertThat(suggestions().now()).containsExactly(new Asked(talk, TODAY));
        assertThat(row().lastTalk()).as("nobody has said that it happened").isNull();
        assertThat(row().touch().last()).isNull();
        assertThat(day().recent()).isEmpty();
        assertThat(await(agenda.with(chen)).planned())
                .extracting(TimelineEntry.Talk::interaction)
                .containsExactly(talk);
    }

    @Test
    void itHappenedWithAllThatCameOutOfItInOneStep() {
        Interaction talk = log(Duration.ofHours(2));
        clock.set(NOW.plus(Duration.ofHours(3)));
        Interaction next =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.MEETING,
                        Direction.BOTH,
                        NOW.plus(Duration.ofDays(8)),
                        null,
                        false,
                        "",
                        "With the numbers",
                        "",
                        List.of(),
                        NOW);
        Outcome outcome =
                new Outcome(
                        List.of(new Needed(chen, "Staff in 6 cities", Certainty.SAID, null)),
                        List.of(new LogEntry.Promise(chen, Owner.ME, "Plan", TODAY.plusDays(2))),
                        Optional.of(new LogEntry.Next(TODAY.plusDays(7), "Numbers")),
                        Optional.of(next));
        await(interactions.held(new Revision(talk, List.of(), List.of(), List.of(), outcome)));
        assertThat(find(talk.id()).held()).isTrue();
        assertThat(asked()).isEmpty();
        assertThat(row().lastTalk()).isEqualTo(talk.start());
        assertThat(row().touch().last()).isEqualTo(talk.start());
        OpenWithContact open = await(agenda.with(chen));
        assertThat(needs())
                .singleElement()
                .satisfies(
                        need -> {
                            assertThat(need.words()).isEqualTo("Staff in 6 cities");
                            assertThat(need.interactionId()).isEqualTo(talk.id());
                            assertThat(need.open()).isTrue();
                        });
        assertThat(open.promises()).hasSize(1);
        assertThat(open.reminders()).hasSize(1);
        assertThat(open.planned())
                .singleElement()
                .satisfies(
                        planned -> {
                            assertThat(planned.interaction().state()).isEqualTo(State.PLANNED);
                            assertThat(planned.interaction().participants()).containsExactly(chen);
                        });
        await(workspace.undo());
        assertThat(find(talk.id()).state()).isEqualTo(State.PLANNED);
        assertThat(needs()).isEmpty();
        assertThat(row().lastTalk()).isNull();
        assertThat(asked()).hasSize(1);
        await(workspace.redo());
        assertThat(find(talk.id()).held()).isTrue();
    }

    @Test
    void itDidNotTakePlaceAndStaysToBeSeen() {
        Interaction talk = log(Duration.ofHours(2));
        clock.set(NOW.plus(Duration.ofHours(3)));
        await(interactions.notHeld(talk));
        assertThat(find(talk.id()).state()).isEqualTo(State.NOT_HELD);
        assertThat(asked()).isEmpty();
        assertThat(row().lastTalk()).isNull();
        assertThat(await(agenda.with(chen)).planned()).isEmpty();
        assertThat(day().ahead()).isEmpty();
        assertThat(await(Timelines.of(workspace, ZONE).ofContact(chen))).hasSize(1);
        await(workspace.undo());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void itIsMovedAndAskedLater() {
        Interaction talk = log(Duration.ofHours(2));
        clock.set(NOW.plus(Duration.ofHours(3)));
        await(agenda.askLater(talk, TODAY.plusDays(1)));
        assertThat(suggestions().now()).as("can wait till tomorrow").isEmpty();
        assertThat(asked()).as("on the page it still is a question").hasSize(1);
        Instant to = NOW.plus(Duration.ofDays(3));
        await(interactions.move(talk, to, null, false));
        assertThat(find(talk.id()).start()).isEqualTo(to);
        assertThat(find(talk.id()).state()).isEqualTo(State.PLANNED);
        assertThat(asked()).isEmpty();
        assertThat(suggestions().later()).isEmpty();
        await(workspace.undo());
        assertThat(find(talk.id())).isEqualTo(talk);
        assertThat(suggestions().later()).containsExactly(new Asked(talk, TODAY));
    }

    @Test
    void whatHappenedAndIsMovedAheadIsPlannedAgain() {
        Interaction talk = log(Duration.ofHours(-2));
        assertThat(row().lastTalk()).isEqualTo(talk.start());
        await(interactions.edit(talk.at(NOW.plus(Duration.ofDays(1)), null, false)));
        assertThat(find(talk.id()).state()).isEqualTo(State.PLANNED);
        assertThat(row().lastTalk()).isNull();
    }

    @Test
    void questionsComeBeforeAllElseAndTheRestCanWait() {
        for (int i = 0; i < 7; i++) {
            log(Duration.ofMinutes(10 + i));
        }
        clock.set(NOW.plus(Duration.ofHours(3)));
        Suggestions all = suggestions();
        assertThat(all.now())
                .hasSize(TodaySettings.USUAL.limit())
                .allMatch(Asked.class::isInstance);
        assertThat(all.later()).hasSize(2);
    }

    @Test
    void deletingAMeetingAheadIsUndone() {
        Interaction talk = log(Duration.ofHours(2));
        await(interactions.delete(talk));
        assertThat(await(agenda.with(chen)).planned()).isEmpty();
        await(workspace.undo());
        assertThat(find(talk.id())).isEqualTo(talk);
    }

    @Test
    void aNeedIsMetAndUndone() {
        Needs needs = new Needs(workspace);
        await(
                needs.add(
                        new Need(
                                0,
                                chen,
                                null,
                                "A host",
                                Certainty.ASSUMED,
                                Need.State.OPEN,
                                TODAY.plusDays(9),
                                NOW)));
        await(
                needs.add(
                        new Need(
                                0,
                                chen,
                                null,
                                "Staff",
                                Certainty.SAID,
                                Need.State.OPEN,
                                TODAY.plusDays(3),
                                NOW)));
        assertThat(await(needs.of(chen)))
                .extracting(Need::words)
                .containsExactly("Staff", "A host");
        Need staff = await(needs.of(chen)).getFirst();
        await(needs.put(staff, Need.State.MET));
        assertThat(await(needs.of(chen)))
                .extracting(Need::words)
                .containsExactly("A host", "Staff");
        await(needs.edit(staff.with("Six hosts", Certainty.OBSERVED, null)));
        assertThat(await(needs.of(chen)))
                .extracting(Need::words)
                .containsExactly("A host", "Six hosts");
        await(needs.delete(await(needs.of(chen)).getLast()));
        assertThat(await(needs.of(chen))).hasSize(1);
        await(workspace.undo());
        await(workspace.undo());
        await(workspace.undo());
        assertThat(await(needs.of(chen)).getFirst()).isEqualTo(staff);
    }
}
