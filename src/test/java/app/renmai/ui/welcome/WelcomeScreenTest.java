package app.renmai.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

class WelcomeScreenTest extends FxTest {
    private boolean wanted() {
        return Workspace.await(new FirstStart(services).wanted());
    }

    private boolean welcomed() {
        return stage.getScene().lookup("#welcome") != null;
    }

    private void focusOn(String id) {
        await(
                id,
                () -> {
                    Node owner = stage.getScene().getFocusOwner();
                    return owner != null && id.equals(owner.getId());
                });
    }

    @Test
    void isWantedOnlyWhileNobodyIsThereAndNothingWasDecided() {
        openWorkspace();
        assertThat(wanted()).isTrue();
        PersonName name = new PersonName("Chen", "", "Bo", "", "", "", "");
        Workspace.await(services.contacts().add(Contact.named(name, NOW), List.of(), "", ""));
        assertThat(wanted()).isFalse();
        Workspace.await(workspace.undo());
        assertThat(wanted()).isTrue();
        new FirstStart(services).decided();
        assertThat(wanted()).isFalse();
    }

    @Test
    void languageThenTheStoryByKeyboardAlone() {
        open(new Route.Welcome());
        await("the language first", () -> stage.getScene().getFocusOwner() instanceof ToggleButton);
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        await("Chinese", () -> "zh-CN".equals(remembered.get("language")));
        await(
                "the focus stays on the language",
                () ->
                        stage.getScene().getFocusOwner() instanceof ToggleButton button
                                && button.getText().equals("简体中文"));
        press(KeyCode.DOWN);
        focusOn("welcome-story");
        press(KeyCode.ENTER);
        await("left", () -> !welcomed());
        assertThat(Workspace.await(services.sample().present())).isTrue();
        assertThat(
                        Workspace.await(
                                services.contactList()
                                        .find(
                                                "陈博",
                                                app.renmai.service.contact.ContactList.Order.NAME,
                                                false)))
                .isNotEmpty();
        assertThat(wanted()).isFalse();
    }

    @Test
    void anEmptyBeginningIsTheSecondChoice() {
        open(new Route.Welcome());
        await("shown", this::welcomed);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        focusOn("welcome-empty");
        press(KeyCode.UP);
        focusOn("welcome-story");
        press(KeyCode.DIGIT2);
        await("left", () -> !welcomed());
        assertThat(Workspace.await(services.contacts().count())).isZero();
        assertThat(wanted()).isFalse();
    }

    @Test
    void thePaletteLeadsBackAndTheStoryIsNotLoadedTwice() {
        openWorkspace();
        Workspace.await(
                services.sample().load(Locale.ENGLISH, java.time.LocalDate.of(2026, 11, 18), ZONE));
        int people = (int) (long) Workspace.await(services.contacts().count());
        openWindow(new Route.Settings());
        press(KeyCode.CONTROL, KeyCode.K);
        type("show the first page");
        await(
                "found",
                () ->
                        stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                                && list.getItems().size() == 1);
        press(KeyCode.ENTER);
        await("shown", this::welcomed);
        await(
                "known",
                () -> find("welcome-story", Node.class).getAccessibleText().contains("already"));
        press(KeyCode.DIGIT1);
        await("left", () -> !welcomed());
        assertThat(Workspace.await(services.contacts().count())).isEqualTo(people);
    }

    @Test
    void theStoryBegunInOneLanguageLeadsOnInTheOther() {
        open(new Route.Welcome());
        await("shown", this::welcomed);
        work.hold();
        press(KeyCode.DIGIT1);
        await("under way", () -> services.jobs().underWay(SampleStory.JOB).isPresent());
        onFx(
                () -> {
                    window.setLanguage(Locale.SIMPLIFIED_CHINESE);
                    return true;
                });
        assertThat(onFx(() -> find("welcome-story", Node.class).isDisabled())).isTrue();
        work.release();
        await("left", () -> !welcomed());
        await(
                "told",
                () ->
                        stage.getScene().lookup(".toast .label") instanceof Label label
                                && label.getText().startsWith("已载入"));
    }

    @Test
    void cancellingTheStoryLeavesThePageAsItWas() {
        open(new Route.Welcome());
        await("shown", this::welcomed);
        CountDownLatch lane = new CountDownLatch(1);
        CompletableFuture<Void> busy = workspace.run(Op.ADD_CONTACT, "", _ -> waitFor(lane));
        focus("welcome-story");
        press(KeyCode.ENTER);
        await("under way", () -> find("welcome-story", Node.class).isDisabled());
        await("can be cancelled", () -> stage.getScene().lookup(".statusbar .button") != null);
        onFx(
                () -> {
                    ((Button) stage.getScene().lookup(".statusbar .button")).fire();
                    return true;
                });
        lane.countDown();
        await("offered again", () -> !find("welcome-story", Node.class).isDisabled());
        busy.join();
        focusOn("welcome-story");
        assertThat(onFx(this::welcomed)).isTrue();
        assertThat(Workspace.await(services.contacts().count())).isZero();
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(wanted()).isTrue();
        press(KeyCode.ENTER);
        await("loaded after all", () -> !welcomed());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
