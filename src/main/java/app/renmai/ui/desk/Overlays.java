package app.renmai.ui.desk;

import javafx.scene.Node;

/** Shows one thing over the window, with a scrim behind it; never two deep. */
public interface Overlays {
    /**
     * Shows a node; Esc or a click on the scrim closes it.
     *
     * @param node the node; it is placed at the top middle
     * @param top its distance from the top of the window
     * @param focus gets the focus
     * @param closed called after it was closed, however that came about
     */
    void show(Node node, double top, Node focus, Runnable closed);

    /** Closes what is shown. */
    void close();

    /** Whether something is shown. */
    boolean showing();
}
