package app.renmai.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.today.TodaySettings;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.Map;

class SettingsScreenTest extends FxTest {
    private void choose(String choice, String text) {
        find(choice, Node.class);
        onFx(
                () -> {
                    stage.getScene().getRoot().lookupAll("#" + choice + " .toggle-button").stream()
                            .map(ToggleButton.class::cast)
                            .filter(button -> button.getText().equals(text))
                            .findFirst()
                            .orElseThrow()
                            .requestFocus();
                    return true;
                });
        press(KeyCode.SPACE);
    }

    private String pressed(String choice) {
        return onFx(
                () ->
                        stage
                                .getScene()
                                .getRoot()
                                .lookupAll("#" + choice + " .toggle-button")
                                .stream()
                                .map(ToggleButton.class::cast)
                                .filter(ToggleButton::isSelected)
                                .map(ToggleButton::getText)
                                .findFirst()
                                .orElse(""));
    }

    @Test
    void theLanguageChangesAtOnceAndIsRemembered() {
        open(new Route.Settings());
        assertThat(pressed("settings-language")).isEqualTo("English");
        choose("settings-language", "简体中文");
        await("Chinese", () -> pressed("settings-theme").equals("浅色"));
        assertThat(remembered).containsEntry("language", "zh-CN");
        assertThat(onFx(() -> ((ToggleButton) stage.getScene().getFocusOwner()).getText()))
                .as("the focus is where it was")
                .isEqualTo("简体中文");
    }

