package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.service.activity.OpenWithContact;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.value.Offers;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;
import app.renmai.ui.log.LogForm.Field;

import javafx.beans.property.StringProperty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What cannot be saved is said where it stands, in both languages, and nothing typed is lost. */
class LogHintsTest extends FxTest {
    private static final String MANY = "10,000 characters";
    private TestDesk fake;
    private LogViewModel model;
    private long tom;

    private void openForm(String language) {
        openWorkspace();
        fake = new TestDesk(workspace, Locale.forLanguageTag(language));
        Contact contact = Contact.named(PersonName.of("Becker", "Tom"), NOW);
        tom =
                Workspace.await(
                        fake.desk.services().contacts().add(contact, List.of(), "Nordlicht", ""));
        begin();
    }

    private void begin() {
        model = onFx(() -> new LogViewModel(fake.desk, List.of(tom)));
        on(model::show);
        await("given", () -> model.form().people().size() == 1);
        on(() -> model.form().whenProperty().set("17 Nov 15:00"));
        on(() -> model.form().summaryProperty().set("Tour"));
    }

    private static void on(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return true;
                });
    }

    private StringProperty field(String name) {
        LogForm form = model.form();
        return switch (name) {
            case "when" -> form.whenProperty();
            case "place" -> form.placeProperty();
            case "summary" -> form.summaryProperty();
            case "next" -> form.nextProperty();
            case "need" -> form.needs().getLast().textProperty();
            case "promise" -> form.promises().getFirst().textProperty();
            case "due" -> form.promises().getFirst().dueProperty();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String hint(Field wrong) {
        LogForm form = model.form();
        return switch (wrong) {
            case NEEDS -> form.needs().getFirst().errorProperty().get();
            case PROMISES -> form.promises().getFirst().errorProperty().get();
            default -> form.error(wrong).get();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // language | field | what is typed | where it is said | what the hint says
                "en|when|31 Feb|WHEN|no such day",
                "en|when|31 February 15:00|WHEN|no such day",
                "zh-CN|when|2月31日|WHEN|没有“2月31日”这一天",
                "zh-CN|when|二月三十一日下午三点|WHEN|这一天",
                "en|when|17 Nov 1890|WHEN|no such day",
                "en|when|17 Nov 2190 15:00|WHEN|no such day",
                "zh-CN|when|1890年11月17日|WHEN|这一天",
                "zh-CN|when|2190年11月17日|WHEN|这一天",
                "en|when|17 Nov 15:00–14:00|WHEN|ends before it begins",
                "zh-CN|when|11月17日 15:00–14:00|WHEN|结束早于开始",
                "en|when|17 Nov 25:00|WHEN|no such time",
                "zh-CN|when|11月17日 25:00|WHEN|没有",
                "en|when|🚀|WHEN|not clear yet",
                "zh-CN|when|🚀|WHEN|看不懂",
                "en|when|مساء الخير|WHEN|not clear yet",
                "en|when|10,000 characters|WHEN|not clear yet",
                "zh-CN|when|10,000 characters|WHEN|看不懂",
                "en|summary|10,000 characters|SUMMARY|too long: at most 4,000",
                "zh-CN|summary|10,000 characters|SUMMARY|最多 4,000 个字符",
                "en|place|10,000 characters|PLACE|at most 1,000",
                "zh-CN|place|10,000 characters|PLACE|最多 1,000",
                "en|need|10,000 characters|NEEDS|at most 4,000",
                "zh-CN|need|10,000 characters|NEEDS|最多 4,000",
                "en|promise|10,000 characters|PROMISES|at most 4,000",
                "en|due|Fri|PROMISES|Say what was promised",
                "zh-CN|due|周五|PROMISES|请写下答应的事",
                "en|next|31 Feb, with numbers|NEXT|no such day",
                "zh-CN|next|2月31日，带数字|NEXT|这一天",
                "en|next|numbers|NEXT|Begin with a day",
                "zh-CN|next|带数字|NEXT|请以日期开头",
                "en|next|17 Nov 2020, with numbers|NEXT|past already",
                "zh-CN|next|2020年11月17日，带数字|NEXT|已经过了",
                "en|next|17 Nov 2190, with numbers|NEXT|no such day",
                "en|next|Thu 15:00–14:00, with numbers|NEXT|ends before it begins",
            })
    void aClearHintAndNothingLost(
            String language, String field, String typed, Field expected, String hint) {
        openForm(language);
        String text = typed.equals(MANY) ? "长 x".repeat(3_334) : typed;
        on(() -> field(field).set(text));
        Optional<Field> wrong = onFx(() -> model.save(() -> {}));
        assertThat(wrong).contains(expected);
        assertThat(onFx(() -> hint(expected))).contains(hint).hasSizeLessThan(120);
        assertThat(onFx(() -> field(field.equals("need") ? "summary" : field).get()))
                .isEqualTo(field.equals("need") ? "Tour" : text);
        assertThat(Workspace.await(fake.desk.services().timeline().ofContact(tom))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦 🚀 emoji",
                "مرحبا بالعالم",
                "שלום, Tom — 你好",
                "é combining ̈ 𠮷野",
                "=1+1; DROP TABLE need; --",
            })
    void whatCanBeWrittenComesBackAsItWas(String text) {
        openForm("en");
        on(() -> model.form().summaryProperty().set(text));
        on(() -> model.form().placeProperty().set(text));
        on(() -> model.form().bodyProperty().set(text));
        on(() -> model.form().needs().getLast().textProperty().set(text));
        on(() -> model.form().promises().getFirst().textProperty().set(text));
        on(() -> model.form().nextProperty().set("Thu 15:00, " + text));
        AtomicBoolean done = new AtomicBoolean();
        assertThat(onFx(() -> model.save(() -> done.set(true)))).isEmpty();
        await("saved", done::get);
        Interaction talk =
                Workspace.await(fake.desk.services().timeline().ofContact(tom)).stream()
                        .map(entry -> ((TimelineEntry.Talk) entry).interaction())
                        .filter(Interaction::held)
                        .findFirst()
                        .orElseThrow();
        assertThat(talk.summary()).isEqualTo(text);
        assertThat(talk.place()).isEqualTo(text);
        assertThat(talk.body()).isEqualTo(text);
        OpenWithContact open = Workspace.await(fake.desk.services().agenda().with(tom));
        assertThat(Workspace.await(fake.desk.services().needs().of(tom)))
                .extracting(Need::words)
                .containsExactly(text);
        assertThat(open.promises())
                .extracting(each -> each.commitment().promise())
                .containsExactly(text);
        assertThat(open.planned())
                .extracting(each -> each.interaction().summary())
                .containsExactly(text);
        assertThat(open.reminders().getFirst().reason()).endsWith(text);
    }

    @ParameterizedTest
    @CsvSource({"en,'1 need, 2 offers'", "zh-CN,1 项需求、2 项所长"})
    void whatTheyAndOneselfCanDoIsNotedOnceWithTheNeeds(String language, String saved) {
        openForm(language);
        Offers offers = fake.desk.services().offers();
        for (int times = 0; times < 2; times++) {
            note("Six hosts", Note.OBSERVED);
            note("22 campus radios", Note.MINE);
            note("Exhibitors of the fair", Note.THEIRS);
            assertThat(onFx(() -> model.form().savesProperty().get())).contains(saved);
            AtomicBoolean done = new AtomicBoolean();
            assertThat(onFx(() -> model.save(() -> done.set(true)))).isEmpty();
            await("saved", done::get);
            begin();
        }
        assertThat(Workspace.await(fake.desk.services().needs().of(tom)))
                .extracting(Need::certainty)
                .containsOnly(Need.Certainty.OBSERVED);
        assertThat(Workspace.await(offers.meant()))
                .extracting(each -> each.offer().words())
                .containsExactly("22 campus radios");
        assertThat(Workspace.await(offers.of(tom)))
                .extracting(each -> each.offer().words())
                .containsExactly("Exhibitors of the fair");
    }

    private void note(String words, Note note) {
        on(
                () -> {
                    NeedDraft last = model.form().needs().getLast();
                    last.textProperty().set(words);
                    last.noteProperty().set(note);
                    model.form().extend();
                });
    }
}
