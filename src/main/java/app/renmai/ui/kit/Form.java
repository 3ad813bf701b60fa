package app.renmai.ui.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Labels at the left, fields at the right, in one grid. */
public final class Form extends GridPane {
    private static final double LABELS = 112;

    /** An empty form. */
    public Form() {
        setHgap(12);
        setVgap(10);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
    }

    /** Adds a line; the label names the field to a screen reader too. */
    public void row(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(32);
        WholeText.whenCut(label);
        field.setAccessibleText(text);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, field);
    }
}
