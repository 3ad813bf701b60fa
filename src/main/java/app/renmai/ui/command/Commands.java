package app.renmai.ui.command;

import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands there are now, by scope: {@code window} ones always, a screen's own while it is
 * shown. A screen's key goes before the window's.
 */
public final class Commands {
    /** The scope of commands that are always there. */
    public static final String WINDOW = "window";

    private final Map<String, List<Command>> scopes = new LinkedHashMap<>();

    /**
     * Puts the commands of a scope in place of those it had.
     *
     * @throws IllegalArgumentException when two of them share a key or an id
     */
    public void set(String scope, List<Command> commands) {
        for (Command one : commands) {
            for (Command other : commands) {
                boolean sameKey = one.key() != null && one.key().equals(other.key());
                if (one != other && (sameKey || one.id().equals(other.id()))) {
                    throw new IllegalArgumentException(
                            "in " + scope + " " + one.id() + " and " + other.id() + " clash");
                }
            }
        }
        scopes.remove(scope);
        scopes.put(scope, List.copyOf(commands));
    }

    /** Takes a scope away. */
    public void remove(String scope) {
        scopes.remove(scope);
    }

    /** The scopes with their commands, in the order they were set. */
    public Map<String, List<Command>> scopes() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    }

    /** All commands, those of the shown screen first. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        scopes.forEach(
                (scope, commands) -> {
                    if (!WINDOW.equals(scope)) {
                        all.addAll(commands);
                    }
                });
        all.addAll(scopes.getOrDefault(WINDOW, List.of()));
        return all;
    }

    /** The command with an id, if it is there now. */
    public java.util.Optional<Command> find(String id) {
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
