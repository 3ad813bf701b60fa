package app.renmai.service.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.organization.OrganizationList.Order;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.organization.OrganizationPeopleStore.Person;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class OrganizationsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Organizations organizations;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        organizations = new Organizations(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long organization(String name) {
        return Workspace.await(organizations.add(Organization.named(name, NOW)));
    }

    private Organization stored(long id) {
        return Workspace.await(organizations.find(id)).orElseThrow();
    }

    private long person(String family, Position... positions) {
        return Workspace.await(
                workspace.write(
                        Op.ADD_CONTACT,
                        family,
                        tx -> {
                            PersonName name = new PersonName(family, "", "", "", "", "", "");
                            long id = ContactStore.insert(tx, Contact.named(name, NOW));
                            for (Position position : positions) {
                                PositionStore.insert(tx, id, position, 0);
                            }
                            return id;
                        }));
    }

    private static Position at(long organization, String title) {
        return new Position(0, organization, "", title, "", null, null, false);
    }

    private static Position former(long organization, String title, int from, int to) {
        return new Position(
                0,
                organization,
                "",
                title,
                "",
                PartialDate.ofYear(from),
                PartialDate.ofYear(to),
                true);
    }

    private List<Position> positions(long contact) {
        return Workspace.await(workspace.read(reader -> PositionStore.of(reader, contact)));
    }

    private OrganizationList all() {
        return Workspace.await(organizations.list());
    }

    private List<OrganizationLine> lines() {
        return all().lines();
    }

    @Test
    void deletingKeepsTitlesAndYearsAndTakesPositionsThatSaidNothingElse() {
        long qinghe = organization("Qinghe Foods");
        long titled = person("Chen", at(qinghe, "Brand director"));
        long bare = person("Sun", at(qinghe, ""));
        long former = person("Lin", former(qinghe, "", 2019, 2021));

        Workspace.await(organizations.delete(List.of(qinghe), "Qinghe Foods"));

        assertThat(Workspace.await(organizations.find(qinghe))).isEmpty();
        assertThat(positions(titled))
                .singleElement()
                .satisfies(
                        position -> {
                            assertThat(position.title()).isEqualTo("Brand director");
                            assertThat(position.organizationId()).isNull();
                        });
        assertThat(positions(bare)).isEmpty();
        assertThat(positions(former)).hasSize(1);
    }

    @Test
    void undoBringsTheOrganizationBackWithEveryPosition() {
        long qinghe = organization("Qinghe Foods");
        person("Chen", at(qinghe, "Brand director"));
        person("Sun", at(qinghe, ""));
        List<Person> before = Workspace.await(organizations.people(qinghe));

        Workspace.await(organizations.delete(List.of(qinghe), "Qinghe Foods"));
        Workspace.await(workspace.undo());

        assertThat(Workspace.await(organizations.people(qinghe))).isEqualTo(before).hasSize(2);
    }

    @Test
    void severalAreDeletedInOneStep() {
        long one = organization("One");
        long two = organization("Two");

        Workspace.await(organizations.delete(List.of(one, two), "2"));
        assertThat(lines()).isEmpty();

        Workspace.await(workspace.undo());
        assertThat(lines()).extracting(OrganizationLine::name).containsExactly("One", "Two");
    }

    @Test
    void anEditIsAStepNamedByTheOrganization() {
        long id = organization("Qinghe");

        Workspace.await(
                organizations.edit(
                        stored(id),
                        stored ->
                                stored.withName(" Qinghe Foods ")
                                        .withSince(PartialDate.ofYear(1998))));

        assertThat(stored(id).name()).isEqualTo("Qinghe Foods");
        assertThat(stored(id).since()).isEqualTo(PartialDate.ofYear(1998));
        assertThat(workspace.undoState().undo().orElseThrow().subject()).isEqualTo("Qinghe");
        assertThat(Workspace.await(organizations.byName("ＱＩＮＧＨＥ foods"))).contains(id);
    }

    @Test
    void peopleStandWithThoseWhoWorkThereNowFirstAndTheLatestToLeaveNext() {
        long id = organization("Channel 8");
        person("Early", former(id, "Intern", 2010, 2012));
        person("Late", former(id, "Producer", 2015, 2020));
        person("Now", at(id, "Director"));

        assertThat(Workspace.await(organizations.people(id)))
                .extracting(person -> person.contact().name().family())
                .containsExactly("Now", "Late", "Early");
    }

    @Test
    void theLastTalkIsOneThatHasHappened() {
        long id = organization("Channel 8");
        long contact = person("Shan", at(id, "Director"));
        talk(contact, NOW.minus(Duration.ofDays(12)));
        talk(contact, NOW.plus(Duration.ofDays(3)));

        assertThat(lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.people()).isEqualTo(1);
                            assertThat(line.lastTalk()).isEqualTo(NOW.minus(Duration.ofDays(12)));
                        });
    }

    private void talk(long contact, Instant at) {
        Workspace.await(
                workspace.write(
                        Op.LOG_INTERACTION,
                        "",
                        tx ->
                                InteractionStore.insert(
                                        tx,
                                        new Interaction(
                                                0,
                                                UUID.randomUUID(),
                                                Interaction.Kind.MEETING,
                                                Interaction.Direction.BOTH,
                                                at,
                                                null,
                                                false,
                                                "",
                                                "Review",
                                                "",
                                                List.of(contact),
                                                at))));
    }

    @Test
    void aFilterReadsPinyinInitialsSectorAndNotes() {
        long qinghe = organization("清禾食品");
        organization("Nordlicht Events");
        Workspace.await(
                organizations.edit(
                        stored(qinghe),
                        stored -> stored.withSector("food").withNotes("oat drink")));

        for (String typed : List.of("清禾", "qinghe", "qhsp", "food", "oat")) {
            assertThat(all().arranged(typed, Order.NAME, false))
                    .as(typed)
                    .extracting(OrganizationLine::id)
                    .containsExactly(qinghe);
        }
        assertThat(all().arranged("nothing like it", Order.NAME, false)).isEmpty();
    }

    @Test
    void linesWithoutAValueComeLastEitherWay() {
        organization("A without people");
        long talked = organization("B");
        talk(person("Shan", at(talked, "")), NOW.minus(Duration.ofDays(1)));

        assertThat(all().arranged("", Order.LAST_TALK, false))
                .extracting(OrganizationLine::name)
                .containsExactly("B", "A without people");
        assertThat(all().arranged("", Order.LAST_TALK, true))
                .extracting(OrganizationLine::name)
                .containsExactly("B", "A without people");
        assertThat(all().arranged("", Order.NAME, true))
                .extracting(OrganizationLine::name)
                .containsExactly("B", "A without people");
    }
}
