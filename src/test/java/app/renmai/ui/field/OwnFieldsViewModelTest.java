package app.renmai.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.Coded;
import app.renmai.store.Workspace;
import app.renmai.ui.TestDesk;
import app.renmai.ui.navigation.Route;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The fields of one contact, without a window: what is shown, refused in words, stored, opened. */
class OwnFieldsViewModelTest {
    @TempDir Path dir;
    private Workspace workspace;
    private long liu;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(TestDesk.NOW, TestDesk.ZONE), Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private CustomField field(TestDesk desk, Kind kind, String... choices) {
        CustomField draft = CustomField.of(Target.CONTACT, kind.code(), kind, List.of(choices));
        long id = Workspace.await(desk.desk.services().fields().add(draft));
        return new CustomField(id, draft.target(), draft.name(), kind, draft.choices());
    }

    private OwnFieldsViewModel model(TestDesk desk) {
        Contact contact = Contact.named(PersonName.of("刘", "同"), TestDesk.NOW);
        liu = Workspace.await(desk.desk.services().contacts().add(contact, List.of(), "", ""));
        return new OwnFieldsViewModel(desk.desk, Target.CONTACT, liu);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | number | lots | “lots” is not a number. Write it like 1250.5.",
                "zh | number | 很多 | “很多”不是数字，请写成 1250.5 这样。",
                "en | day | 31 February | “31 February” is not in the calendar. Check the month and"
                        + " the day.",
                "zh | day | 2月31日 | 日历上没有“2月31日”这一天，请核对月和日。",
                "zh | date | 改天 | “改天”不是日期，请写成 2026-04-15、2026年4月、2026年或 4月15日。",
                "en | link | hello | “hello” is not a link. Write it like example.com or"
                        + " name@example.com.",
                "zh | link | 你好 | “你好”不是链接，请写成 example.com 或 name@example.com。",
                "en | choice | Tin | “Tin” is not one of the choices: Gold, 金牌.",
                "zh | choice | 铜牌 | 选项里没有“铜牌”，可选的有：Gold、金牌。",
            })
    void whatAFieldDoesNotTakeIsToldInOneSentence(
            String language, String kind, String typed, String sentence) {
        Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        TestDesk desk = new TestDesk(workspace, locale);
        Kind of = kind.equals("day") ? Kind.DATE : Coded.of(Kind.class, kind);
        CustomField field = of == Kind.CHOICE ? field(desk, of, "Gold", "金牌") : field(desk, of);
        assertThat(model(desk).refusal(field, typed)).contains(sentence);
        assertThat(model(desk).refusal(field, " ")).isEmpty();
    }

    @Test
    void valuesAreShownAsTheyAreReadAndLinksLeadThere() {
        TestDesk desk = new TestDesk(workspace, Locale.SIMPLIFIED_CHINESE);
        CustomField since = field(desk, Kind.DATE);
        CustomField page = field(desk, Kind.LINK);
        OwnFieldsViewModel model = model(desk);
        model.show();
        model.put(since, "April 2019").join();
        model.put(page, "example.com/a").join();
        assertThat(stored(desk, since)).isEqualTo("2019-04");
        assertThat(stored(desk, page)).isEqualTo("https://example.com/a");
        model.refresh();
        // What is shown can be typed again.
        assertThat(new FieldText(desk.desk).shown(since, "2019-04")).isEqualTo("2019年4月");
        assertThat(new FieldText(desk.desk).shown(page, "https://example.com/a"))
                .isEqualTo("example.com/a");
        assertThat(model.refusal(since, "2019年4月")).isEmpty();
        model.manage();
        assertThat(desk.went).containsExactly(new Route.Settings(true));
        model.hide();
    }

    private String stored(TestDesk desk, CustomField field) {
        return Workspace.await(desk.desk.services().fields().of(Target.CONTACT, liu)).of(field);
    }
}
