package app.renmai.ui.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Pitch.State;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.store.Op;
import app.renmai.store.Step;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.Loaded;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.pitch.Outgoing.MailHandover;
import app.renmai.ui.pitch.StudioViewModel.Found;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

class PitchViewModelsTest extends FxTest {
    private final Deque<Runnable> pauses = new ConcurrentLinkedDeque<>();
    private final List<ViewModel> shown = new ArrayList<>();
    private TestDesk fake;
    private long lin;

    @BeforeEach
    void open() {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("林", "悦"), NOW).withAddressAs("Director Lin");
        lin =
                await(
                        fake.desk
                                .services()
                                .contacts()
                                .add(
                                        contact,
                                        List.of(ContactPoint.email("lin@fengpao.example", "")),
                                        "Fengpao Sports",
                                        "Marketing director"));
    }

    @Override
    protected void openWorkspace() {
        super.openWorkspace();
        fake = new TestDesk(workspace, Locale.ENGLISH);
    }

    /** Nobody listens to a workspace that is about to close. */
    @AfterEach
    void hide() {
        on(() -> shown.forEach(ViewModel::hide));
    }

    private void show(ViewModel model) {
        shown.add(model);
        on(model::show);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    /** Does something to a view model where view models live. */
    private static void on(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private long draftFrom(String template) {
        return await(fake.desk.services().drafting().draft(lin, template, "en"));
    }

    private StudioViewModel studio(long id) {
        StudioViewModel model = onFx(() -> new StudioViewModel(fake.desk, id, pauses::add));
        show(model);
        await("opened", () -> model.foundProperty().get() == Found.HERE);
        return model;
    }

    private Pitch stored(long id) {
        return await(fake.desk.services().drafting().open(id)).map(PitchDraft::pitch).orElseThrow();
    }

    private Step lastStep() {
        return workspace.undoState().undo().orElseThrow();
    }

    @Test
    void whatIsTypedIsKeptAfterThePauseOfTheLastKeyOnly() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        on(() -> model.bodyProperty().set("a"));
        on(() -> model.bodyProperty().set("ab"));
        assertThat(model.keptProperty().get().all()).isFalse();
        on(pauses.removeFirst());
        assertThat(lastStep().op()).isEqualTo(Op.DRAFT_PITCH);
        on(pauses.removeFirst());
        await("kept", () -> model.keptProperty().get().all());
        assertThat(model.keptProperty().get().at()).contains(NOW);
        await("stored", () -> stored(id).body().equals("ab"));
        assertThat(lastStep().op()).isEqualTo(Op.EDIT_PITCH);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aVisitOfTheStudioIsOneStepHoweverManyPausesItHas() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        String first = model.bodyProperty().get();
        typed(model, "One {{chosen.word}}.");
        typed(model, "One {{chosen.word}}. Two.");
        on(() -> model.fill("chosen.word", "word"));
        await("filled", () -> stored(id).body().equals("One word. Two."));
        typed(model, "One word. Two. Three.");
        await(workspace.undo());
        await("as filled", () -> model.bodyProperty().get().equals("One word. Two."));
        await(workspace.undo());
        await("as typed", () -> model.bodyProperty().get().equals("One {{chosen.word}}. Two."));
        await(workspace.undo());
        await("as it began", () -> model.bodyProperty().get().equals(first));
        assertThat(lastStep().op()).isEqualTo(Op.DRAFT_PITCH);
    }

    private void typed(StudioViewModel model, String text) {
        on(() -> model.bodyProperty().set(text));
        on(() -> model.save());
        await("kept", () -> model.keptProperty().get().all());
        await(
                "stored",
                () -> model.draftProperty().get().orElseThrow().pitch().body().equals(text));
    }

    @Test
    void nothingTypedIsLostWhenTheWindowClosesWithinThePause() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        on(() -> model.subjectProperty().set("Four in ten came alone"));
        on(() -> model.bodyProperty().set("On 17 October …"));
        on(() -> model.save());
        workspace.close();
        openWorkspace();
        assertThat(stored(id).subject()).isEqualTo("Four in ten came alone");
        assertThat(stored(id).body()).isEqualTo("On 17 October …");
    }

    @Test
    void aTextBeingTypedIsNotReplacedByWhatIsStoredButUndoShowsTheOlder() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        String first = model.bodyProperty().get();
        on(() -> model.bodyProperty().set("typed"));
        await(fake.desk.services().profile().set(Map.of("me.name", "Gu Chen")));
        await(
                "profile",
                () ->
                        "Gu Chen"
                                .equals(
                                        model.draftProperty()
                                                .get()
                                                .orElseThrow()
                                                .values()
                                                .get("me.name")));
        assertThat(model.bodyProperty().get()).isEqualTo("typed");
        on(() -> model.save());
        await("stored", () -> stored(id).body().equals("typed"));
        await(workspace.undo());
        await("older", () -> model.bodyProperty().get().equals(first));
        await(workspace.redo());
        await("newer", () -> model.bodyProperty().get().equals("typed"));
        await(workspace.undo());
        await(workspace.undo());
        await(workspace.undo());
        await("gone", () -> model.foundProperty().get() == Found.GONE);
    }

    @Test
    void fillingAPlaceholderReplacesItWhereverItStands() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        assertThat(model.letterProperty().get().missing())
                .containsExactly(
                        "their.campaign",
                        "their.observation",
                        "my.offer",
                        "my.proof",
                        "me.name",
                        "me.organization");
        on(() -> model.fill("their.campaign", " night-run series "));
        assertThat(model.subjectProperty().get()).contains("night-run series");
        assertThat(model.bodyProperty().get())
                .contains("night-run series")
                .doesNotContain("{{their.campaign}}");
        assertThat(model.letterProperty().get().missing()).doesNotContain("their.campaign");
        await("stored", () -> stored(id).subject().contains("night-run series"));

        on(() -> model.fill("me.name", "Gu Chen"));
        await("filled", () -> model.letterProperty().get().body().contains("Gu Chen"));
        assertThat(model.bodyProperty().get()).contains("{{me.name}}");
        assertThat(await(fake.desk.services().profile().fields()))
                .containsEntry("me.name", "Gu Chen");
    }

    @Test
    void aVersionIsMadeOnceForTheSameTextAndCanBePutBack() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        on(() -> model.bodyProperty().set("one"));
        on(() -> model.saveVersion());
        await("told", () -> fake.told.contains("Saved version 1"));
        await("shown", () -> model.draftProperty().get().orElseThrow().versions().size() == 1);
        on(() -> model.saveVersion());
        await("told", () -> fake.told.contains("Nothing has changed since version 1"));
        on(() -> model.bodyProperty().set("two, not yet kept"));
        PitchVersion first = model.draftProperty().get().orElseThrow().versions().getFirst();
        on(() -> model.restore(first));
        await("restored", () -> model.bodyProperty().get().equals("one"));
        await("kept", () -> model.draftProperty().get().orElseThrow().versions().size() == 2);
        assertThat(model.draftProperty().get().orElseThrow().versions().getFirst().body())
                .isEqualTo("two, not yet kept");
    }

    @Test
    void sendingRefusesGapsUnlessConfirmedAndStandsInTheTimeline() {
        long id = draftFrom("first-note");
        StudioViewModel model = studio(id);
        on(() -> model.subjectProperty().set("Hello"));
        on(() -> model.bodyProperty().set("About {{their.product}}"));
        on(() -> model.markSent("wechat", NOW, false, null));
        await("refused", () -> fake.told.stream().anyMatch(said -> said.contains("not filled")));
        assertThat(stored(id).draft()).isTrue();
        on(() -> model.markSent("wechat", NOW, true, null));
        await("sent", () -> stored(id).state() == State.SENT);
        await("shown", () -> !model.draftProperty().get().orElseThrow().pitch().draft());
        assertThat(await(fake.desk.services().timeline().ofContact(lin)))
                .anyMatch(entry -> entry.at().equals(NOW));
        on(() -> model.answer(State.DECLINED, NOW, "Not this season"));
        await("answered", () -> stored(id).state() == State.DECLINED);
        assertThat(stored(id).answer()).isEqualTo("Not this season");
        on(() -> model.bodyProperty().set("changed afterwards"));
        on(() -> model.save());
        assertThat(stored(id).body()).isEqualTo("About {{their.product}}");
    }

    @Test
    void theMailFileReadsBackAsADraftToThem() throws Exception {
        await(
                fake.desk
                        .services()
                        .profile()
                        .set(Map.of("me.name", "顾晨", "me.email", "gu@radio.example")));
        StudioViewModel model = studio(draftFrom("first-note"));
        Outgoing out = new Outgoing(fake.desk, model);
        on(() -> model.subjectProperty().set("给 {{contact.addressAs}}：四成人独自来"));
        on(() -> model.bodyProperty().set("**Director Lin**,\n\nfour in ten\n\n{{me.name}}"));
        assertThat(out.fileName("eml")).isEqualTo("给 Director Lin：四成人独自来.eml");
        Path file = await(onFx(() -> out.writeMail(dir.resolve(out.fileName("eml")))));
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new java.util.Properties()), in);
            assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
            assertThat(mail.getSubject()).isEqualTo("给 Director Lin：四成人独自来");
            InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
            assertThat(to.getAddress()).isEqualTo("lin@fengpao.example");
            assertThat(to.getPersonal()).isEqualTo("林悦");
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("顾晨");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .isEqualToNormalizingNewlines("Director Lin,\n\nfour in ten\n\n顾晨");
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<strong>Director Lin</strong>");
        }
        await("told", () -> fake.told.stream().anyMatch(said -> said.startsWith("Saved 给")));
    }

    @Test
    void theMailLinkSaysWhatCouldNotComeAlong() {
        StudioViewModel model = studio(draftFrom("first-note"));
        Outgoing out = new Outgoing(fake.desk, model);
        PitchDraft opened = model.draftProperty().get().orElseThrow();
        on(() -> model.subjectProperty().set("S"));
        on(() -> model.bodyProperty().set("short"));
        assertThat(onFx(() -> out.openMail(opened))).isEqualTo(MailHandover.OPENED);
        assertThat(fake.links.getLast().toString())
                .isEqualTo("mailto:lin@fengpao.example?subject=S&body=short");
        on(() -> model.bodyProperty().set("很长".repeat(300)));
        assertThat(onFx(() -> out.openMail(opened))).isEqualTo(MailHandover.TEXT_LEFT_OUT);
        on(() -> model.bodyProperty().set("short"));
        await(fake.desk.services().contacts().deletePoint(opened.contact().points().getFirst()));
        await(
                "without address",
                () -> model.draftProperty().get().orElseThrow().contact().points().isEmpty());
        assertThat(onFx(() -> out.openMail(model.draftProperty().get().orElseThrow())))
                .isEqualTo(MailHandover.OPENED_WITHOUT_ADDRESS);
        fake.mailProgram = false;
        assertThat(onFx(() -> out.openMail(opened))).isEqualTo(MailHandover.NO_PROGRAM);
    }

    @Test
    void theListStandsByStateAndFindsByPinyinAndWords() {
        PitchesViewModel model = onFx(() -> new PitchesViewModel(fake.desk));
        show(model);
        await("none", () -> model.loadedProperty().get() == Loaded.NONE);
        long draft = draftFrom("first-note");
        long sent = await(fake.desk.services().drafting().draftEmpty(lin));
        await(fake.desk.services().drafting().save(sent, "Night runners", "Hello"));
        await(
                fake.desk
                        .services()
                        .drafting()
                        .markSent(sent, "email", NOW.minusSeconds(9 * 86_400), false));
        await("both", () -> model.countsProperty().equals(Map.of(State.DRAFT, 1, State.SENT, 1)));
        await("lines", () -> model.linesProperty().size() == 4);
        assertThat(model.linesProperty().get(0)).isEqualTo(new PitchLine.Heading(State.DRAFT, 1));
        PitchLine.Item first = (PitchLine.Item) model.linesProperty().get(1);
        assertThat(first.id()).isEqualTo(draft);
        assertThat(first.toFill()).isEqualTo(6);
        PitchText text = new PitchText(fake.desk);
        assertThat(text.title(first.row().pitch(), first.row().values()))
                .isEqualTo("One thing I noticed in your [Their campaign]");
        PitchLine.Item second = (PitchLine.Item) model.linesProperty().get(3);
        assertThat(text.waiting(second.row().pitch())).isEqualTo("No answer yet, 9 days");

        on(() -> model.filterProperty().set("linyue"));
        assertThat(model.linesProperty()).hasSize(4);
        on(() -> model.filterProperty().set("runners"));
        assertThat(model.linesProperty()).hasSize(2);
        on(() -> model.filterProperty().set(""));
        on(() -> model.stateProperty().set(Optional.of(State.DRAFT)));
        assertThat(model.linesProperty()).hasSize(2);
        on(() -> model.delete(first));
        await("chip of an empty state gone", () -> model.stateProperty().get().isEmpty());
        assertThat(fake.told).anyMatch(said -> said.startsWith("Deleted “One thing"));
    }

    @Test
    void aPitchBeginsFromATemplateOrAnEmptyPageInTheLanguageChosen() {
        DraftViewModel model = onFx(() -> new DraftViewModel(fake.desk, null));
        show(model);
        await("templates", () -> model.templatesProperty().size() == 10);
        on(() -> model.draft());
        assertThat(fake.went).isEmpty();
        var meant = Workspace.await(fake.desk.services().contactList().meant("ly", Set.of(), 6));
        assertThat(meant).hasSize(1);
        on(() -> model.choose(meant.getFirst().id()));
        await("chosen", () -> model.recipientProperty().get().isPresent());
        assertThat(model.values()).containsEntry("contact.organization", "Fengpao Sports");
        on(() -> model.languageProperty().set("zh-CN"));
        await("Chinese", () -> model.templatesProperty().getFirst().language().equals("zh-CN"));
        Template second = model.templatesProperty().get(1);
        on(() -> model.chosenProperty().set(Optional.of(second)));
        on(() -> model.draft());
        await("in the studio", () -> !fake.went.isEmpty());
        long id = ((Route.Pitch) fake.went.getLast()).id();
        assertThat(stored(id).body()).isEqualTo(second.body()).contains("您好");
        on(() -> model.chosenProperty().set(Optional.empty()));
        await("free again", () -> draftAgain(model));
        assertThat(stored(((Route.Pitch) fake.went.getLast()).id()).body()).isEmpty();
    }

    private boolean draftAgain(DraftViewModel model) {
        on(() -> model.draft());
        return fake.went.size() > 1;
    }

    @Test
    void aCopyOfABuiltInTemplateIsTheUsersToChangeAndDelete() {
        TemplatesViewModel model = onFx(() -> new TemplatesViewModel(fake.desk));
        show(model);
        await("all", () -> model.allProperty().size() == 10);
        on(() -> model.edit(template -> withName(template, "changed")));
        on(() -> model.delete());
        assertThat(workspace.undoState().undo().orElseThrow().op()).isEqualTo(Op.ADD_CONTACT);
        on(() -> model.duplicate());
        await("one more", () -> model.allProperty().size() == 11);
        await("chosen", () -> model.chosenProperty().get().filter(t -> !t.builtIn()).isPresent());
        on(() -> model.edit(template -> withName(template, "My own")));
        await("renamed", () -> model.allProperty().getLast().name().equals("My own"));
        Step step = lastStep();
        on(() -> model.edit(template -> withName(template, "My own")));
        assertThat(lastStep()).isEqualTo(step);
        on(() -> model.delete());
        await("all again", () -> model.allProperty().size() == 10);
        await(workspace.undo());
        await("back", () -> model.allProperty().getLast().name().equals("My own"));
    }

    private static Template withName(Template from, String name) {
        return new Template(
                from.id(),
                from.key(),
                from.language(),
                name,
                from.situation(),
                from.kind(),
                from.subject(),
                from.body());
    }

    @Test
    void theNotesShowWhatHelpsWhileWriting() {
        long earlier = await(fake.desk.services().drafting().draftEmpty(lin));
        await(fake.desk.services().drafting().save(earlier, "Earlier", "x"));
        await(fake.desk.services().drafting().markSent(earlier, "email", NOW, false));
        await(
                fake.desk
                        .services()
                        .agenda()
                        .promise(
                                lin,
                                app.renmai.model.activity.Commitment.Owner.ME,
                                "send the count",
                                null));
        ContactNotesViewModel model =
                new ContactNotesViewModel(fake.desk, draftFrom("after-silence"));
        show(model);
        await("notes", () -> model.notesProperty().get().isPresent());
        ContactNotesViewModel.Notes notes = model.notesProperty().get().orElseThrow();
        assertThat(notes.pitches()).extracting(Pitch::subject).containsExactly("Earlier");
        assertThat(notes.promises()).hasSize(1);
        assertThat(notes.talks()).isEmpty();
    }
}
