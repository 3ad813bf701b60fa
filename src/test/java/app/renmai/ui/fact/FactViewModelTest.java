package app.renmai.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Fact;
import app.renmai.store.Workspace;
import app.renmai.ui.TestDesk;
import app.renmai.ui.fact.FactViewModel.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A fact as it is typed, without a window: what is refused in words, what is read, what is kept.
 */
class FactViewModelTest {
    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(TestDesk.NOW, TestDesk.ZONE), Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private FactViewModel model(String language, Fact before) {
        return new FactViewModel(
                new TestDesk(workspace, Locale.forLanguageTag(language)).desk, before, null, null);
    }

    private static FactDraft draft(String words, String day, String source, String link) {
        About lin = About.contact(1, "Lin Yue");
        return new FactDraft(lin, Fact.Kind.NEED, words, day, source, link, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | '' | today | '' | Say in a few words what you found out.",
                "zh-CN | '' | 今天 | '' | 请用几个字写下您了解到的事。",
                "en | '' | today | https://a.example | Say in a few words what can be read there.",
                "zh-CN | '' | 今天 | https://a.example | 请用几个字写下那里能读到什么。",
                "en | Gale 3 | soon | '' | A day is needed, such as 17 Oct, yesterday or"
                        + " 2026-10-17.",
                "zh-CN | 疾风 3 | 改天 | '' | 需要一个日期，例如 10月17日、昨天 或 2026-10-17。",
                "en | Gale 3 | 2026-12-24 | '' | A fact is found, not planned: the day cannot lie"
                        + " ahead.",
                "zh-CN | 疾风 3 | 2026-12-24 | '' | 情报是已经了解到的事，日期不能在今天之后。",
            })
    void whatIsNotRightYetIsSaidInOneSentence(
            String language, String words, String day, String link, String sentence) {
        assertThat(model(language, null).save(draft(words, day, "", link), () -> {}))
                .map(Refusal::reason)
                .contains(sentence);
    }

    @Test
    void aMegabyteIsRefusedAndNothingIsHalfWritten() {
        FactViewModel model = model("en", null);
        String long_ = "a".repeat(1 << 20);
        assertThat(model.save(draft(long_, "today", "", ""), () -> {}))
                .map(Refusal::reason)
                .contains("That is too long: at most 4,000 characters.");
        assertThat(model.save(draft("Gale 3", "today", long_, ""), () -> {}))
                .map(Refusal::reason)
                .contains("That is too long: at most 1,000 characters.");
        assertThat(model.save(draft("Gale 3", "today", "", "https://a.example/" + long_), () -> {}))
                .map(Refusal::field)
                .contains(FactViewModel.Field.LINK);
        assertThat(Workspace.await(workspace.undo())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, yesterday, 2026-11-17",
        "en, 17 Oct, 2026-10-17",
        "zh-CN, 昨天, 2026-11-17",
        "zh-CN, 10月17日, 2026-10-17",
        "zh-CN, 2026-10-17, 2026-10-17"
    })
    void daysLeanToThePastAndAreReadAgainAsTheyAreWritten(
            String language, String typed, LocalDate day) {
        FactViewModel model = model(language, null);
        assertThat(model.day(typed)).contains(day);
        assertThat(model.day(model.written(day))).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-12, 2026-11-01", "2026-03-13,"})
    void aConfirmationStaysWithItsDay(String day, LocalDate checked) {
        TestDesk desk = new TestDesk(workspace, Locale.ENGLISH);
        long lin =
                Workspace.await(
                        desk.desk
                                .services()
                                .contacts()
                                .add(
                                        Contact.named(PersonName.of("Lin", "Yue"), TestDesk.NOW),
                                        List.of(),
                                        "",
                                        ""));
        Fact before =
                new Fact(
                        0,
                        UUID.randomUUID(),
                        lin,
                        null,
                        null,
                        Fact.Kind.PRODUCT,
                        "Gale 3",
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2026, 11, 1),
                        "press page",
                        "",
                        TestDesk.NOW);
        Workspace.await(desk.desk.services().facts().add(before));
        Fact stored = Workspace.await(desk.desk.services().facts().of(lin)).getFirst();
        FactDraft typed =
                new FactDraft(
                        About.contact(lin, "Lin Yue"),
                        Fact.Kind.PRODUCT,
                        "Gale 3 trail shoe",
                        day,
                        "press page",
                        "a.example/press",
                        null);
        FactViewModel model = new FactViewModel(desk.desk, stored, lin, null);
        CompletableFuture<Void> changed = new CompletableFuture<>();
        workspace.onChange(_ -> changed.complete(null));
        assertThat(model.save(typed, () -> {})).isEmpty();
        Workspace.await(changed);
        Fact after = Workspace.await(desk.desk.services().facts().of(lin)).getFirst();
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.words()).isEqualTo("Gale 3 trail shoe");
        assertThat(after.link()).isEqualTo("https://a.example/press");
        assertThat(after.checkedOn()).isEqualTo(checked);
    }
}
