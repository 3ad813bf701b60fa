package app.renmai.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.Contacts;
import app.renmai.service.network.Network.Person;
import app.renmai.store.Op;
import app.renmai.store.Row;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who is tied to how many. */
class NetworksTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

    @TempDir private Path dir;

    @Test
    void twoWhoBroughtEachOtherAreTiedToOneEach() {
        try (Workspace workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run)) {
            long one = person(workspace, "One");
            long other = person(workspace, "Other");
            Workspace.await(
                    workspace.run(
                            Op.EDIT_CONTACT,
                            "",
                            tx -> {
                                through(tx, one, other);
                                through(tx, other, one);
                            }));
            Network network = Workspace.await(new Networks(workspace).all());
            assertThat(network.people()).extracting(Person::introduced).containsExactly(1, 1);
            assertThat(network.people()).extracting(Person::worked).containsExactly(0, 0);
            assertThat(NetworkMap.of(network).places()).containsOnlyKeys(one, other);
        }
    }

    private static void through(Tx tx, long contact, long who) {
        tx.update("contact", contact, Row.of("met_through_id", who));
    }

    private static long person(Workspace workspace, String family) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of(family, ""), NOW), List.of(), "", ""));
    }
}
