package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir Path dir;
    private Workspace workspace;
    private Agenda agenda;
    private Interactions interactions;
    private Contacts contacts;
    private long chen;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZONE), Runnable::run);
        agenda = new Agenda(workspace);
        interactions = new Interactions(workspace);
        contacts = new Contacts(workspace);
        chen = await(contacts.add(named("陈", "博"), List.of(), "", ""));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static Contact named(String family, String given) {
        return Contact.named(PersonName.of(family, given), NOW);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private Commitment promise() {
        await(agenda.promise(chen, Owner.ME, "Shelf plan", TODAY));
        return await(agenda.commitments(chen)).getFirst();
    }

    private static Interaction talk(Instant start, List<Long> people) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                start,
                null,
                false,
                "",
                "Spring tour",
                "",
                people,
                NOW);
    }

    @Test
    void aSnoozeLetsAPromiseWaitAndLeavesItsDay() {
        Commitment promise = promise();
        LocalDate until = TODAY.plusDays(4);
        await(agenda.snooze(promise, until));
        Agenda.Day day = await(agenda.day());
        assertThat(day.snoozed()).containsExactly(java.util.Map.entry(promise.id(), until));
        assertThat(day.commitments()).containsExactly(promise);
        await(workspace.undo());
        assertThat(await(agenda.day()).snoozed()).isEmpty();
        await(workspace.redo());
        await(agenda.done(promise, true));
        assertThat(await(agenda.day()).snoozed()).isEmpty();
        await(workspace.undo());
        assertThat(await(agenda.day()).snoozed()).hasSize(1);
        assertThat(await(agenda.day()).commitments()).hasSize(1);
    }

    @Test
    void somebodyNewIsAddedWithTheTalkThePromiseAndTheReminder() {
        LogEntry entry =
                new LogEntry(
                        talk(NOW, List.of(-1L, chen)),
                        List.of(new LogEntry.Promise(-1, Owner.THEM, "Floor plans", null)),
                        Optional.of(new LogEntry.Next(TODAY.plusDays(7), "the numbers")),
                        List.of(),
                        List.of(new Newcomer(-1, named("Becker", "Tom"))));
        long id = await(interactions.log(entry));
        Interaction logged = await(interactions.find(id)).orElseThrow();
        long tom = logged.participants().getFirst();
        assertThat(logged.participants()).containsExactly(tom, chen);
        assertThat(await(agenda.commitments(tom))).hasSize(1);
        assertThat(await(agenda.reminders(tom))).hasSize(1);
        await(workspace.undo());
        assertThat(await(contacts.count())).isEqualTo(1);
        assertThat(await(interactions.find(id))).isEmpty();
    }

    @Test
    void aRevisionChangesPeopleAndFilesInOneStep() throws IOException {
        Path first = Files.writeString(dir.resolve("first.txt"), "1");
        Path second = Files.writeString(dir.resolve("second.txt"), "2");
        LogEntry entry =
                new LogEntry(
                        talk(NOW, List.of(chen)),
                        List.of(),
                        Optional.empty(),
                        List.of(first),
                        List.of());
        long id = await(interactions.log(entry));
        List<Attachment> before = await(interactions.attachments(id));
        Interaction logged = await(interactions.find(id)).orElseThrow();
        await(
                interactions.revise(
                        new Revision(
                                logged.withParticipants(List.of(-7L)),
                                List.of(new Newcomer(-7, named("Becker", "Tom"))),
                                List.of(second),
                                before)));
        assertThat(await(interactions.find(id)).orElseThrow().participants())
                .hasSize(1)
                .doesNotContain(chen);
        assertThat(await(interactions.attachments(id)))
                .extracting(Attachment::name)
                .containsExactly("second.txt");
        await(workspace.undo());
        assertThat(await(interactions.find(id)).orElseThrow()).isEqualTo(logged);
        assertThat(await(interactions.attachments(id))).isEqualTo(before);
    }
}
