package app.renmai.ui.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

class CommandsTest {
    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands();

    private Command command(String id, String key) {
        return Command.of(id, key, Feather.PLUS, () -> done.add(id));
    }

    private void press(KeyCode code, boolean shift) {
        commands.handle(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
    }

    @Test
    void everyKeyOfACommandRunsIt() {
        commands.setWindow(
                List.of(
                        command("zoom-in", "Ctrl+Plus")
                                .also("Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Add")));

        press(KeyCode.PLUS, false);
        press(KeyCode.EQUALS, false);
        press(KeyCode.EQUALS, true);
        press(KeyCode.ADD, false);
        press(KeyCode.MINUS, false);

        assertThat(done).hasSize(4);
    }

    @Test
    void theScreenGoesBeforeTheWindowWhileItIsShown() {
        commands.setWindow(List.of(command("log", "Ctrl+L")));
        commands.setScreen(List.of(command("organization-log", "Ctrl+L")));
        press(KeyCode.L, false);
        commands.setScreen(List.of());
        press(KeyCode.L, false);

        assertThat(done).containsExactly("organization-log", "log");
    }

    @Test
    void twoCommandsOfOneScreenMayNotShareAKey() {
        assertThatThrownBy(
                        () ->
                                commands.setScreen(
                                        List.of(
                                                command("one", "Ctrl+L"),
                                                command("two", "Ctrl+L"))))
                .hasMessageContaining("one and two clash");
    }
}
