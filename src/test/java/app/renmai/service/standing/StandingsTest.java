package app.renmai.service.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.Deed;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Tally;
import app.renmai.model.value.Need;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.Outcome;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.Contacts;
import app.renmai.service.value.Ledger;
import app.renmai.service.value.Needs;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.value.StandingStore;
import app.renmai.ui.SetClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Standing in a workspace: every source counts as it should, at once, and can be undone. */
class StandingsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private Workspace workspace;
    private Standings standings;
    private Interactions interactions;
    private Ledger ledger;
    private ContactList list;
    private long bo;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("workspace"), new SetClock(NOW, ZONE), Runnable::run);
        standings = new Standings(workspace, ZONE);
        interactions = new Interactions(workspace);
        ledger = new Ledger(workspace);
        list = new ContactList(workspace, ZONE);
        bo =
                Workspace.await(
                        new Contacts(workspace)
                                .add(
                                        Contact.named(PersonName.of("陈", "博"), NOW),
                                        List.of(),
                                        "",
                                        ""));
        assertThat(now()).isEqualTo(Standing.MET);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /** The line of the list, kept up to date by changes, and the reasons must agree. */
    private Standing now() {
        Standing shown = Workspace.await(list.row(bo)).map(ContactRow::standing).orElseThrow();
        Why why = Workspace.await(standings.why(bo));
        assertThat(why.standing()).isEqualTo(shown);
        Tally counted =
                Workspace.await(
                        workspace.read(
                                reader ->
                                        StandingStore.tallies(reader, List.of(bo), NOW)
                                                .getOrDefault(bo, Tally.NOTHING)));
        Tally amongAll =
                Workspace.await(
                        workspace.read(
                                reader ->
                                        StandingStore.tallies(reader, null, NOW)
                                                .getOrDefault(bo, Tally.NOTHING)));
        assertThat(amongAll).isEqualTo(counted);
        List<Deed> deeds =
                Workspace.await(
                        workspace.read(reader -> StandingStore.deeds(reader, bo, NOW, ZONE)));
        assertThat(StandingRule.tally(deeds)).isEqualTo(counted);
        return shown;
    }

    private long talk(Kind kind, Direction direction, boolean initiative) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        kind,
                        direction,
                        NOW.minusSeconds(86_400),
                        null,
                        false,
                        "",
                        "x",
                        "",
                        List.of(bo),
                        NOW);
        return Workspace.await(
                interactions.log(
                        new LogEntry(
                                talk,
                                new Outcome(
                                        List.of(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        initiative,
                                        List.of(),
                                        List.of()),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    private ValueEntry entry(
            ValueEntry.Direction direction, Served served, @Nullable LocalDate confirmed) {
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                bo,
                direction,
                ValueEntry.Kind.IDEA,
                "Plan",
                TODAY,
                served,
                confirmed,
                Origin.NONE,
                NOW);
    }

    private void work(Collaboration.Result result, boolean significant) {
        Workspace.await(
                workspace.run(
                        Op.EDIT_CONTACT,
                        "",
                        tx -> {
                            long id =
                                    CollaborationStore.insert(
                                            tx,
                                            new Collaboration(
                                                    0,
                                                    UUID.randomUUID(),
                                                    "Tour",
                                                    "",
                                                    "",
                                                    null,
                                                    null,
                                                    result,
                                                    "",
                                                    significant,
                                                    "",
                                                    NOW,
                                                    NOW));
                            CollaborationStore.takePart(
                                    tx, id, List.of(new Collaborator(bo, "", "")));
                        }));
    }

    private Standing undone() {
        Workspace.await(workspace.undo());
        return now();
    }

    @Test
    void tenDinnersAndNotesChangeNothing() {
        for (int i = 0; i < 10; i++) {
            talk(Kind.HOSPITALITY, Direction.BOTH, true);
            talk(Kind.NOTE, Direction.BOTH, true);
        }
        assertThat(now()).isEqualTo(Standing.MET);
    }

    /** In one order, taken back step by step, and in another: on the real tables. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void theOrderOfEntryDoesNotMatterAndWhatIsTakenBackReverts(long seed) {
        Random random = new Random(seed);
        List<Runnable> events = new ArrayList<>(events());
        Collections.shuffle(events, random);
        events = events.subList(0, 4 + random.nextInt(events.size() - 3));
        Deque<Standing> path = new ArrayDeque<>(List.of(now()));
        for (Runnable each : events) {
            each.run();
            Standing after = now();
            assertThat(after.atLeast(path.getLast())).isTrue();
            path.add(after);
        }
        Standing all = path.removeLast();
        while (!path.isEmpty()) {
            assertThat(undone()).isEqualTo(path.removeLast());
        }
        Collections.shuffle(events, random);
        events.forEach(Runnable::run);
        assertThat(now()).isEqualTo(all);
    }

    private List<Runnable> events() {
        return List.of(
                () -> talk(Kind.HOSPITALITY, Direction.BOTH, true),
                () -> talk(Kind.NOTE, Direction.BOTH, true),
                () -> talk(Kind.MESSAGE, Direction.OUTGOING, false),
                () -> talk(Kind.MESSAGE, Direction.INCOMING, false),
                () -> talk(Kind.CALL, Direction.BOTH, true),
                () -> give(TODAY),
                () -> give(null),
                () -> work(Collaboration.Result.DONE, false),
                () -> work(Collaboration.Result.DONE_WELL, false),
                () -> work(Collaboration.Result.DONE_WELL, false),
                () -> work(Collaboration.Result.NOT_DONE, true));
    }

    private void give(@Nullable LocalDate confirmed) {
        Workspace.await(
                ledger.add(
                        entry(ValueEntry.Direction.GIVEN, new Served(null, "Topics"), confirmed),
                        false));
    }

    @Test
    void messagesOneWayEachMakeAnExchange() {
        talk(Kind.MESSAGE, Direction.OUTGOING, false);
        assertThat(now()).isEqualTo(Standing.MET);
        long answer = talk(Kind.MESSAGE, Direction.INCOMING, false);
        assertThat(now()).isEqualTo(Standing.EXCHANGING);
        Workspace.await(
                interactions.delete(Workspace.await(interactions.find(answer)).orElseThrow()));
        assertThat(now()).isEqualTo(Standing.MET);
        assertThat(undone()).isEqualTo(Standing.EXCHANGING);
    }

    @Test
    void whatIsGivenCountsOnceTheySaySo() {
        ValueEntry plan = entry(ValueEntry.Direction.GIVEN, new Served(null, "Topics"), null);
        long id = Workspace.await(ledger.add(plan, false));
        assertThat(now()).isEqualTo(Standing.MET);
        ValueEntry kept = Workspace.await(ledger.of(bo)).lines().getFirst().entry();
        assertThat(kept.id()).isEqualTo(id);
        Workspace.await(ledger.confirm(kept, TODAY));
        assertThat(now()).isEqualTo(Standing.USEFUL);
        assertThat(undone()).isEqualTo(Standing.MET);
    }

    @Test
    void whatIsReceivedCountsWhenItServedSomething() {
        Workspace.await(ledger.add(entry(ValueEntry.Direction.RECEIVED, Served.NONE, null), false));
        assertThat(now()).isEqualTo(Standing.MET);
        Workspace.await(
                ledger.add(
                        entry(ValueEntry.Direction.RECEIVED, new Served(null, "Data"), null),
                        false));
        assertThat(now()).isEqualTo(Standing.USEFUL);
    }

    @Test
    void servingANeedCanMeetItAndOutlivesIt() {
        Needs needs = new Needs(workspace);
        long need =
                Workspace.await(
                        needs.add(
                                new Need(
                                        0,
                                        bo,
                                        null,
                                        "Sampling staff",
                                        Need.Certainty.SAID,
                                        Need.State.OPEN,
                                        null,
                                        NOW)));
        Workspace.await(
                ledger.add(entry(ValueEntry.Direction.GIVEN, new Served(need, ""), TODAY), true));
        Need met = Workspace.await(needs.of(bo)).getFirst();
        assertThat(met.state()).isEqualTo(Need.State.MET);
        assertThat(Workspace.await(ledger.serving(need))).hasSize(1);
        assertThat(now()).isEqualTo(Standing.USEFUL);
        Workspace.await(needs.delete(met));
        assertThat(now()).isEqualTo(Standing.USEFUL);
        assertThat(Workspace.await(ledger.of(bo)).lines().getFirst().need())
                .isEqualTo("Sampling staff");
    }

    @Test
    void trustNeedsProofAndThenTheirInitiativeOrOnesOwnWord() {
        work(Collaboration.Result.OPEN, true);
        work(Collaboration.Result.NOT_DONE, true);
        assertThat(now()).isEqualTo(Standing.MET);
        work(Collaboration.Result.DONE_WELL, false);
        assertThat(now()).isEqualTo(Standing.WORKED_TOGETHER);
        Promotion word = new Promotion(bo, "Keeps every word", TODAY);
        assertThatThrownBy(() -> Workspace.await(standings.promote(word, "陈博")))
                .isInstanceOf(StandingProblem.class);
        work(Collaboration.Result.DONE_WELL, false);
        assertThat(now()).isEqualTo(Standing.PROVEN);
        Workspace.await(standings.promote(word, "陈博"));
        assertThat(now()).isEqualTo(Standing.TRUSTED);
        Workspace.await(standings.demote(bo, "陈博"));
        assertThat(now()).isEqualTo(Standing.PROVEN);
        long call = talk(Kind.CALL, Direction.BOTH, true);
        assertThat(now()).isEqualTo(Standing.TRUSTED);
        Workspace.await(standings.initiatedBy(call, List.of(), "x"));
        assertThat(now()).isEqualTo(Standing.PROVEN);
        assertThat(undone()).isEqualTo(Standing.TRUSTED);
    }
}
