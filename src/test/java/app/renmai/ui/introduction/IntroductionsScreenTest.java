package app.renmai.ui.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.introduction.Introduction;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Move;
import app.renmai.service.introduction.Stage;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Bringing two together by keyboard. */
class IntroductionsScreenTest extends FxTest {
    private long chen;
    private long wang;

    private long person(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void people() {
        openWorkspace();
        chen = person("Chen", "Bo");
        wang = person("Wang", "Ning");
    }

    private String text(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node instanceof Labeled labeled && seen(node) ? labeled.getText() : "";
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private boolean focusOn(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private IntroductionRow only() {
        return Workspace.await(services.value().introductions().all()).getFirst();
    }

    @Test
    void fromTheSheetToThanksByKeys() {
        people();
        openWindow(new Route.Introductions());
        await("empty", () -> focusOn("introductions-list"));
        press(KeyCode.T);
        focus("introduce-one");
        type("Chen");
        press(KeyCode.ENTER);
        await("first", () -> focusOn("introduce-one-why"));
        type("staff");
        focus("introduce-other");
        type("Wang");
        press(KeyCode.ENTER);
        await("second", () -> focusOn("introduce-other-why"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("begun", () -> text("introduction-stage").equals("To ask"));
        await("list", () -> focusOn("introductions-list"));
        press(KeyCode.L);
        await("asked", () -> there("introduction-declined"));
        press(KeyCode.ENTER);
        await("agreed", () -> !there("introduction-declined"));
        assertThat(only().introduction().of(chen).consent()).isEqualTo(Introduction.Consent.AGREED);
        press(KeyCode.A);
        await("ready", () -> text("introduction-stage").equals("Both agreed"));
        press(KeyCode.M);
        await("made", () -> text("introduction-stage").equals("Introduced"));
        press(KeyCode.R);
        await("sheet", () -> there("introduction-result-words"));
        focus("introduction-result-words");
        type("A tour");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("useful", () -> text("introduction-stage").equals("Useful"));
        await("list again", () -> focusOn("introductions-list"));
        press(KeyCode.K);
        await("thanked", () -> text("introduction-stage").equals("Useful, with thanks"));
        assertThat(only().introduction().resultWords()).isEqualTo("A tour");
        press(KeyCode.DELETE);
        await("gone", () -> text("introduction-stage").isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> text("introduction-stage").equals("Useful, with thanks"));
    }

    @Test
    void itsDaysAreToldByKeyAndMoneyIsRemarkedOn() {
        people();
        long id = Workspace.await(services.value().introductions().begin(chen, "", wang, ""));
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        Workspace.await(services.value().introductions().said(id, Move.ASK, chen, today));
        Workspace.await(services.value().introductions().said(id, Move.AGREE, chen, today));
        Workspace.await(services.value().introductions().said(id, Move.AGREE, wang, today));
        Workspace.await(services.value().introductions().make(id, today));
        openWindow(new Route.Introductions(id));
        await("made", () -> text("introduction-stage").equals("Introduced"));
        await("list", () -> focusOn("introductions-list"));
        press(KeyCode.E);
        focus("introduction-day-made");
        type("3 Nov");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("order", () -> shows("do not follow each other"));
        focus("introduction-day-one");
        type("1 Nov");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("closed", () -> !there("introduction-days"));
        assertThat(only().introduction().madeOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(only().introduction().of(chen).askedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        await("list again", () -> focusOn("introductions-list"));
        press(KeyCode.R);
        focus("introduction-result-words");
        type("He paid me 3k EUR");
        Node sheet = find("introduction-result", Node.class);
        await(
                "remark",
                () ->
                        sheet.lookupAll(".label").stream()
                                .anyMatch(
                                        each ->
                                                each instanceof Labeled label
                                                        && label.getText()
                                                                .contains("amount of money")));
        type("x".repeat(4_000));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("too long", () -> shows("at most 4,000 characters"));
        press(KeyCode.ESCAPE);
        await("list once more", () -> focusOn("introductions-list"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> today.equals(only().introduction().madeOn()));
    }

    @Test
    void aPreparedOneSaysWhatIsNotRightAndTheQuestionIsDrafted() {
        people();
        Workspace.await(services.value().introductions().begin(chen, "", wang, ""));
        openWindow(new Route.Contact(chen));
        await("section", () -> there("introduction-" + only().id()));
        Button add = find("add-introduction", Button.class);
        onFx(
                () -> {
                    add.fire();
                    return true;
                });
        focus("introduce-other");
        type("Chen");
        press(KeyCode.ENTER);
        await("self", () -> focusOn("introduce-other-why"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("refused", () -> shows("Nobody can be introduced to themselves."));
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("introduce-other"));
        assertThat(only().stage()).isEqualTo(Stage.TO_ASK);
        Button open = find("introduction-" + only().id(), Button.class);
        onFx(
                () -> {
                    open.fire();
                    return true;
                });
        await("steps", () -> text("introduction-stage").equals("To ask"));
        await("list", () -> focusOn("introductions-list"));
        press(KeyCode.ENTER);
        await("studio", () -> there("studio"));
        String sql = "SELECT body FROM pitch";
        List<String> texts =
                Workspace.await(
                        workspace.read(
                                reader ->
                                        reader.handle()
                                                .createQuery(sql)
                                                .mapTo(String.class)
                                                .list()));
        assertThat(texts.getFirst()).contains("Ning Wang").doesNotContain("{{intro.name}}");
    }

    private boolean shows(String words) {
        return stage.getScene().getRoot().lookupAll(".field-error").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText().contains(words));
    }
}
