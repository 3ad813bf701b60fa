package app.renmai.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The whole of a text for which there is no room. */
public final class WholeText {
    private WholeText() {}

    /** Lets a label tell its whole text in a tooltip while it is cut. */
    public static void whenCut(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty()
                .subscribe(cut -> label.setTooltip(Boolean.TRUE.equals(cut) ? whole : null));
    }
}
