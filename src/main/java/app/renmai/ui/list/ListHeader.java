package app.renmai.ui.list;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The top of a screen that lists something: title, count and buttons, and a line of tools. */
public final class ListHeader extends VBox {
    private final Label heading = new Label();
    private final Label count = new Label();

    /**
     * @param title what is listed
     * @param buttons what can be done, at the right
     * @param tools the filter and what else narrows or arranges the list, below the title
     */
    public ListHeader(String title, List<? extends Node> buttons, Node... tools) {
        super(10);
        getStyleClass().add("page-header");
        heading.setText(title);
        heading.getStyleClass().add("title");
        heading.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("secondary");
        HBox line = new HBox(8, heading, count, gap());
        line.getChildren().addAll(buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(12, tools);
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, below);
    }

    /** Takes what room is left in a line. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** What is listed. */
    public StringProperty titleProperty() {
        return heading.textProperty();
    }

    /** How many there are, in words. */
    public StringProperty countProperty() {
        return count.textProperty();
    }
}
