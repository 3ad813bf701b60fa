package app.renmai.ui.log;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;

/** What is wrong with a field, in words below it. */
final class Problems {
    private Problems() {}

    /** A label that is only there while there is something wrong. */
    static Label label(ObservableStringValue error) {
        Label label = new Label();
        label.getStyleClass().add("field-error");
        label.setWrapText(true);
        label.textProperty().bind(error);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.visibleProperty().bind(label.managedProperty());
        return label;
    }
}
