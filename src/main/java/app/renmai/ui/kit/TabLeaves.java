package app.renmai.ui.kit;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Has Tab go on to the next field, where an area would write it. */
public final class TabLeaves {
    private TabLeaves() {}

    /** Has Tab leave an area. */
    public static void in(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(area, event));
    }

    private static void key(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            event.consume();
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
