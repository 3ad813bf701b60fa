package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.service.organization.Organizations;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.MergeStore;
import app.renmai.store.organization.OrganizationStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/** Facts, competitors, offers and first sentences: wherever a contact goes, they go too. */
class ResearchRoundTripTest {
    private static final List<String> TOLD =
            List.of(
                    "SELECT CONCAT(f.uid, ' ', c.given_name, o.name, ' ', i.summary, ' ', f.kind, '"
                        + " ', f.words, ' ', f.found_on, ' ', f.checked_on, ' ', f.source, ' ',"
                        + " f.link) FROM fact f LEFT JOIN contact c ON c.id = f.contact_id LEFT"
                        + " JOIN organization o ON o.id = f.organization_id LEFT JOIN interaction i"
                        + " ON i.id = f.interaction_id ORDER BY f.uid",
                    "SELECT CONCAT(a.name, ' ', b.name) FROM competitor c JOIN organization a ON"
                            + " a.id = c.organization_id JOIN organization b ON b.id ="
                            + " c.competitor_id ORDER BY 1",
                    "SELECT CONCAT(o.uid, ' ', o.words, ' ', o.proof, ' ', o.link, ' ',"
                            + " c.given_name) FROM offer o LEFT JOIN offer_contact m ON m.offer_id"
                            + " = o.id LEFT JOIN contact c ON c.id = m.contact_id ORDER BY 1",
                    "SELECT CONCAT(c.given_name, ' ', s.words) FROM first_sentence s JOIN contact"
                            + " c ON c.id = s.contact_id ORDER BY 1");

    @TempDir Path dir;
    private RoundTrip trip;
    private Workspace workspace;

    @BeforeEach
    void fill() {
        trip = new RoundTrip(dir, TOLD);
        workspace = trip.from();
    }

    @AfterEach
    void close() {
        trip.close();
    }

    private long count(String table) {
        return RoundTrip.count(workspace, table);
    }

    private long chen() {
        return trip.person("博");
    }

    private long stranger() {
        return Workspace.await(
                workspace.write(
                        Op.ADD_CONTACT,
                        "",
                        tx ->
                                ContactStore.insert(
                                        tx,
                                        Contact.named(
                                                PersonName.of("Becker", "Tom"), RoundTrip.NOW))));
    }

    @Test
    void theStoryHasSomethingInEachTable() {
        assertThat(trip.told(workspace)).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void anArchiveIsByteForByteTheSame() throws IOException {
        Path first = dir.resolve("first.zip");
        Path second = dir.resolve("second.zip");
        new Archives(workspace, RoundTrip.jobs()).write(first, Progress.NONE);
        try (Workspace to = trip.open("to")) {
            new Archives(to, RoundTrip.jobs()).take(first, Progress.NONE);
            assertThat(trip.told(to)).isEqualTo(trip.told(workspace));
            new Archives(to, RoundTrip.jobs()).write(second, Progress.NONE);
        }
        assertThat(entry(second, "fact")).isEqualTo(entry(first, "fact")).isNotEmpty();
        assertThat(entry(second, "offer_contact")).isEqualTo(entry(first, "offer_contact"));
    }

    private static String entry(Path zip, String table) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            var entry =
                    file.stream()
                            .filter(each -> each.getName().matches(".*\\b" + table + "\\.\\w+"))
                            .findFirst()
                            .orElseThrow();
            return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFolderOfTablesHoldsAllAndTwiceIsOnce() {
        trip.checkTables();
    }

    @Test
    void aSelectionTakesWhatBelongsToIt() throws IOException {
        ExportOptions chosen = new ExportOptions(Format.CSV, Set.of(chen()), false);
        Path folder = trip.tables(chosen);
        assertThat(Files.readString(folder.resolve("facts.csv")))
                .contains("Oat drink", "Asks who is on the ground")
                .doesNotContain("Gale 3", "Yunbu");
        assertThat(Files.readString(folder.resolve("offers.csv")))
                .contains("tour: 20 campuses")
                .doesNotContain("Evening show");
        assertThat(Files.readString(folder.resolve("first_sentences.csv"))).contains("oat drink");
        assertThat(Files.readAllLines(folder.resolve("competitors.csv"))).hasSize(1);
    }

    @Test
    void mergingMovesThemAndIsUndone() {
        List<List<String>> before = trip.told(workspace);
        long tom = stranger();
        Workspace.await(
                workspace.run(
                        Op.MERGE_CONTACTS, "", tx -> MergeStore.moveSurroundings(tx, chen(), tom)));
        String of = " WHERE contact_id = " + tom;
        assertThat(count("fact" + of)).isEqualTo(3);
        assertThat(count("offer_contact" + of)).isEqualTo(2);
        assertThat(count("first_sentence" + of)).isEqualTo(1);
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(before);
    }

    @Test
    void deletingAContactTakesTheirsAndIsUndone() {
        List<List<String>> before = trip.told(workspace);
        Workspace.await(new Contacts(workspace).delete(List.of(chen()), "x"));
        assertThat(count("fact")).isEqualTo(10);
        assertThat(count("offer")).isEqualTo(7);
        assertThat(count("first_sentence")).isEqualTo(1);
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(before);
    }

    @Test
    void deletingAnOrganizationTakesItsFactsAndItsRivalries() {
        List<List<String>> before = trip.told(workspace);
        long yunbu =
                Workspace.await(
                        workspace.read(
                                reader -> OrganizationStore.byName(reader, "Yunbu").orElseThrow()));
        Workspace.await(new Organizations(workspace).delete(List.of(yunbu), "Yunbu"));
        assertThat(count("fact")).isEqualTo(12);
        assertThat(count("competitor")).isZero();
        Workspace.await(workspace.undo());
        assertThat(trip.told(workspace)).isEqualTo(before);
    }

    @Test
    void erasingLeavesNothingOfThemInTheHistory() {
        Erasure erasure = new Erasure(workspace, RoundTrip.jobs());
        Erasure.Plan plan = Workspace.await(erasure.plan(chen())).orElseThrow();
        assertThat(plan.facts()).isEqualTo(3);
        Workspace.await(erasure.run(plan));
        assertThat(count("fact")).isEqualTo(10);
        assertThat(trip.history("'fact', 'first_sentence'"))
                .noneMatch(row -> row.contains("on the ground when it rains"))
                .noneMatch(row -> row.contains("Director Chen"));
    }

    @Test
    void whatIsKnownOfAPersonHoldsThem() throws IOException {
        assertThat(trip.personDocuments(chen()))
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "Asks who is on the ground",
                                                "his yes is still open",
                                                "Director Chen, 14 of the 20"));
    }

    @Test
    void takingTheStoryAwayLeavesNothing() {
        Workspace.await(new SampleStory(workspace).remove());
        assertThat(trip.told(workspace)).allSatisfy(rows -> assertThat(rows).isEmpty());
        assertThat(count("organization")).isZero();
    }
}
