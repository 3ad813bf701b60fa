package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.pitch.Template;
import app.renmai.service.contact.Contacts;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Op;
import app.renmai.store.Step;
import app.renmai.store.Workspace;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class DraftingTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Drafting drafting;
    private Pitches pitches;
    private Templates templates;
    private Profile profile;
    private long lin;

    @BeforeEach
    void open() {
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        Knowing knowing =
                new Knowing(
                        workspace, new WorkCalendar(workspace, () -> Locale.UK), ZoneOffset.UTC);
        pitches = new Pitches(workspace, knowing);
        drafting = new Drafting(workspace, knowing);
        templates = new Templates(workspace);
        profile = new Profile(workspace);
        Contact contact = Contact.named(PersonName.of("林", "悦"), NOW).withAddressAs("林总");
        ContactPoint work = ContactPoint.email("lin@work.example", "work");
        ContactPoint liked = ContactPoint.email("lin@fengpao.example", "").withPreferred(true);
        lin = await(new Contacts(workspace).add(contact, List.of(work, liked), "峰跑体育", "市场总监"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private PitchDraft opened(long id) {
        return await(drafting.open(id)).orElseThrow();
    }

    private Step lastStep() {
        return workspace.undoState().undo().orElseThrow();
    }

    private static void refuses(CompletableFuture<?> action, String key) {
        assertThatThrownBy(() -> await(action))
                .isInstanceOfSatisfying(
                        PitchProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void aDraftBeginsFromATemplateInOneStepAndKnowsTheContact() {
        await(profile.set(Map.of("me.name", " 陈波 ", "me.email", "chen@radio.example")));
        long id = await(drafting.draft(lin, "first-note", "zh-CN"));
        assertThat(lastStep().op()).isEqualTo(Op.DRAFT_PITCH);
        assertThat(lastStep().subject()).isEqualTo("林悦");

        PitchDraft draft = opened(id);
        assertThat(draft.pitch().template()).isEqualTo("first-note");
        assertThat(draft.pitch().kind()).isEqualTo(Pitch.Kind.FIRST_NOTE);
        Filled body = Fill.fill(draft.pitch().body(), draft.values());
        assertThat(body.text())
                .startsWith("林总，您好：")
                .contains("峰跑体育的{{their.campaign}}")
                .contains("陈波");
        assertThat(body.missing())
                .containsExactly(
                        "their.campaign",
                        "their.observation",
                        "my.offer",
                        "my.proof",
                        "me.organization");
        assertThat(draft.values())
                .containsEntry("contact.title", "市场总监")
                .doesNotContainKey("contact.department");

        await(workspace.undo());
        assertThat(await(drafting.open(id))).isEmpty();
    }

    @Test
    void theNameStandsInWhenNobodyKnowsHowToAddressThem() {
        Contact contact = Contact.named(PersonName.of("Becker", "Tom"), NOW);
        long tom = await(new Contacts(workspace).add(contact, List.of(), "", ""));
        PitchDraft draft = opened(await(drafting.draftEmpty(tom)));
        assertThat(draft.values())
                .containsEntry("contact.addressAs", "Tom Becker")
                .doesNotContainKey("contact.organization");
    }

    @Test
    void whatIsNotThereIsRefused() {
        refuses(drafting.draft(lin, "no-such", "en"), "pitch.problem.no-template");
        refuses(drafting.draft(999, "first-note", "en"), "pitch.problem.no-contact");
        refuses(drafting.save(999, "a", "b"), "pitch.problem.gone");
        assertThat(await(pitches.all())).isEmpty();
    }

    @Test
    void savingTheSameTextIsNoStepAndNoVersion() {
        long id = await(drafting.draftEmpty(lin));
        assertThat(await(drafting.save(id, "S", "one"))).isTrue();
        Step saved = lastStep();
        assertThat(await(drafting.save(id, "S", "one"))).isFalse();
        assertThat(lastStep()).isEqualTo(saved);

        assertThat(await(drafting.saveVersion(id, "S", "one")).map(PitchVersion::number))
                .contains(1);
        assertThat(await(drafting.saveVersion(id, "S", "one"))).isEmpty();
        assertThat(await(drafting.saveVersion(id, "S", "two")).map(PitchVersion::number))
                .contains(2);
        assertThat(opened(id).pitch().body()).isEqualTo("two");
        await(workspace.undo());
        assertThat(opened(id).pitch().body()).isEqualTo("one");
        assertThat(opened(id).versions()).extracting(PitchVersion::number).containsExactly(1);
    }

    @Test
    void restoringAVersionKeepsWhatWasWrittenSince() {
        long id = await(drafting.draftEmpty(lin));
        await(drafting.saveVersion(id, "S", "one"));
        await(drafting.save(id, "S", "unsaved words"));
        await(drafting.restore(id, 1));

        PitchDraft draft = opened(id);
        assertThat(draft.pitch().body()).isEqualTo("one");
        assertThat(draft.versions())
                .extracting(PitchVersion::body)
                .containsExactly("unsaved words", "one");
        await(drafting.restore(id, 2));
        assertThat(opened(id).versions()).hasSize(2);
        refuses(drafting.restore(id, 9), "pitch.problem.no-version");
    }

    @Test
    void sendingFreezesTheFilledText() {
        await(profile.set(Map.of("me.name", "陈波")));
        long id = await(drafting.draftEmpty(lin));
        await(drafting.save(id, "给{{contact.addressAs}}", "{{their.news}}\n\n{{me.name}}"));
        Instant at = NOW.minusSeconds(600);
        refuses(drafting.markSent(id, "email", at, false), "pitch.problem.missing");
        assertThat(opened(id).pitch().draft()).isTrue();

        await(drafting.save(id, "给{{contact.addressAs}}", "恭喜\n\n{{me.name}}"));
        Pitch sent = await(drafting.markSent(id, "email", at, false));
        assertThat(sent.state()).isEqualTo(Pitch.State.SENT);
        assertThat(sent.subject()).isEqualTo("给林总");
        assertThat(sent.body()).isEqualTo("恭喜\n\n陈波");
        assertThat(sent.sentAt()).isEqualTo(at);
        assertThat(opened(id).pitch()).isEqualTo(sent);
        assertThat(opened(id).versions())
                .extracting(PitchVersion::body)
                .containsExactly("恭喜\n\n{{me.name}}");

        await(profile.set(Map.of("me.name", "另一个人")));
        assertThat(opened(id).pitch().body()).contains("陈波");
        refuses(drafting.save(id, "x", "y"), "pitch.problem.sent-already");
        refuses(drafting.saveVersion(id, "x", "y"), "pitch.problem.sent-already");
        refuses(drafting.restore(id, 1), "pitch.problem.sent-already");
        refuses(drafting.markSent(id, "email", at, true), "pitch.problem.sent-already");
        await(workspace.undo());
        await(workspace.undo());
        assertThat(opened(id).pitch().body()).contains("{{me.name}}");
        assertThat(opened(id).versions()).isEmpty();
    }

    @Test
    void aConfirmedPitchGoesOutUnfilledButNeverBrokenOrEmpty() {
        long id = await(drafting.draftEmpty(lin));
        refuses(drafting.markSent(id, "email", NOW, true), "pitch.problem.empty");
        await(drafting.save(id, "S", "{{x"));
        refuses(drafting.markSent(id, "email", NOW, true), "pitch.problem.broken-open");
        await(drafting.save(id, "S", "{{x}}"));
        assertThat(await(drafting.markSent(id, "wechat", NOW, true)).body()).isEqualTo("{{x}}");
    }

    @Test
    void onlyWhatWasSentIsAnsweredAndSilenceIsNoAnswer() {
        long id = await(drafting.draftEmpty(lin));
        await(drafting.save(id, "S", "text"));
        refuses(drafting.answer(id, Pitch.State.ACCEPTED, NOW, ""), "pitch.problem.not-sent");
        await(drafting.markSent(id, "email", NOW, false));
        await(drafting.answer(id, Pitch.State.DECLINED, NOW, " 今年没有预算 "));
        assertThat(opened(id).pitch().state()).isEqualTo(Pitch.State.DECLINED);
        assertThat(opened(id).pitch().answer()).isEqualTo("今年没有预算");
        refuses(drafting.answer(id, Pitch.State.DRAFT, NOW, ""), "pitch.problem.not-sent");
        await(drafting.answer(id, Pitch.State.SENT, NOW, "x"));
        assertThat(opened(id).pitch().answeredAt()).isNull();
        assertThat(opened(id).pitch().answer()).isEmpty();
    }

    @Test
    void listsShowWhomADraftIsToWithItsSubjectFilled() {
        long first = await(drafting.draft(lin, "reconnect", "zh-CN"));
        long second = await(drafting.draftEmpty(lin));
        await(drafting.saveVersion(second, "S", "text"));
        List<PitchRow> rows = await(pitches.of(lin));
        assertThat(rows).extracting(row -> row.pitch().id()).containsExactly(second, first);
        assertThat(rows.getFirst().versions()).isEqualTo(1);
        assertThat(rows.getFirst().organization()).isEqualTo("峰跑体育");
        assertThat(rows.getLast().values()).containsEntry("contact.addressAs", "林总");
        await(drafting.delete(second));
        assertThat(await(pitches.all())).hasSize(1);
        await(workspace.undo());
        assertThat(opened(second).versions()).hasSize(1);
    }

    @Test
    void ownTemplatesAreCopiedChangedAndDeletedButBuiltInOnesStay() {
        Template builtIn = Templates.builtIn("zh").getFirst();
        refuses(templates.edit(builtIn), "template.problem.built-in");
        refuses(templates.delete(builtIn), "template.problem.built-in");
        refuses(templates.duplicate(builtIn, " "), "template.problem.nameless");

        String key = await(templates.duplicate(builtIn, "我的开头"));
        Template own = await(templates.find(key, "en")).orElseThrow();
        assertThat(own.body()).isEqualTo(builtIn.body());
        assertThat(await(templates.in("zh-CN"))).hasSize(11).contains(own);
        assertThat(await(templates.in("en"))).hasSize(10);

        Template changed =
                new Template(own.id(), key, "zh-CN", "改过", "", Pitch.Kind.PLAN, "S", "{{me.name}}");
        await(templates.edit(changed));
        long id = await(drafting.draft(lin, key, "en"));
        assertThat(opened(id).pitch().body()).isEqualTo("{{me.name}}");
        assertThat(opened(id).pitch().kind()).isEqualTo(Pitch.Kind.PLAN);
        await(templates.delete(changed));
        assertThat(await(templates.find(key, "en"))).isEmpty();
        refuses(templates.edit(changed), "template.problem.gone");
        assertThat(opened(id).pitch().body()).isEqualTo("{{me.name}}");
    }

    @Test
    void theProfileKnowsItsFields() {
        assertThatThrownBy(() -> await(profile.set(Map.of("contact.name", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
        await(profile.set(Map.of("me.name", "陈波", "me.title", "主编")));
        await(profile.set(Map.of("me.title", " ")));
        assertThat(await(profile.fields())).isEqualTo(Map.of("me.name", "陈波"));
        await(workspace.undo());
        assertThat(await(profile.fields())).containsEntry("me.title", "主编");
    }

    @Test
    void aMailDraftGoesToThePreferredAddress() throws Exception {
        await(profile.set(Map.of("me.email", "chen@radio.example")));
        PitchDraft draft = opened(await(drafting.draftEmpty(lin)));
        assertThat(Mailing.fileName("四成: 独自来? ")).isEqualTo("四成 独自来.eml");
        assertThat(Mailing.fileName("{{}}/")).isEqualTo("pitch.eml");
        Path file = dir.resolve("draft.eml");
        await(Mailing.write(draft, "四成独自来", "您好", NOW, file));
        assertThat(Files.readString(file)).contains("lin@fengpao.example", "X-Unsent: 1");
        assertThat(Mailing.link(draft, "x", "y").uri().toString())
                .startsWith("mailto:lin@fengpao.example?");
        refuses(
                Mailing.write(draft, "x", "y", NOW, dir.resolve("no/such/folder.eml")),
                "pitch.problem.unwritable");
        assertThat(Optional.ofNullable(dir.toFile().list()).orElseThrow())
                .containsExactlyInAnyOrder("w", "draft.eml");
    }
}
