package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.organization.Organization;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

class ShellScreenTest extends FxTest {
    private Node focus() {
        return onFx(() -> stage.getScene().getFocusOwner());
    }

    private boolean shown(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    @Test
    void theFocusStaysInAnOverlayAndGoesBackWhenItCloses() {
        open(new Route.Organizations());
        Node before = focus();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        Node first = find("organization-new-name", Node.class);
        for (int i = 0; i < 4; i++) {
            press(KeyCode.TAB);
            Node now = focus();
            assertThat(onFx(() -> within(now, "new-organization-sheet")))
                    .as("after %d", i)
                    .isTrue();
        }
        press(KeyCode.ESCAPE);
        await("closed", () -> !shown("new-organization-sheet"));
        assertThat(focus()).isSameAs(before).isNotSameAs(first);
    }

    private static boolean within(Node node, String id) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aMessageIsReachedByKeyAndGivesTheFocusBack() {
        open(new Route.Organizations());
        Node before = focus();
        Workspace.await(services.organizations().add(Organization.named("Qinghe Foods", NOW)));
        await("can undo", () -> !find("undo", Button.class).isDisabled());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("told", () -> shown("toast"));
        press(KeyCode.F8);
        assertThat(onFx(() -> within(focus(), "toast"))).isTrue();
        press(KeyCode.ESCAPE);
        await("gone", () -> !shown("toast"));
        assertThat(focus()).isSameAs(before);
    }

    @Test
    void anUncaughtErrorIsOneSentenceWithItsDetailsFolded() {
        open(new Route.Organizations());
        window.tell(new IllegalStateException("the details"));
        await("told", () -> shown("toast"));
        assertThat(onFx(() -> stage.getScene().lookup("#toast .text-area"))).isNull();
        press(KeyCode.F8);
        press(KeyCode.SPACE);
        await("unfolded", () -> stage.getScene().lookup("#toast .text-area") != null);
        TextArea details = (TextArea) onFx(() -> stage.getScene().lookup("#toast .text-area"));
        assertThat(details.getText()).contains("the details");
    }

    @Test
    void undoSaysWhichStepAndItsKey() {
        open(new Route.Organizations());
        Workspace.await(services.organizations().add(Organization.named("Qinghe Foods", NOW)));
        Button undo = find("undo", Button.class);
        await("can undo", () -> !undo.isDisabled());
        assertThat(onFx(() -> undo.getTooltip().getText()))
                .isEqualTo("Undo Add organization · Qinghe Foods  Ctrl Z");
    }

    @Test
    void theStatusBarTellsOfTheNewestBackup() {
        open(new Route.Organizations());
        Workspace.await(services.backups().start().result());
        await(
                "told",
                () ->
                        stage.getScene().getRoot().lookupAll(".statusbar .label").stream()
                                .anyMatch(
                                        label ->
                                                ((Label) label)
                                                        .getText()
                                                        .equals("Saved · backup today 10:41")));
    }

    @Test
    void theSheetOfShortcutsNamesTheKeysOfThePage() {
        open(new Route.Organizations());
        press(KeyCode.F1);
        find("shortcuts", Node.class);
        List<String> caps =
                onFx(
                        () ->
                                stage.getScene().getRoot().lookupAll("#shortcuts .keycap").stream()
                                        .map(cap -> ((Label) cap).getText())
                                        .toList());
        assertThat(caps).contains("Ctrl Shift N", "Ctrl K", "F1", "Ctrl +");
        press(KeyCode.ESCAPE);
        await("closed", () -> !shown("shortcuts"));
    }

    @Test
    void theWindowGrowsWithEveryKeyPeoplePress() {
        open(new Route.Organizations());
        press(KeyCode.CONTROL, KeyCode.EQUALS);
        press(KeyCode.CONTROL, KeyCode.ADD);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(remembered).containsEntry("zoom", "1.3");
        press(KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(remembered).containsEntry("zoom", "1.2");
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(remembered).containsEntry("zoom", "1.0");
    }
}
