package app.renmai.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.Interactions;
import app.renmai.service.cadence.Cadences;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Knowing;
import app.renmai.service.pitch.PitchProblem;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.value.InitiativeStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Threads and their attempts, on a real database. */
class OutreachesTest {
    @TempDir Path dir;
    private Story story;

    @BeforeEach
    void open() {
        story = new Story(dir);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static void refused(CompletableFuture<?> step, String key) {
        assertThatThrownBy(() -> Workspace.await(step))
                .isInstanceOfSatisfying(
                        OutreachProblem.class,
                        problem -> assertThat(problem.key()).isEqualTo("outreach.problem." + key));
    }

    private List<Interaction> talks(long contact) {
        return Workspace.await(
                story.workspace.read(reader -> InteractionStore.ofContact(reader, contact)));
    }

    @Test
    void silenceStaysWaitingHoweverLong() {
        long thread = story.begin(story.person("林", "悦"), "Night run");
        assertThat(story.state(thread)).isEqualTo("preparing");
        story.attempt(thread, Carried.IDEA, "an idea");

        story.pass(40);

        assertThat(story.state(thread)).isEqualTo("waiting");
        assertThat(story.advice(thread).reasons())
                .contains(Advice.Reason.of("advice.reason.silence", 40L));
    }

    @Test
    void anAttemptIsNotBeforeAnEarlierOneNorInTheFuture() {
        long thread = story.begin(story.person("林", "悦"), "Night run");
        story.pass(3);
        story.attempt(thread, Carried.IDEA, "");

        var early = Story.made(story.now().minus(Duration.ofDays(1)), Carried.IDEA, "");
        refused(story.threads.attempt(thread, early), "before");
        var late = Story.made(story.now().plusSeconds(1), Carried.IDEA, "");
        refused(story.threads.attempt(thread, late), "future");
        refused(
                story.threads.answer(
                        thread, Answer.of(Move.ANSWER, story.now().minus(Duration.ofDays(1)), "")),
                "answer-before");
        refused(
                story.threads.answer(
                        thread, Answer.of(Move.ANSWER, story.now().plusSeconds(1), "")),
                "answer-future");
        refused(
                story.threads.answer(
                        thread, Answer.of(Move.NOT_NOW, story.now(), "").until(story.today())),
                "until");
        refused(story.threads.begin(1, " "), "purpose");
        refused(story.threads.begin(99, "x"), "no-contact");
        refused(story.threads.rename(thread, "x".repeat(1001)), "long");
        assertThat(story.thread(thread).attempts()).hasSize(1);
        assertThat(story.state(thread)).isEqualTo("waiting");
    }

    @Test
    void anAnswerOfTheirOwnAccordIsTheirInitiative() {
        long bo = story.person("陈", "博");
        long thread = story.begin(bo, "Campus");
        story.attempt(thread, Carried.PLAN, "88 pages");
        story.pass(2);
        Answer answer = Answer.of(Move.ANSWER, story.now(), "");
        Workspace.await(story.threads.answer(thread, answer));
        assertThat(initiatives()).isEmpty();
        Workspace.await(story.threads.answer(thread, answer.ofTheirOwn(true)));
        assertThat(initiatives()).as("told better, of the same talk").containsExactly(bo);
        Workspace.await(
                story.threads.answer(
                        thread, Answer.of(Move.MEET, story.now(), "").ofTheirOwn(true)));
        assertThat(initiatives()).containsExactly(bo, bo);
        Workspace.await(story.workspace.undo());
        assertThat(initiatives()).containsExactly(bo);
    }

    private List<Long> initiatives() {
        return Workspace.await(story.workspace.read(InitiativeStore::all)).stream()
                .map(InitiativeStore.Pair::contactId)
                .toList();
    }

    @Test
    void aNoOpensOnlyWithSomethingNew() {
        long thread = story.begin(story.person("陈", "博"), "Campus");
        story.attempt(thread, Carried.REMINDER, "");
        story.answer(thread, Move.DECLINE, "No time");
        assertThat(story.state(thread)).isEqualTo("declined");
        assertThat(story.thread(thread).outreach().theirWords()).isEqualTo("No time");

        refused(
                story.threads.attempt(thread, Story.made(story.now(), Carried.REMINDER, "")),
                "declined");
        refused(story.threads.prepare(thread), "declined");
        assertThat(story.state(thread)).isEqualTo("declined");

        Attempt plan = story.attempt(thread, Carried.PLAN, "88 pages");
        assertThat(plan.number()).isEqualTo(2);
        assertThat(story.state(thread)).isEqualTo("waiting");
        refused(
                story.threads.editAttempt(
                        new Attempt(
                                plan.id(),
                                thread,
                                2,
                                plan.madeAt(),
                                "email",
                                Carried.REMINDER,
                                "",
                                Outcome.NONE,
                                null,
                                "",
                                "",
                                null,
                                null)),
                "declined");
    }

    @Test
    void notNowIsNeitherANoNorSilence() {
        long thread = story.begin(story.person("倪", "蓉"), "Shop");
        story.attempt(thread, Carried.IDEA, "");
        var until = story.today().plusDays(20);
        Workspace.await(
                story.threads.answer(
                        thread, Answer.of(Move.NOT_NOW, story.now(), "Travelling").until(until)));

        assertThat(story.state(thread)).isEqualTo("paused");
        assertThat(story.advice(thread).action()).isEqualTo(Advice.Action.LEAVE);
        story.pass(20);
        assertThat(story.advice(thread).action()).isEqualTo(Advice.Action.TAKE_UP);
        assertThat(story.advice(thread).next().orElseThrow().on()).isEqualTo(until);
    }

    @Test
    void anAnswerIsOneStepWithPitchAndTalk() {
        long contact = story.person("周", "宁");
        Drafting drafting = drafting();
        long pitch = Workspace.await(drafting.draftEmpty(contact));
        Workspace.await(drafting.save(pitch, "Pages", "Pages above the desk"));
        Workspace.await(
                drafting.markSent(
                        pitch,
                        "email",
                        story.now(),
                        false,
                        SentAs.first("Spring", Carried.IDEA, "pages")));
        long thread = Workspace.await(story.threads.of(contact)).getFirst().outreach().id();
        assertThat(story.thread(thread).last().orElseThrow().pitchId()).isEqualTo(pitch);
        Cadences warmth = new Cadences(story.workspace);
        assertThat(Workspace.await(warmth.of(contact)).last()).isNull();

        story.pass(3);
        story.answer(thread, Move.ANSWER, "Let us meet");

        assertThat(story.state(thread)).isEqualTo("answered");
        assertThat(story.thread(thread).last().orElseThrow().outcome()).isEqualTo(Outcome.ANSWERED);
        Pitch answered = Workspace.await(drafting.open(pitch)).orElseThrow().pitch();
        assertThat(answered.state()).isEqualTo(Pitch.State.ANSWERED);
        assertThat(answered.answer()).isEqualTo("Let us meet");
        Interaction talk = talks(contact).getFirst();
        assertThat(talk.kind()).isEqualTo(Kind.EMAIL);
        assertThat(talk.direction()).isEqualTo(Direction.INCOMING);
        assertThat(talk.summary()).isEqualTo("Let us meet");
        assertThat(Workspace.await(warmth.of(contact)).last()).isEqualTo(story.now());

        story.undo();
        assertThat(story.state(thread)).isEqualTo("waiting");
        assertThat(talks(contact)).isEmpty();
        assertThat(Workspace.await(drafting.open(pitch)).orElseThrow().pitch().state())
                .isEqualTo(Pitch.State.SENT);
        story.redo();
        assertThat(story.state(thread)).isEqualTo("answered");
        assertThat(talks(contact)).hasSize(1);
    }

    @Test
    void anAnsweredPitchMovesItsThread() {
        long contact = story.person("周", "宁");
        Drafting drafting = drafting();
        long thread = story.begin(contact, "Spring");
        story.attempt(thread, Carried.REMINDER, "");
        long pitch = Workspace.await(drafting.draftEmpty(contact));
        Workspace.await(drafting.save(pitch, "Pages", "Text"));
        Workspace.await(
                drafting.markSent(
                        pitch,
                        "wechat",
                        story.now(),
                        false,
                        SentAs.next(thread, Carried.IDEA, "")));
        assertThat(story.thread(thread).attempts()).hasSize(2);

        Workspace.await(drafting.answer(pitch, Pitch.State.DECLINED, story.now(), "No"));
        assertThat(story.state(thread)).isEqualTo("declined");
        assertThat(talks(contact)).hasSize(1);
        Workspace.await(drafting.answer(pitch, Pitch.State.DECLINED, story.now(), "No, thanks"));
        assertThat(talks(contact)).extracting(Interaction::summary).containsExactly("No, thanks");
        assertThat(story.thread(thread).last().orElseThrow().answer()).isEqualTo("No, thanks");
        Workspace.await(drafting.answer(pitch, Pitch.State.SENT, story.now(), ""));
        assertThat(story.state(thread)).isEqualTo("waiting");
        assertThat(talks(contact)).isEmpty();
    }

    @Test
    void deletedAttemptsMoveUpAndTheThreadFollows() {
        long thread = story.begin(story.person("何", "川"), "Launch");
        Attempt first = story.attempt(thread, Carried.REMINDER, "one");
        story.attempt(thread, Carried.IDEA, "two");
        Attempt third = story.attempt(thread, Carried.PLAN, "three");
        story.answer(thread, Move.ANSWER, "Yes");

        Workspace.await(story.threads.deleteAttempt(first));
        assertThat(story.thread(thread).attempts())
                .extracting(Attempt::number, Attempt::carriedWords)
                .containsExactly(tuple(1, "two"), tuple(2, "three"));
        assertThat(story.state(thread)).isEqualTo("answered");
        Workspace.await(story.threads.deleteAttempt(third));
        assertThat(story.state(thread)).isEqualTo("waiting");
        story.undo();
        story.undo();
        assertThat(story.thread(thread).attempts())
                .extracting(Attempt::carriedWords)
                .containsExactly("one", "two", "three");
        story.redo();
        story.redo();
        assertThat(story.thread(thread).attempts()).hasSize(1);
    }

    @Test
    void pleaseStopHoldsEverywhere() {
        long contact = story.person("许", "文");
        long one = story.begin(contact, "One");
        long other = story.begin(contact, "Other");
        Drafting drafting = drafting();
        long draft = Workspace.await(drafting.draftEmpty(contact));
        Workspace.await(drafting.save(draft, "A", "B"));
        story.attempt(one, Carried.IDEA, "");
        story.answer(one, Move.STOP, "Please stop");

        assertThat(List.of(story.state(one), story.state(other))).containsOnly("closed");
        assertThat(Workspace.await(story.wishes.of(contact)).orElseThrow().words())
                .isEqualTo("Please stop");
        refused(story.threads.begin(contact, "Again"), "stopped");
        refused(story.threads.attempt(other, Story.made(story.now(), Carried.PLAN, "")), "stopped");
        for (CompletableFuture<?> step :
                List.of(
                        drafting.draftEmpty(contact),
                        drafting.draft(contact, "first-note", "en"),
                        drafting.markSent(draft, "email", story.now(), true))) {
            assertThatThrownBy(() -> Workspace.await(step))
                    .isInstanceOfSatisfying(
                            PitchProblem.class,
                            problem ->
                                    assertThat(problem.key())
                                            .isEqualTo("outreach.problem.stopped"));
        }
        assertThat(story.advice(one).action()).isEqualTo(Advice.Action.NOTHING);

        Workspace.await(story.wishes.takeBack(contact));
        assertThat(story.state(one)).isEqualTo("closed");
        story.begin(contact, "Again");
        story.undo();
        story.undo();
        refused(story.threads.begin(contact, "Again"), "stopped");
    }

    @Test
    void pleaseStopSurvivesAMergeWhoeverHadIt() {
        Merging merging = new Merging(story.workspace);
        for (boolean mine : new boolean[] {true, false}) {
            long kept = story.person("王", "宁" + mine);
            long goes = story.person("王", "凝" + mine);
            long open = story.begin(mine ? goes : kept, "Open");
            Workspace.await(story.wishes.put(mine ? kept : goes, "No more", story.today()));

            Workspace.await(merging.merge(kept, goes, Map.of()));

            assertThat(Workspace.await(story.wishes.of(kept))).isPresent();
            assertThat(story.thread(open).outreach().contactId()).isEqualTo(kept);
            assertThat(story.state(open)).isEqualTo("closed");
            story.undo();
            assertThat(story.state(open)).isEqualTo("preparing");
            assertThat(Workspace.await(story.wishes.of(mine ? goes : kept))).isEmpty();
            story.redo();
            assertThat(Workspace.await(story.wishes.of(kept))).isPresent();
        }
    }

    @Test
    void whatIsDeletedLeavesAttemptsWithoutIt() {
        long contact = story.person("高", "岚");
        long thread = story.begin(contact, "Museum");
        story.attempt(thread, Carried.IDEA, "");
        story.answer(thread, Move.ANSWER, "Yes");
        Interactions interactions = new Interactions(story.workspace);
        Workspace.await(interactions.delete(talks(contact).getFirst()));
        assertThat(story.state(thread)).isEqualTo("answered");
        story.undo();
        assertThat(talks(contact)).hasSize(1);

        Workspace.await(story.contacts.delete(List.of(contact), "Gao"));
        assertThat(Workspace.await(story.threads.all())).isEmpty();
        story.undo();
        assertThat(story.thread(thread).attempts()).hasSize(1);
    }

    private Drafting drafting() {
        WorkCalendar days = new WorkCalendar(story.workspace, () -> Locale.ENGLISH);
        return new Drafting(story.workspace, new Knowing(story.workspace, days, Story.ZONE));
    }
}
