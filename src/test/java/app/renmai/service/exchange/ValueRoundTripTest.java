package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.value.Need;
import app.renmai.model.value.Promotion;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Value given and received, and all that belongs to it, goes wherever people go. */
class ValueRoundTripTest {
    /** Each table told without its own numbers. */
    static final List<String> TOLD =
            List.of(
                    "SELECT CONCAT_WS('|', v.uid, c.uid, v.direction, v.kind, v.words, on_day,"
                            + " n.words, need_words, confirmed_on, i.summary, w.uid, o.uid,"
                            + " v.created_at) FROM value_entry v JOIN contact c ON c.id ="
                            + " v.contact_id LEFT JOIN need n ON n.id = v.need_id LEFT JOIN"
                            + " interaction i ON i.id = v.interaction_id LEFT JOIN collaboration w"
                            + " ON w.id = v.collaboration_id LEFT JOIN introduction o ON o.id ="
                            + " v.introduction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, i.starts_at, i.summary) FROM initiative t JOIN"
                            + " contact c ON c.id = t.contact_id JOIN interaction i ON i.id ="
                            + " t.interaction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, note, on_day) FROM promotion p JOIN contact c ON"
                            + " c.id = p.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', uid, title, goal, own_part, starts, ends, result,"
                            + " result_words, significant, notes, created_at, updated_at) FROM"
                            + " collaboration ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, c.uid, ordinal, part, said) FROM collaborator p"
                            + " JOIN collaboration w ON w.id = p.collaboration_id JOIN contact c ON"
                            + " c.id = p.contact_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, o.name, ordinal, part) FROM"
                            + " collaboration_organization p JOIN collaboration w ON w.id ="
                            + " p.collaboration_id JOIN organization o ON o.id = p.organization_id"
                            + " ORDER BY 1",
                    "SELECT CONCAT_WS('|', w.uid, i.starts_at, i.summary) FROM collaboration_talk t"
                            + " JOIN collaboration w ON w.id = t.collaboration_id JOIN interaction"
                            + " i ON i.id = t.interaction_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.name, n.words, n.certainty, n.state, n.needed_by)"
                            + " FROM organization_need t JOIN need n ON n.id = t.need_id JOIN"
                            + " organization o ON o.id = t.organization_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', n.words, g.name) FROM need_tag t JOIN need n ON n.id ="
                            + " t.need_id JOIN tag g ON g.id = t.tag_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.uid, g.name) FROM offer_tag t JOIN offer o ON o.id ="
                            + " t.offer_id JOIN tag g ON g.id = t.tag_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', o.uid, w.uid) FROM offer_proof p JOIN offer o ON o.id ="
                            + " p.offer_id JOIN collaboration w ON w.id = p.collaboration_id ORDER"
                            + " BY 1",
                    "SELECT CONCAT_WS('|', n.words, o.uid) FROM dismissed_match d JOIN need n ON"
                            + " n.id = d.need_id JOIN offer o ON o.id = d.offer_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', i.uid, a.uid, b.uid, contact_why, other_why,"
                            + " contact_consent, other_consent, contact_asked_on, other_asked_on,"
                            + " made_on, result, result_words, result_on, thanked_on,"
                            + " i.created_at, i.updated_at) FROM introduction i JOIN contact a ON"
                            + " a.id = i.contact_id JOIN contact b ON b.id = i.other_id ORDER BY 1",
                    "SELECT CONCAT_WS('|', c.uid, i.starts_at, i.summary) FROM private_mark p LEFT"
                            + " JOIN contact c ON c.id = p.contact_id LEFT JOIN interaction i ON"
                            + " i.id = p.interaction_id ORDER BY 1");

    @TempDir Path dir;
    private RoundTrip trip;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        trip = new RoundTrip(dir, TOLD);
        workspace = trip.from();
        long talk =
                RoundTrip.number(
                        workspace,
                        "SELECT MIN(interaction_id) FROM participant WHERE contact_id = "
                                + trip.person("博"));
        Workspace.await(
                workspace.run(
                        Op.MARK_PRIVATE,
                        "",
                        tx -> {
                            PrivateStore.markContact(tx, trip.person("珂"), true);
                            PrivateStore.markInteraction(tx, talk, true);
                            NeedStore.dismiss(
                                    tx, new NeedStore.Pair(first("need"), first("offer")));
                            PromotionStore.put(
                                    tx,
                                    new Promotion(
                                            trip.person("博"), "Kept his word", RoundTrip.TODAY));
                            CollaborationStore.addTalk(tx, first("collaboration"), talk);
                            NeedStore.insert(
                                    tx,
                                    new Need(
                                            0,
                                            null,
                                            first("organization"),
                                            null,
                                            "Hosts for the spring fair",
                                            Need.Certainty.SAID,
                                            Need.State.OPEN,
                                            RoundTrip.TODAY,
                                            tx.now()));
                            OfferStore.proveToo(tx, first("offer"), Set.of(first("collaboration")));
                        }));
    }

    private long first(String table) {
        return RoundTrip.number(workspace, "SELECT MIN(id) FROM " + table);
    }

    @AfterEach
    void close() {
        trip.close();
    }

    private static ExportOptions everything() {
        return ExportOptions.all(Format.CSV).withHidden(true);
    }

    @Test
    void thereIsSomethingInEachTable() {
        assertThat(trip.told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void aFolderOfTablesComesBackAndTwiceIsOnce() {
        Path folder = trip.tables(everything());
        try (Workspace to = trip.open("to")) {
            for (int i = 0; i < 2; i++) {
                assertThat(RoundTrip.bringIn(to, folder).rejected()).isEmpty();
                assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
            }
        }
    }

    @Test
    void broughtBackWhereItCameFromItChangesNothing() {
        Path folder = trip.tables(everything());
        long talks = RoundTrip.count(workspace, "interaction");
        List<List<String>> before = trip.told(workspace);
        assertThat(RoundTrip.bringIn(workspace, folder).rejected()).isEmpty();
        assertThat(trip.told(workspace)).isEqualTo(before);
        assertThat(RoundTrip.count(workspace, "interaction")).isEqualTo(talks);
    }

    @Test
    void anArchiveKeepsAllOfIt() {
        Path zip = dir.resolve("all.zip");
        new Archives(workspace, RoundTrip.jobs()).write(zip, Progress.NONE);
        try (Workspace to = trip.open("to")) {
            new Archives(to, RoundTrip.jobs()).take(zip, Progress.NONE);
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
        }
    }
}