    @Test
    void themeAndNameOrderChangeAtOnce() {
        open(new Route.Settings());
        choose("settings-theme", "Dark");
        await("dark", () -> stage.getScene().getRoot().getStyleClass().contains("dark"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        await("the switch follows the key", () -> pressed("settings-theme").equals("Light"));
        choose("settings-names", "Family name first");
        await("remembered", () -> "FAMILY_FIRST".equals(remembered.get("name.order")));
        assertThat(pressed("settings-names")).isEqualTo("Family name first");
    }

    @Test
    void aFieldOfTheProfileIsOneStepOnLeaving() {
        open(new Route.Settings());
        focus("settings-me-name");
        type("林晓");
        press(KeyCode.TAB);
        await("kept", () -> profile().equals(Map.of("me.name", "林晓")));
        type("Channel 8");
        press(KeyCode.ENTER);
        await("both kept", () -> profile().size() == 2);

        assertThat(Workspace.await(workspace.undo())).isPresent();
        await(
                "the field follows",
                () -> find("settings-me-organization", TextField.class).getText().isEmpty());
        assertThat(profile()).isEqualTo(Map.of("me.name", "林晓"));
    }

    @Test
    void theRegionOfPhoneNumbersIsOneStep() {
        open(new Route.Settings());
        ComboBox<?> box = find("settings-region", ComboBox.class);
        await("read", () -> box.getValue() != null);
        services.duplicates().setRegion("DE").join();
        await("shown", () -> "DE".equals(box.getValue()));
        focus("settings-region");
        press(KeyCode.J);
        await("chosen", () -> !"DE".equals(box.getValue()));
        String chosen = onFx(() -> (String) box.getValue());
        await("kept", () -> services.duplicates().region().join().equals(chosen));
        Workspace.await(workspace.undo());
        await("undone", () -> "DE".equals(box.getValue()));
    }

    private String error(String field) {
        return find(field, TextField.class).getParent().lookup(".field-error")
                        instanceof Label label
                ? label.getText()
                : "";
    }

    private void retype(String field, String text) {
        focus(field);
        press(KeyCode.CONTROL, KeyCode.A);
        type(text);
        press(KeyCode.ENTER);
    }

    private TodaySettings today() {
        return Workspace.await(services.suggesting().settings());
    }

    @Test
    void theLimitAndTheLeadOfTodayAreOneStepEach() {
        open(new Route.Settings());
        retype("settings-today-limit", "0");
        await(
                "refused",
                () -> error("settings-today-limit").equals("A number from 1 to 20 is needed."));
        assertThat(today()).isEqualTo(TodaySettings.USUAL);
        retype("settings-today-limit", "３");
        await("kept", () -> today().limit() == 3);
        retype("settings-today-lead", "soon");
        await(
                "refused",
                () -> error("settings-today-lead").equals("A number from 0 to 30 is needed."));
        press(KeyCode.ESCAPE);
        await(
                "as it was",
                () -> find("settings-today-lead", TextField.class).getText().equals("7"));
        retype("settings-today-lead", "0");
        await("kept", () -> today().equals(new TodaySettings(3, 0)));
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        await("undone", () -> find("settings-today-limit", TextField.class).getText().equals("5"));
    }

    @Test
    void noticesAreOffUntilTheSystemHasTakenOne() {
        notices.taken = false;
        open(new Route.Settings());
        assertThat(pressed("settings-notices-on")).isEqualTo("Off");
        assertThat(find("settings-notices-unavailable", Label.class).isVisible()).isFalse();
        choose("settings-notices-on", "On");
        await("said so", () -> find("settings-notices-unavailable", Label.class).isVisible());
        assertThat(pressed("settings-notices-on")).isEqualTo("Off");
        assertThat(remembered).doesNotContainEntry("notice.on", "true");
        notices.taken = true;
        choose("settings-notices-on", "On");
        await("on", () -> "true".equals(remembered.get("notice.on")));
        assertThat(pressed("settings-notices-on")).isEqualTo("On");
        assertThat(notices.shown).hasSize(1);
        choose("settings-notices-on", "Off");
        await("off", () -> "false".equals(remembered.get("notice.on")));
    }

    @Test
    void theTimesOfNoticesAreRemembered() {
        open(new Route.Settings());
        retype("settings-today-morning", "25:00");
        await(
                "refused",
                () ->
                        error("settings-today-morning")
                                .equals("A time is needed, such as 9:00 or 08:30."));
        retype("settings-today-morning", "8:30");
        await("kept", () -> "08:30".equals(remembered.get("notice.morning")));
        retype("settings-today-before", "121");
        await(
                "refused",
                () -> error("settings-today-before").equals("A number from 1 to 120 is needed."));
        retype("settings-today-before", "15");
        await("kept", () -> "15".equals(remembered.get("notice.before")));
    }

    private Map<String, String> profile() {
        return Workspace.await(services.profile().fields());
    }

    @Test
    void theStoryIsLoadedRemovedAndBroughtBack() {
        open(new Route.Settings());
        await("known", () -> find("settings-story-load", Node.class).isVisible());
        focus("settings-story-load");
        press(KeyCode.SPACE);
        await("loaded", () -> find("settings-story-remove", Node.class).isVisible());
        assertThat(Workspace.await(services.contacts().count())).isGreaterThan(30);
        focus("settings-story-remove");
        press(KeyCode.SPACE);
        await("removed", () -> find("settings-story-load", Node.class).isVisible());
        assertThat(Workspace.await(services.contacts().count())).isZero();
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> find("settings-story-remove", Node.class).isVisible());
    }

    @Test
    void aBackupIsMadeAndNamed() {
        open(new Route.Settings());
        Button backUp = find("settings-backup", Button.class);
        focus("settings-backup");
        press(KeyCode.SPACE);
        await("told", () -> stage.getScene().lookup("#toast") != null);
        assertThat(services.backups().folder()).isDirectoryContaining("glob:**/renmai-*.zip");
        assertThat(backUp.isDisabled()).isFalse();
        press(KeyCode.F8);
        press(KeyCode.SPACE);
        await("opened", () -> opened.contains(services.backups().folder().toUri()));
        assertThat(Files.isDirectory(services.backups().folder())).isTrue();
    }

    @Test
    void theNoticesCanBeRead() {
        open(new Route.Settings());
        focus("settings-notices");
        press(KeyCode.SPACE);
        find("notices", Node.class);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#notices") == null);
    }
}
