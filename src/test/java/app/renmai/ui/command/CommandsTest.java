package app.renmai.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

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
        commands.set(
                Commands.WINDOW,
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
    void thePageGoesBeforeTheWindowAndScopesKeepTheirOrder() {
        commands.set(Commands.WINDOW, List.of(command("log", "Ctrl+L")));
        commands.set("organization", List.of(command("organization-log", "Ctrl+L")));

        press(KeyCode.L, false);

        assertThat(done).containsExactly("organization-log");
        assertThat(commands.scopes().keySet()).containsExactly(Commands.WINDOW, "organization");
    }
}
