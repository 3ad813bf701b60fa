package app.renmai.ui.list;

import app.renmai.ui.kit.EmptyState;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/** What stands in a list without lines: there is nothing yet, or nothing matches the filter. */
public final class NoLines extends StackPane {
    /**
     * @param none said while there is nothing at all
     * @param nothing said while there is something that does not match
     * @param loaded what is known of how many there are
     */
    public NoLines(EmptyState none, EmptyState nothing, ObservableValue<Loaded> loaded) {
        super(none, nothing);
        setMinHeight(0);
        loaded.subscribe(
                now -> {
                    none.setVisible(now == Loaded.NONE);
                    nothing.setVisible(now == Loaded.SOME);
                });
    }
}
