package app.renmai.ui.settings;

import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A part of the settings: a heading, what it is about, then rows of a label and what to set. */
abstract class SettingsPart extends VBox {
    private static final double LABELS = 148;

    private final Desk desk;
    private final String heading;
    private final GridPane rows = new GridPane();

    /**
     * @param key the message key; {@code .about} says what the part is for
     */
    SettingsPart(Desk desk, String key) {
        this.desk = desk;
        this.heading = desk.text(key);
        getStyleClass().add("settings-part");
        setId(key.replace('.', '-'));
        Label title = new Label(heading);
        title.getStyleClass().add("section");
        rows.setHgap(12);
        rows.setVgap(10);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(labels, fields);
        getChildren().add(title);
    }

    Desk desk() {
        return desk;
    }

    String heading() {
        return heading;
    }

    /** Where the focus goes when the part is chosen. */
    abstract Node first();

    /** A sentence under the heading. */
    final void about(String text) {
        Label words = words(text);
        getChildren().add(1, words);
    }

    /** Words in grey that run over several lines. */
    static Label words(String text) {
        Label words = new Label(text);
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        return words;
    }

    /** A row; the label names what is set to a screen reader too. */
    final void row(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setMinHeight(32);
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.TOP);
        rows.addRow(rows.getRowCount(), label, control);
        if (rows.getParent() == null) {
            getChildren().add(rows);
        }
    }

    /** Several things in one row. */
    static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
