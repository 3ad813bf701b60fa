package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Tag;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The line at the top of the log, by keyboard alone. */
class LogLineScreenTest extends FxTest {
    private long zeng;
    private long wang;
    private long other;

    private long add(String family, String given, String organization) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), organization, ""));
    }

    private void openLog(String language, String theme) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        zeng = add("曾", "慧", "明泰零售");
        wang = add("王", "宁", "星程活动");
        other = add("汪", "宁", "城市电台");
        openWindow(new Route.Timeline());
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-line", TextArea.class);
        await("the line", () -> focused("log-line"));
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private List<String> chips() {
        return stage.getScene().getRoot().lookupAll(".log-chip").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.BUTTON)
                .map(
                        node ->
                                node.lookupAll(".label").stream()
                                        .map(label -> ((Label) label).getText())
                                        .collect(Collectors.joining(" / ")))
                // A chip has its words once it has been laid out.
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void awaitChips(int count) {
        await(count + " chips", () -> chips().size() == count);
    }

    private String onForm(String id) {
        return onFx(() -> ((TextField) stage.getScene().lookup("#" + id)).getText());
    }

    private List<Interaction> logged() {
        return Workspace.await(services.timeline().ofEveryone()).stream()
                .map(entry -> ((Talk) entry).interaction())
                .toList();
    }

    @Test
    void aLineFillsTheFormAndIsCorrectedAndSavedByKeyboard() {
        openLog("en", "light");
        type(
                "met Zeng Hui, Wang Ning yesterday 3-4pm at Raffles about spring campus tour"
                        + " #spring, I send the shelf plan by Fri");
        awaitChips(8);
        assertThat(onFx(this::chips))
                .contains("Meeting", "Tue 17 Nov, 15:00–16:00", "Raffles", "spring campus tour")
                .anyMatch(chip -> chip.contains("1 of 2, check"))
                .contains("I owe: shelf plan · Fri 20 Nov");
        assertThat(onForm("log-place")).isEqualTo("Raffles");
        assertThat(onForm("log-summary")).isEqualTo("spring campus tour");
        picture("log-line-en-light");
        press(KeyCode.ENTER);
        await(
                "on what is to be checked",
                () -> stage.getScene().getFocusOwner() instanceof javafx.scene.control.Button);
        press(KeyCode.ENTER);
        await("the correction", () -> focused("log-choices"));
        picture("log-line-correction");
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#log-correction") == null);
        press(KeyCode.ENTER);
        await("the correction", () -> focused("log-choices"));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("chosen", () -> chips().stream().noneMatch(chip -> chip.contains("check")));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        Interaction talk = logged().getFirst();
        assertThat(talk.participants()).hasSize(2).contains(zeng).containsAnyOf(wang, other);
        assertThat(talk.start()).isEqualTo(Instant.parse("2026-11-17T07:00:00Z"));
        assertThat(talk.end()).isEqualTo(Instant.parse("2026-11-17T08:00:00Z"));
        assertThat(talk.place()).isEqualTo("Raffles");
        assertThat(talk.summary()).isEqualTo("spring campus tour");
        assertThat(Workspace.await(services.agenda().commitments(zeng)))
                .singleElement()
                .satisfies(
                        promise -> {
                            assertThat(promise.owedBy()).isEqualTo(Commitment.Owner.ME);
                            assertThat(promise.promise()).isEqualTo("shelf plan");
                            assertThat(promise.due()).isEqualTo(LocalDate.of(2026, 11, 20));
                        });
        assertThat(Workspace.await(services.contacts().details(zeng)).orElseThrow().tags())
                .extracting(Tag::name)
                .containsExactly("spring");
    }

    @Test
    void aTimeIsTypedAnewAndWhatIsNoPartIsLeftOut() {
        openLog("en", "light");
        type("met Zeng Hui on 31 February at Raffles");
        awaitChips(4);
        assertThat(onFx(this::chips)).anyMatch(chip -> chip.contains("no such day"));
        press(KeyCode.ENTER);
        await(
                "on the time",
                () -> stage.getScene().getFocusOwner() instanceof javafx.scene.control.Button);
        press(KeyCode.ENTER);
        await("the field", () -> focused("log-correction-field"));
        type("yesterday 3pm");
        press(KeyCode.ENTER);
        await("corrected", () -> chips().contains("Tue 17 Nov, 15:00"));
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.DELETE);
        awaitChips(3);
        assertThat(onForm("log-place")).isEmpty();
        assertThat(onForm("log-when")).contains("15:00");
    }

    private Interaction onlyOne() {
        return logged().getFirst();
    }

    @Test
    void whatIsNotClearIsAskedBeforeItIsSaved() {
        openLog("en", "light");
        type("met Wang Ning about dates");
        awaitChips(3);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(
                "on the chip that asks",
                () ->
                        stage.getScene().getFocusOwner() instanceof Button chip
                                && chip.getStyleClass().contains("uncertain"));
        await(
                "the question",
                () ->
                        SeenWords.of(stage.getScene(), "#log-sheet")
                                .contains("What is meant by “Wang Ning”?"));
        picture("log-line-asked");
        assertThat(logged()).isEmpty();
        press(KeyCode.ENTER);
        await("the choices", () -> focused("log-choices"));
        press(KeyCode.ENTER);
        await("chosen", () -> chips().stream().noneMatch(chip -> chip.contains("check")));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(onlyOne().participants()).hasSize(1).containsAnyOf(wang, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; met Zeng Hui on 11/3 about dates; 11/3",
                "en; met Zeng Hui on 31 February about dates; February",
                "en; met Zeng Hui about dates, I'll send the plan by 11/12; plan",
                "zh-CN; 2月30日和曾慧谈档期; 不可能",
                "zh-CN; 昨天七点和曾慧谈档期; 哪一个"
            })
    void timesAndDeadlinesAreAskedTooAndDeleteLeavesThemOut(
            String language, String line, String words) {
        openLog(language, "zh-CN".equals(language) ? "dark" : "light");
        type(line);
        await("chips", () -> chips().size() >= 4);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(
                "on the chip that asks",
                () ->
                        stage.getScene().getFocusOwner() instanceof Button chip
                                && chip.getStyleClass().contains("uncertain"));
        await("the question", () -> SeenWords.of(stage.getScene(), "#log-sheet").contains(words));
        picture("log-line-asked-" + language);
        press(KeyCode.DELETE);
        await(
                "left out",
                () ->
                        stage.getScene().getRoot().lookupAll(".log-chip").stream()
                                .noneMatch(chip -> chip.getStyleClass().contains("uncertain")));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(onlyOne().participants()).containsExactly(zeng);
    }

    @Test
    void whoeverWritesIntoTheFormHasAnswered() {
        openLog("en", "light");
        type("met Zeng Hui on 11/3 about dates");
        awaitChips(4);
        focus("log-when");
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#log-when")).setText("3 Nov 2026");
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(onlyOne().start()).isEqualTo(Instant.parse("2026-11-02T16:00:00Z"));
    }

    @Test
    void whatWasWrittenIntoTheFormStays() {
        openLog("en", "light");
        type("met Zeng Hui at Raffles");
        awaitChips(3);
        focus("log-place");
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#log-place")).setText("Hilton");
                    return true;
                });
        focus("log-line");
        onFx(
                () -> {
                    ((TextArea) stage.getScene().lookup("#log-line")).end();
                    return true;
                });
        type(" about dates");
        awaitChips(4);
        assertThat(onForm("log-place")).isEqualTo("Hilton");
        assertThat(onForm("log-summary")).isEqualTo("dates");
    }

    @Test
    void theDraftKeepsTheLine() {
        openLog("en", "light");
        type("met Zeng Hui yesterday at Raffles about dates");
        awaitChips(5);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
        press(KeyCode.CONTROL, KeyCode.L);
        awaitChips(5);
        await(
                "one person",
                () ->
                        stage.getScene().getRoot().lookupAll(".people-field .person-chip").size()
                                == 1);
        assertThat(onForm("log-place")).isEqualTo("Raffles");
    }

    @Test
    void aVeryLongLineIsTakenToo() {
        openLog("en", "light");
        type("met Zeng Hui about " + "🎉 שלום plan ".repeat(900));
        awaitChips(3);
        assertThat(onForm("log-summary")).startsWith("🎉");
    }

    @ParameterizedTest
    @CsvSource({"en, dark", "zh-CN, light", "zh-CN, dark"})
    void inBothLanguagesAndThemes(String language, String theme) {
        openLog(language, theme);
        boolean chinese = language.startsWith("zh");
        type(
                chinese
                        ? "昨天下午三点到四点和曾慧、王宁、张小雨在来福士谈春季校园巡演 #春季，周五前发货架方案"
                        : "met Zeng Hui, Wang Ning and Sarah Connor on 11/3 at Raffles about spring"
                                + " campus tour, I send the shelf plan by Fri");
        awaitChips(chinese ? 9 : 8);
        picture("log-line-" + (chinese ? "zh" : "en") + "-" + theme);
    }
}
