package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry.Promise;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is open with one contact, and what came out of a talk. */
class OpenWithContactTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir private Path dir;
    private Workspace workspace;
    private Agenda agenda;
    private Interactions interactions;
    private long contact;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        agenda = new Agenda(workspace);
        interactions = new Interactions(workspace);
        contact =
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of("陈", "博"), NOW), List.of(), "", "")
                        .join();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long log(Instant start, List<Promise> promises, List<Path> files) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        "Tour",
                        "",
                        List.of(contact),
                        NOW);
        return interactions
                .log(new LogEntry(talk, promises, Optional.empty(), files, List.of()))
                .join();
    }

    @Test
    void plansAreWhatIsStillToComeNearestFirst() {
        log(NOW.minus(Duration.ofDays(1)), List.of(), List.of());
        long later = log(NOW.plus(Duration.ofDays(9)), List.of(), List.of());
        long sooner = log(NOW.plus(Duration.ofHours(3)), List.of(), List.of());
        List<TimelineEntry.Talk> planned = agenda.with(contact).join().planned();
        assertThat(planned)
                .extracting(each -> each.interaction().id())
                .containsExactly(sooner, later);
        assertThat(planned.getFirst().people().getFirst().id()).isEqualTo(contact);
    }

    @Test
    void aPromiseCountsFromItsTalkAndLeavesWhenKept() {
        Instant then = NOW.minus(Duration.ofDays(21));
        long talk = log(then, List.of(new Promise(contact, Owner.ME, "Plan", FRIDAY)), List.of());
        agenda.promise(contact, Owner.THEM, "Budget", null).join();
        List<OpenWithContact.Promise> open = agenda.with(contact).join().promises();
        assertThat(open)
                .extracting(each -> each.commitment().promise())
                .containsExactly("Plan", "Budget");
        assertThat(open).extracting(OpenWithContact.Promise::since).containsExactly(then, NOW);
        agenda.done(open.getFirst().commitment(), true).join();
        assertThat(agenda.with(contact).join().promises()).hasSize(1);
        assertThat(agenda.outOf(talk).join()).singleElement().matches(each -> !each.open());
    }

    @Test
    void promisesAndRemindersAreChangedInOneStepEach() {
        agenda.promise(contact, Owner.ME, "Plan", null).join();
        long id = agenda.remind(contact, "Call", FRIDAY).join();
        Commitment plan = agenda.with(contact).join().promises().getFirst().commitment();
        Commitment theirs =
                new Commitment(
                        plan.id(), contact, null, Owner.THEM, "Their plan", FRIDAY, null, NOW);
        agenda.edit(theirs).join();
        agenda.edit(new Reminder(id, contact, null, "Write", FRIDAY.plusDays(3), null, NOW)).join();
        OpenWithContact open = agenda.with(contact).join();
        assertThat(open.promises().getFirst().commitment()).isEqualTo(theirs);
        assertThat(open.reminders().getFirst().reason()).isEqualTo("Write");
        workspace.undo().join();
        workspace.undo().join();
        OpenWithContact before = agenda.with(contact).join();
        assertThat(before.promises().getFirst().commitment()).isEqualTo(plan);
        assertThat(before.reminders().getFirst().due()).isEqualTo(FRIDAY);
    }

    @Test
    void anAttachmentIsCopiedOutUnderItsOwnName() throws Exception {
        Path plan = Files.writeString(dir.resolve("campus plan.txt"), "88 pages");
        long talk = log(NOW, List.of(), List.of(plan));
        Attachment kept = interactions.attachments(talk).join().getFirst();
        Path copy = interactions.copy(kept).join();
        assertThat(copy).hasFileName("campus plan.txt").hasContent("88 pages");
        Files.delete(copy);
        Files.delete(copy.getParent());
    }
}
