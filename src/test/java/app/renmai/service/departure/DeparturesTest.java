package app.renmai.service.departure;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.contact.Contacts;
import app.renmai.service.value.Needs;
import app.renmai.store.Workspace;
import app.renmai.store.contact.PositionStore;
import app.renmai.ui.SetClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

class DeparturesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private final SetClock clock = new SetClock(NOW, ZONE);
    private Workspace workspace;
    private Departures departures;
    private long chen;

    @BeforeEach
    void leave() {
        workspace = Workspace.open(dir, clock, Runnable::run);
        departures = new Departures(workspace, ZONE);
        chen = person("陈", "博");
        Workspace.await(
                new Contacts(workspace)
                        .addPosition(
                                chen,
                                new Position(
                                        0,
                                        null,
                                        "Beiju Tea",
                                        "Marketing director",
                                        "",
                                        PartialDate.parse("2023-03"),
                                        PartialDate.parse("2026-10"),
                                        false)));
        need("Sampling staff", "2026-09-01T02:00:00Z");
        need("A flat", "2026-11-10T02:00:00Z");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void need(String words, String at) {
        clock.set(Instant.parse(at));
        Workspace.await(
                new Needs(workspace)
                        .add(
                                new Need(
                                        0,
                                        chen,
                                        null,
                                        words,
                                        Need.Certainty.SAID,
                                        Need.State.OPEN,
                                        null,
                                        Instant.parse(at))));
        clock.set(NOW);
    }

    private List<Departure> asked() {
        return Workspace.await(departures.of(chen, TODAY));
    }

    private Departure only() {
        return asked().getFirst();
    }

    private List<Departures.Open> open() {
        return Workspace.await(workspace.read(reader -> Departures.open(reader, TODAY)));
    }

    private List<Position> positions(long contact) {
        return Workspace.await(workspace.read(reader -> PositionStore.of(reader, contact)));
    }

    @Test
    void itAsksWhoFollowsAndWhatWasNeededBefore() {
        assertThat(only().follower()).isTrue();
        assertThat(only().on()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(open()).singleElement().satisfies(one -> assertThat(one.until()).isNull());
    }

    @Test
    void somebodyNewFollowsInOneStep() {
        long follower =
                Workspace.await(
                        departures.follow(
                                only(),
                                Contact.named(PersonName.of("Sun", "Yue"), NOW),
                                PartialDate.parse("2026-11")));
        assertThat(positions(follower))
                .singleElement()
                .satisfies(
                        held -> {
                            assertThat(held.title()).isEqualTo("Marketing director");
                            assertThat(held.organizationName()).isEqualTo("Beiju Tea");
                            assertThat(held.current()).isTrue();
                        });
        assertThat(open()).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(open()).hasSize(1);
        assertThat(positions(follower)).isEmpty();
    }

    @Test
    void whatWasDoneTogetherStaysWithThePerson() {
        Collaborations collaborations = new Collaborations(workspace);
        Workspace.await(
                collaborations.add(
                        tour(), List.of(new Collaborator(chen, "brand", "")), List.of()));
        long wang = person("王", "宁");
        ContactName name = new ContactName(wang, PersonName.of("王", "宁"));
        Workspace.await(departures.follow(only(), name, null));
        assertThat(Workspace.await(collaborations.ofContact(chen)))
                .singleElement()
                .satisfies(work -> assertThat(work.collaboration().title()).isEqualTo("Tour"));
        assertThat(Workspace.await(collaborations.ofContact(wang))).isEmpty();
    }

    private static Collaboration tour() {
        return new Collaboration(
                0,
                UUID.randomUUID(),
                "Tour",
                "",
                "",
                PartialDate.parse("2025"),
                null,
                Collaboration.Result.DONE_WELL,
                "",
                false,
                "",
                NOW,
                NOW);
    }

    @Test
    void aContactFollowsAndHoldsThePositionOnce() {
        long wang = person("王", "宁");
        ContactName name = new ContactName(wang, PersonName.of("王", "宁"));
        Departure left = only();
        Workspace.await(departures.follow(left, name, null));
        Workspace.await(departures.follow(left, name, null));
        assertThat(positions(wang)).hasSize(1);
    }

    @Test
    void itIsPutOffOrNobodyIsKnown() {
        Workspace.await(departures.later(only(), TODAY.plusDays(3)));
        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isEqualTo(TODAY.plusDays(3)));
        Workspace.await(departures.nobody(only()));
        assertThat(open()).isEmpty();
    }

    @Test
    void eachNeedStaysGoesOrIsNoneAnyMore() {
        need("Posters", "2026-09-02T02:00:00Z");
        need("A host", "2026-09-03T02:00:00Z");
        assertThat(only().needs())
                .extracting(Need::words)
                .containsExactlyInAnyOrder("Sampling staff", "Posters", "A host");
        for (Need each : only().needs()) {
            Departure left = only();
            Workspace.await(
                    switch (each.words()) {
                        case "Posters" -> departures.stays(left, each);
                        case "A host" -> departures.gone(left, each);
                        default -> departures.goes(left, each);
                    });
        }
        assertThat(only().needs()).isEmpty();
        assertThat(Workspace.await(new Needs(workspace).of(chen)).stream().filter(Need::open))
                .extracting(Need::words)
                .containsExactlyInAnyOrder("Sampling staff", "A flat");
        Workspace.await(workspace.undo());
        assertThat(only().needs()).hasSize(1);
    }
}
