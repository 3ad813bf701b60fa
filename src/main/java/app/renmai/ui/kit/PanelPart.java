package app.renmai.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** A part of a page's panel: things below one another, and what invites to add one. */
public abstract class PanelPart extends VBox {
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    /** Whether there is more to show than an invitation. */
    public final ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        draw();
    }

    /** What there is to show now. */
    protected abstract List<Node> things();

    /** What stands below it, if anything. */
    protected abstract List<Node> below();

    /** Shows what there is now. */
    protected final void draw() {
        List<Node> parts = new ArrayList<>(things());
        any.set(!parts.isEmpty());
        parts.addAll(below());
        getChildren().setAll(parts);
    }

    /**
     * Words that lead somewhere.
     *
     * @param id names the words in the scene
     * @param words what it is
     * @param open goes there
     * @param detail stands below in grey
     */
    protected static VBox line(String id, String words, Runnable open, String detail) {
        Button main = new Button(words);
        main.setId(id);
        main.getStyleClass().add("row-text");
        main.setWrapText(true);
        main.setMaxWidth(Double.MAX_VALUE);
        main.setOnAction(_ -> open.run());
        Label more = new Label(detail);
        more.getStyleClass().addAll("small", "row-detail");
        more.setWrapText(true);
        VBox line = new VBox(main, more);
        line.getStyleClass().add("edit-row");
        return line;
    }
}
