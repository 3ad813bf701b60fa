package app.renmai.ui.contact;

import app.renmai.model.contact.KeptField;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.kit.WholeText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * What other programs knew: name and value as they came. Long lists begin with a few, long values
 * with their first lines, and Enter or a click shows the rest; Delete deletes.
 */
final class KeptFields extends VBox {
    private static final int FEW = 5;
    private static final double MOST_HEIGHT = 84;

    private final Desk desk;
    private final ContactPageViewModel model;
    private final VBox rows = new VBox();
    private final Button all;
    private List<KeptField> fields = List.of();
    private boolean whole;

    KeptFields(Desk desk, ContactPageViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("kept-fields");
        all = new Button();
        all.setId("kept-all");
        all.getStyleClass().setAll("button", "row-text", "invitation");
        all.setMaxWidth(Double.MAX_VALUE);
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(
                _ -> {
                    whole = !whole;
                    draw();
                });
        getChildren().addAll(rows, all);
    }

    /** Shows other fields; the one after that which had the focus and is gone has it then. */
    void show(List<KeptField> shown) {
        if (!shown.equals(fields)) {
            fields = List.copyOf(shown);
            draw();
        }
    }

    private void draw() {
        int count = whole ? fields.size() : Math.min(FEW, fields.size());
        KeptFocus.replace(rows, fields.subList(0, count).stream().map(this::row).toList());
        all.setVisible(fields.size() > FEW);
        all.setText(
                whole
                        ? desk.text("contact.kept.fewer")
                        : desk.text("contact.kept.all", fields.size()));
    }

    private Node row(KeptField field) {
        Label name = new Label(field.name());
        name.getStyleClass().add("small");
        name.setWrapText(true);
        Label value = new Label(field.value());
        value.setWrapText(true);
        value.setMaxHeight(MOST_HEIGHT);
        value.setAlignment(Pos.TOP_LEFT);
        WholeText.whenCut(value);
        VBox words = new VBox(name, value);
        words.getStyleClass().addAll("row-box", "kept-field");
        Button delete =
                Buttons.small(
                        Buttons.icon(
                                desk.text("contact.kept.delete", field.name()),
                                Feather.TRASH_2,
                                () -> model.deleteKept(field)));
        delete.setFocusTraversable(false);
        HBox actions = new HBox(delete);
        actions.getStyleClass().add("row-actions");
        actions.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(actions, Pos.TOP_RIGHT);
        StackPane row = new StackPane(words, actions);
        row.getStyleClass().addAll("edit-row", "focus-ring");
        row.setFocusTraversable(true);
        row.setAccessibleText(field.name() + ": " + field.value());
        Tooltip.install(name, new Tooltip(desk.text("contact.kept.of", field.format())));
        row.setOnMouseClicked(_ -> toggle(value));
        row.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        model.deleteKept(field);
                    } else if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        toggle(value);
                    }
                });
        return row;
    }

    /** Shows the whole of a long value, or its beginning again. */
    private static void toggle(Label value) {
        value.setMaxHeight(value.getMaxHeight() == MOST_HEIGHT ? Double.MAX_VALUE : MOST_HEIGHT);
    }
}
