package app.renmai.ui.navigation;

import javafx.scene.Node;

/** What stands in the middle of the window. */
public interface Screen {
    /** The node to show; always the same. */
    Node node();

    /** Called when it appears. */
    void shown();

    /** Called when it disappears; what was typed must be saved or kept. */
    void hidden();

    /** Where the focus belongs when the screen appears. */
    default Node focusTarget() {
        return node();
    }
}
