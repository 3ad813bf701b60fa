package app.renmai.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.InnerNote.Verdict;
import app.renmai.model.shared.Coded;
import app.renmai.service.outreach.Advice.Reason;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What to do next, and why. Today is Monday, 2 November 2026. */
class AdviceTest {
    @TempDir Path dir;
    private Story story;
    private long thread;

    @BeforeEach
    void open() {
        story = new Story(dir);
        thread = story.begin(story.person("林", "悦"), "Night run");
    }

    @AfterEach
    void close() {
        story.close();
    }

    @ParameterizedTest(name = "{0}, {1} days later")
    @CsvSource({
        "'', 0, first, , ''",
        "idea, 0, wait, 2026-11-05, silence gap new-for-them",
        "idea, 2, wait, 2026-11-05, silence gap new-for-them",
        "idea, 3, try, 2026-11-05, silence gap new-for-them",
        "reminder, 3, try, 2026-11-05, silence gap new-for-them",
        "idea reminder, 3, wait, 2026-11-11, silence gap new-for-them",
        "reminder idea, 9, try, 2026-11-11, silence gap new-for-them",
        "reminder reminder, 0, prepare-first, 2026-11-11, reminders silence gap new-for-them",
        "reminder reminder, 40, prepare-first, 2026-11-11, reminders silence gap new-for-them",
        "idea reminder reminder, 1, prepare-first, 2026-11-20, reminders silence gap new-for-them",
        "reminder reminder idea, 1, wait, 2026-11-20, silence gap new-for-them",
        "idea idea idea idea, 1, wait, 2026-12-14, silence gap new-for-them alike",
        "idea idea idea idea idea, 1, wait, 2026-12-14, silence gap new-for-them alike",
    })
    void byAttempts(String carried, int days, String action, LocalDate next, String reasons) {
        for (String each : carried.isEmpty() ? new String[0] : carried.split(" ")) {
            boolean many = carried.startsWith("idea idea");
            story.attempt(
                    thread, Coded.of(Carried.class, each), many ? "Ten voices of one campus" : "");
        }
        story.pass(days);

        Advice advice = story.advice(thread);

        assertThat(advice.action().code()).isEqualTo(action);
        assertThat(advice.next().map(Next::on).orElse(null)).isEqualTo(next);
        assertThat(advice.reasons().stream().map(AdviceTest::id).toList())
                .isEqualTo(reasons.isEmpty() ? List.of() : List.of(reasons.split(" ")));
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            advice.reasons()
                    .forEach(
                            each ->
                                    assertThat(
                                                    messages.text(
                                                            each.key(), each.arguments().toArray()))
                                            .isNotBlank());
        }
    }

    private static String id(Reason reason) {
        return reason.key().substring(reason.key().lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "answer, reply, answered",
        "meet, decide, met",
        "decline, bring-new, declined new-for-them",
        "stop, nothing, stopped",
    })
    void byAnswers(String move, String action, String reasons) {
        story.attempt(thread, Carried.IDEA, "");
        story.answer(thread, Coded.of(Move.class, move), "");

        Advice advice = story.advice(thread);

        assertThat(advice.action().code()).isEqualTo(action);
        assertThat(advice.next()).isEmpty();
        assertThat(advice.reasons().stream().map(AdviceTest::id).toList())
                .isEqualTo(List.of(reasons.split(" ")));
    }

    @Test
    void theUsersOwnDateHoldsUntilSomethingHappens() {
        story.attempt(thread, Carried.IDEA, "");
        LocalDate own = story.today().plusDays(30);
        Workspace.await(story.threads.next(thread, own));
        assertThat(story.advice(thread).next()).contains(new Next(own, Next.Basis.OWN, 0, 0));

        story.pass(1);
        story.attempt(thread, Carried.IDEA, "");
        assertThat(story.advice(thread).next().orElseThrow().basis()).isEqualTo(Next.Basis.GAP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A map of your six cities|a map of your six cities!|true",
                "您那六个城市的听众地图|您那六个城市的听众地图。|true",
                "A map of your six cities|What drivers under 25 listen to|false",
                "您那六个城市的听众地图|二十五岁以下的司机在听什么|false",
            })
    void aTextTooLikeAnEarlierAttemptIsFound(String first, String second, boolean alike) {
        story.attempt(thread, Carried.IDEA, first);
        story.attempt(thread, Carried.IDEA, "");
        story.attempt(thread, Carried.IDEA, second);

        Reason found = Reason.of("advice.reason.alike", 3, 1);
        assertThat(story.advice(thread).reasons().contains(found)).isEqualTo(alike);
    }

    private List<InnerNote> notes() {
        return Workspace.await(story.workspace.read(reader -> InnerNoteStore.of(reader, thread)));
    }

    private InnerNotes.Tally tally() {
        return InnerNotes.Tally.of(notes());
    }

    @Test
    void fearsAreCounted() {
        InnerNotes notes = new InnerNotes(story.workspace);
        long id = Workspace.await(notes.add(thread, "She does not want us", "She said tomorrow"));
        assertThat(tally()).isEqualTo(new InnerNotes.Tally(0, 0, 0, 0, 1));
        var note = notes().getFirst();
        assertThat(note.id()).isEqualTo(id);

        Workspace.await(notes.settle(note, "A shipment", Verdict.WRONG));
        assertThat(tally()).isEqualTo(new InnerNotes.Tally(1, 0, 0, 1, 0));
        story.undo();
        assertThat(tally().open()).isEqualTo(1);
    }
}
