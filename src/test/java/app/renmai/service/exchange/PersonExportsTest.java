package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.Zips;
import app.renmai.exchange.TargetException;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.contact.Contacts;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.MissingRowException;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.ui.desk.DocumentWords;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything about one person: what is in it, and that nothing in it runs. */
class PersonExportsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final String SCRIPT = "<script>alert('x')</script>";

    @TempDir Path dir;
    private Workspace workspace;
    private PersonExports people;
    private long liu;
    private Path zip;

    @BeforeEach
    void open() throws IOException {
        workspace =
                Workspace.open(
                        dir.resolve("workspace"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        people = new PersonExports(workspace, new Jobs(Runnable::run, Runnable::run));
        zip = dir.resolve("liu.zip");
        liu = person("刘", "同" + SCRIPT);
        long wang = person("王", "薇");
        Workspace.await(
                new Contacts(workspace).edit(liu, contact -> contact.withNotes(SCRIPT + "\nline")));
        AttachmentFiles.Stored photo =
                workspace.attachments().add(Files.write(dir.resolve("p"), new byte[] {1, 2, 3}));
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            KeptFieldStore.insert(
                                    tx, liu, KeptField.of("vcard", "X-" + SCRIPT, SCRIPT), 1);
                            RelationStore.insert(tx, liu, new Relation(0, wang, "", "colleague"));
                            RelationStore.insert(
                                    tx, wang, new Relation(0, liu, "", "boss" + SCRIPT));
                            PhotoStore.insert(tx, liu, new Photo("image/png", 3, photo.sha256()));
                        }));
        talk("A plan " + SCRIPT, "a.txt", "one", wang);
        talk("Another", "a.txt", "two", wang);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(
                                Contact.named(PersonName.of(family, given), NOW),
                                List.of(ContactPoint.email("a@example.com", SCRIPT)),
                                "Qinghe " + SCRIPT,
                                "Editor"));
    }

    private void talk(String summary, String name, String text, long other) throws IOException {
        Path file = Files.createDirectories(dir.resolve(text)).resolve(name);
        Files.writeString(file, text);
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        SCRIPT,
                        summary,
                        SCRIPT,
                        List.of(liu, other),
                        NOW);
        Workspace.await(
                new Interactions(workspace)
                        .log(
                                new LogEntry(
                                        talk,
                                        List.of(),
                                        Optional.empty(),
                                        List.of(file),
                                        List.of())));
    }

    private Map<String, String> export(Locale language) {
        people.run(
                zip, liu, new DocumentWords(new Messages(language), ZoneOffset.UTC), Progress.NONE);
        return Zips.texts(zip);
    }

    @Test
    void holdsThePageTheCardTheDataAndTheFiles() {
        Map<String, String> texts = export(Locale.ENGLISH);

        assertThat(texts.keySet())
                .containsExactlyInAnyOrder(
                        "person.html", "person.vcf", "person.json", "files/a.txt", "files/a 2.txt");
        assertThat(List.of(texts.get("files/a.txt"), texts.get("files/a 2.txt")))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(texts.get("person.html"))
                .contains("<html lang=\"en\">")
                .contains("data:image/png;base64,AQID")
                .contains("Talks (2)")
                .contains("href=\"files/a%202.txt\"")
                .contains("With 王薇")
                .contains("colleague")
                .contains("2026");
        assertThat(texts.get("person.vcf")).contains("BEGIN:VCARD");
        assertThat(texts.get("person.json")).contains("\"relations\"").contains("files/a 2.txt");
    }

    @Test
    void nothingThatAnyoneWroteRuns() {
        assertThat(export(Locale.ENGLISH).get("person.html"))
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("default-src &#39;none&#39;".replace("&#39;", "'"));
    }

    @Test
    void speaksChineseToo() {
        assertThat(export(Locale.SIMPLIFIED_CHINESE).get("person.html"))
                .contains("<html lang=\"zh-CN\">")
                .contains("往来（2）")
                .contains("2026年11月18日")
                .doesNotContain("Talks");
    }

    @Test
    void whatIsMissingOrCannotBeWrittenIsToldOf() throws IOException {
        DocumentWords words = new DocumentWords(new Messages(Locale.ENGLISH), ZoneOffset.UTC);
        for (Path file : workspace.attachments().all()) {
            Files.delete(file);
        }
        assertThat(people.run(zip, liu, words, Progress.NONE)).isEqualTo(2);
        assertThat(Zips.texts(zip).get("person.html")).contains("a.txt (the file is missing)");
        assertThatThrownBy(() -> people.run(dir, liu, words, Progress.NONE))
                .isInstanceOf(TargetException.class);
        assertThatThrownBy(() -> people.run(zip, 99, words, Progress.NONE))
                .isInstanceOf(MissingRowException.class);
    }
}
