package app.renmai.ui.command;

import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands there are now: those of the window always, those of a screen while it is shown. A
 * screen's key goes before the window's.
 */
public final class Commands {
    private List<Command> ofWindow = List.of();
    private List<Command> ofScreen = List.of();
    private List<KeyHint> hints = List.of();

    /**
     * Says what can always be done.
     *
     * @throws IllegalArgumentException when two of them share a key or an id
     */
    public void setWindow(List<Command> commands) {
        ofWindow = distinct(commands);
    }

    /**
     * Says what can be done on the screen that is shown.
     *
     * @throws IllegalArgumentException when two of them share a key or an id
     */
    public void setScreen(List<Command> commands) {
        ofScreen = distinct(commands);
    }

    /** Says what keys do inside the screen that is shown. */
    public void setHints(List<KeyHint> keys) {
        hints = List.copyOf(keys);
    }

    /** What keys do inside the screen that is shown. */
    public List<KeyHint> hints() {
        return hints;
    }

    private static List<Command> distinct(List<Command> commands) {
        for (Command one : commands) {
            for (Command other : commands) {
                boolean sameKey = one.key() != null && one.key().equals(other.key());
                if (one != other && (sameKey || one.id().equals(other.id()))) {
                    throw new IllegalArgumentException(
                            one.id() + " and " + other.id() + " clash: same id or key");
                }
            }
        }
        return List.copyOf(commands);
    }

    /** What can always be done. */
    public List<Command> ofWindow() {
        return ofWindow;
    }

    /** What can be done on the screen that is shown. */
    public List<Command> ofScreen() {
        return ofScreen;
    }

    /** All commands, those of the shown screen first. */
    public List<Command> all() {
        return Stream.concat(ofScreen.stream(), ofWindow.stream()).toList();
    }

    /** The command with an id, if it is there now. */
    public Optional<Command> find(String id) {
        return all().stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /** Runs the command whose key was pressed, and consumes the event. */
    public void handle(KeyEvent event) {
        for (Command command : all()) {
            if (command.pressed(event) && command.enabled().get()) {
                event.consume();
                command.run();
                return;
            }
        }
    }
}
