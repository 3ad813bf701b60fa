package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.AttachedFiles;
import app.renmai.service.activity.FileOwner;
import app.renmai.service.contact.Contacts;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.job.Jobs;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.PitchEffortStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What goes along with a pitch goes wherever the pitch goes. */
class PitchWorkTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Drafting drafting;
    private AttachedFiles files;
    private long lin;
    private long pitch;

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    @BeforeEach
    void open() throws Exception {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        WorkCalendar days = new WorkCalendar(workspace, () -> Locale.ENGLISH);
        drafting = new Drafting(workspace, new Knowing(workspace, days, ZoneOffset.UTC));
        files =
                new AttachedFiles(
                        FileOwner.PITCH, workspace, new Jobs(Runnable::run, Runnable::run));
        lin = contact("悦");
        pitch = await(drafting.draftEmpty(lin));
        await(drafting.setEffort(pitch, 210));
        Path file = Files.writeString(dir.resolve("三页.pdf"), "three pages");
        assertThat(await(files.add(pitch, List.of(file, file)).result())).isEqualTo(1);
        assertThat(await(files.add(pitch, List.of(file)).result())).isZero();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long contact(String given) {
        return await(
                new Contacts(workspace)
                        .add(Contact.named(PersonName.of("林", given), NOW), List.of(), "", ""));
    }

    private long rows() {
        return await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery(
                                                "SELECT (SELECT COUNT(*) FROM pitch_effort) +"
                                                        + " (SELECT COUNT(*) FROM attachment)")
                                        .mapTo(Long.class)
                                        .one()));
    }

    private int minutes(long id) {
        return await(workspace.read(reader -> PitchEffortStore.minutes(reader, id)));
    }

    @Test
    void deletingAndUndoing() {
        await(drafting.delete(pitch));
        assertThat(rows()).isZero();
        await(workspace.undo());
        assertThat(minutes(pitch)).isEqualTo(210);
        assertThat(await(files.of(pitch))).hasSize(1);
        await(files.remove(await(files.of(pitch)).getFirst()));
        assertThat(await(files.of(pitch))).isEmpty();
        await(workspace.undo());
        assertThat(files.path(await(files.of(pitch)).getFirst())).hasContent("three pages");
        await(drafting.setEffort(pitch, 0));
        assertThat(minutes(pitch)).isZero();
        await(workspace.undo());
        assertThat(minutes(pitch)).isEqualTo(210);
    }

    @Test
    void itFollowsTheContact() {
        long other = contact("月");
        assertThat(await(new Merging(workspace).merge(other, lin, Map.of()))).isTrue();
        assertThat(minutes(pitch)).isEqualTo(210);
        assertThat(await(files.of(pitch))).hasSize(1);
        await(new Contacts(workspace).delete(List.of(other), ""));
        assertThat(rows()).isZero();
        await(workspace.undo());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aPlanBeginsInTheLanguageOfItsText() {
        assertThat(Outline.plan(Outline.language("", "en"))).contains("## The next small step");
        assertThat(Outline.plan(Outline.language("{{me.name}}", "zh-CN"))).contains("## 下一小步");
        assertThat(Outline.plan(Outline.language("夜跑方案", "en"))).contains("## 下一小步");
        assertThat(Fill.broken(Outline.plan("en"))).isEmpty();
        assertThat(Fill.broken(Outline.plan("zh-CN"))).isEmpty();
        for (String language : List.of("en", "zh-CN")) {
            assertThat(Fill.fill(Outline.plan(language), Map.of()).missing())
                    .allMatch(name -> Placeholders.find(name).isPresent());
        }
    }
}
