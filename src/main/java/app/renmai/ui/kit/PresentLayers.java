package app.renmai.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What a page shows, or what is said instead when that is gone. */
public final class PresentLayers extends StackPane {
    private final Node content;
    private final EmptyState gone;

    /**
     * @param content what is shown while it is there
     * @param gone what is said when it is not any more
     */
    public PresentLayers(Node content, EmptyState gone) {
        this.content = content;
        this.gone = gone;
        getChildren().add(content);
    }

    /** Shows the one or the other. */
    public void show(Presence presence) {
        boolean isGone = presence == Presence.GONE;
        content.setVisible(!isGone);
        getChildren().remove(gone);
        if (isGone) {
            getChildren().add(gone);
        }
    }
}
