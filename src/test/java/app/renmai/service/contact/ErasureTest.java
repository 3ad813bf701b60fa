package app.renmai.service.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.backup.Backups;
import app.renmai.service.job.Jobs;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Database;
import app.renmai.store.MissingRowException;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Erasing a person: what goes, what stays with others, and that not a byte is left. */
class ErasureTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String NAME = "Zyxwolf";
    private static final String HAN = "欧阳瞿昙";
    private static final String NOTE = "Quetzal tea on Thursdays";

    @TempDir Path dir;
    private Workspace workspace;
    private Contacts contacts;
    private Interactions interactions;
    private Erasure erasure;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("workspace"), CLOCK, Runnable::run);
        contacts = new Contacts(workspace);
        interactions = new Interactions(workspace);
        erasure = new Erasure(workspace, new Jobs(Runnable::run, Runnable::run));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private long person(String family, String given) {
        return await(
                contacts.add(
                        Contact.named(PersonName.of(family, given), NOW),
                        List.of(ContactPoint.email(given + "@example.com", "")),
                        "Qinghe",
                        "Editor"));
    }

    private void talk(String text, List<Path> files, Long... people) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        "",
                        text,
                        "",
                        Arrays.asList(people),
                        NOW);
        await(interactions.log(new LogEntry(talk, List.of(), Optional.empty(), files, List.of())));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve(UUID.randomUUID() + ".txt"), text);
    }

    private Erasure.Plan plan(long id) {
        return await(erasure.plan(id)).orElseThrow();
    }

    @Test
    void notAByteIsLeftAndTheOthersKeepTheirs() throws IOException {
        long gone = person(HAN, NAME);
        long stays = person("Brown", "Tom");
        await(contacts.edit(gone, contact -> contact.withNotes(NOTE)));
        await(contacts.edit(gone, contact -> contact.withNotes("")));
        await(contacts.edit(stays, contact -> contact.withMeeting("", null, gone)));
        talk("Alone about " + NAME, List.of(file("only theirs"), file("shared file")), gone);
        talk("With both", List.of(file("shared file")), gone, stays);
        new Backups(workspace, new Jobs(Runnable::run, Runnable::run)).start();

        Erasure.Plan plan = plan(gone);

        assertThat(plan.talks()).isEqualTo(1);
        assertThat(plan.sharedTalks()).isEqualTo(1);
        assertThat(plan.files()).isEqualTo(1);
        assertThat(plan.steps()).isGreaterThanOrEqualTo(6);
        assertThat(plan.backups()).hasSize(1);
        assertThat(holds(NAME)).isTrue();
        assertThat(await(contacts.details(gone))).isPresent();

        assertThat(await(erasure.run(plan))).isEmpty();

        assertThat(await(contacts.details(gone))).isEmpty();
        assertThat(await(contacts.details(stays)).orElseThrow().contact().metThrough()).isNull();
        assertThat(workspace.attachments().all())
                .singleElement()
                .satisfies(kept -> assertThat(kept).hasContent("shared file"));
        while (await(workspace.undo()).isPresent()) {
            assertThat(await(contacts.details(gone))).isEmpty();
        }
        assertThat(await(contacts.count())).isZero();
        while (await(workspace.redo()).isPresent()) {
            assertThat(await(contacts.details(gone))).isEmpty();
        }
        assertThat(await(contacts.count())).isEqualTo(1);
        workspace.close();
        assertThat(holds(NAME)).isFalse();
        assertThat(holds(NAME.toLowerCase(Locale.ROOT))).isFalse();
        assertThat(holds(HAN)).isFalse();
        assertThat(holds(NOTE)).isFalse();
        assertThat(holds("Brown")).isTrue();
    }

    private boolean holds(String text) throws IOException {
        byte[] file = Files.readAllBytes(Database.file(dir.resolve("workspace")));
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE)) {
            String octets = new String(file, StandardCharsets.ISO_8859_1);
            if (octets.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whoWasDeletedAndUndoneIsErasedWithThoseImagesToo() throws IOException {
        long gone = person(HAN, NAME);
        await(contacts.delete(List.of(gone), NAME));
        await(workspace.undo());

        await(erasure.run(plan(gone)));

        // The organization came with them and is nobody's secret.
        assertThat(await(workspace.undo())).isPresent();
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(await(contacts.count())).isZero();
        workspace.close();
        assertThat(holds(NAME)).isFalse();
    }

    @Test
    void readsAndWritesGoOnMeanwhile() {
        long gone = person(HAN, NAME);
        Erasure.Plan plan = plan(gone);
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(contacts.count());
            if (i == 10) {
                all.add(erasure.run(plan));
            }
            if (i % 8 == 0) {
                all.add(
                        contacts.add(
                                Contact.named(PersonName.of("Brown", "T" + i), NOW),
                                List.of(),
                                "",
                                ""));
            }
        }
        all.forEach(Workspace::await);

        assertThat(await(contacts.count())).isEqualTo(5);
    }

    @Test
    void nobodyIsErasedTwice() {
        long gone = person(HAN, NAME);
        Erasure.Plan plan = plan(gone);
        await(erasure.run(plan));

        assertThat(await(erasure.plan(gone))).isEmpty();
        assertThatThrownBy(() -> await(erasure.run(plan))).isInstanceOf(MissingRowException.class);
    }

    @Test
    void theSampleStoryGoesOnWithoutOneOfThem() {
        await(
                new SampleStory(workspace)
                        .load(
                                Locale.ENGLISH,
                                LocalDate.of(2026, 11, 18),
                                ZoneId.of("Asia/Shanghai")));
        long before = await(contacts.count());
        Erasure.Plan plan = plan(1);
        assertThat(plan.talks()).isPositive();

        await(erasure.run(plan));

        assertThat(await(contacts.count())).isEqualTo(before - 1);
        await(workspace.undo());
        assertThat(await(contacts.count())).isZero();
    }
}
