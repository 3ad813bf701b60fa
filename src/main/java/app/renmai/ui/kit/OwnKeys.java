package app.renmai.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/**
 * Plain keys that mean what has the focus, though the screen around it has a command on them: F2
 * edits the line one stands on, and names the whole page only elsewhere.
 */
public final class OwnKeys {
    private OwnKeys() {}

    /**
     * Says which plain keys a node has a use for while the focus is within it. Replaces what was
     * said before.
     */
    public static void of(Node node, Predicate<KeyCode> takes) {
        node.getProperties().put(OwnKeys.class, new Taken(takes));
    }

    /** Whether a key that was pressed belongs to what has the focus, or to what is around that. */
    public static boolean taken(@Nullable Node focused, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.hasProperties()
                    && node.getProperties().get(OwnKeys.class) instanceof Taken taken
                    && taken.keys().test(event.getCode())) {
                return true;
            }
        }
        return false;
    }

    private record Taken(Predicate<KeyCode> keys) {}
}
