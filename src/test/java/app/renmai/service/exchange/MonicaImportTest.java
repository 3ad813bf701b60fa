package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.monica.MonicaReader;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Relation;
import app.renmai.service.contact.ContactExtras;
import app.renmai.service.contact.Extras;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An account of Monica's in the workspace: what each person's page shows of it. */
class MonicaImportTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private Workspace workspace;
    private Imports imports;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"), CLOCK, Runnable::run);
        imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aRelationStandsOnBothPagesWithTheWordOfEachSide() {
        Path file = everything();

        for (int time = 0; time < 2; time++) {
            run(file);
            assertThat(relations())
                    .containsEntry("Amélie", List.of("child Kim"))
                    .containsEntry("Kim", List.of("parent Amélie"));
        }
    }

    @Test
    void aRelationOfWhichOnlyOneSideIsInTheFileStandsOnBoth() {
        Path file = fixture();

        for (int time = 0; time < 2; time++) {
            run(file);
            assertThat(relations())
                    .containsEntry("思远", List.of("friend 林芳"))
                    .containsEntry("林芳", List.of("friend 思远"));
        }
    }

    @Test
    void everythingComesInOnceTheNotesInTheTimeline() {
        Path file = everything();
        run(file);
        FileReport again = run(file);

        assertThat(again.records()).allMatch(one -> one.verdict() == Verdict.SAME);
        Contact amy = contact("Amélie");
        assertThat(amy.notes()).isEmpty();
        assertThat(interactions(amy))
                .filteredOn(each -> each.kind() == Interaction.Kind.NOTE)
                .extracting(Interaction::summary)
                .containsExactlyInAnyOrder("First *note*", "第二条", "Moved to Cork", "new_job");
    }

    @Test
    void theFilesThatStayBehindAreNamedInTheReport() {
        assertThat(run(everything()).skipped())
                .filteredOn(remark -> remark.reason() == Reason.FILE_LEFT)
                .flatExtracting(Remark::arguments)
                .containsExactly("cat.jpg", "contract.pdf");
    }

    private Map<String, List<String>> relations() {
        Extras extras = new Extras(workspace);
        return contacts().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.name().given(),
                                one -> words(Workspace.await(extras.of(one.id())))));
    }

    private static List<String> words(ContactExtras extras) {
        return extras.relations().stream()
                .map(one -> one.kind() + " " + name(extras.names(), one))
                .toList();
    }

    private static String name(Map<Long, ContactName> names, Relation relation) {
        return Objects.requireNonNull(names.get(relation.related())).name().given();
    }

    private Contact contact(String given) {
        return contacts().stream()
                .filter(one -> one.name().given().equals(given))
                .findFirst()
                .orElseThrow();
    }

    private List<Contact> contacts() {
        return Workspace.await(workspace.read(ContactStore::all));
    }

    private List<Interaction> interactions(Contact contact) {
        return Workspace.await(
                workspace.read(reader -> InteractionStore.ofContact(reader, contact.id())));
    }

    private FileReport run(Path file) {
        return imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE).files().getFirst();
    }

    private static Path fixture() {
        return Fixtures.of("monica").stream()
                .filter(entry -> entry.path().endsWith(".json"))
                .findFirst()
                .orElseThrow()
                .file();
    }

    private static Path everything() {
        try {
            return Path.of(
                    Objects.requireNonNull(MonicaReader.class.getResource("everything.json"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
