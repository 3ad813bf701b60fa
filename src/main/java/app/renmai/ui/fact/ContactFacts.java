package app.renmai.ui.fact;

import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** On a contact's page: what is known of them and of where they work, the newest first. */
public final class ContactFacts extends VBox {
    private static final int MOST = 4;

    private final FactsViewModel model;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    /**
     * @param desk what every screen is given
     * @param model the facts
     */
    public ContactFacts(Desk desk, FactsViewModel model) {
        this.model = model;
        setId("contact-facts");
        FactRows rows = new FactRows(desk, model, MOST);
        Button add = invitation(desk, "fact.add", "add-fact");
        add.setOnAction(_ -> model.add());
        getChildren().setAll(rows, add);
        model.linesProperty()
                .subscribe(
                        lines -> {
                            rows.show(lines);
                            any.set(!lines.isEmpty());
                        });
    }

    /** The line that adds one. */
    public static Button invitation(Desk desk, String key, String id) {
        Button add = new Button(desk.text(key), Icons.of(Feather.PLUS));
        add.getStyleClass().setAll("button", "row-text", "invitation");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setId(id);
        return add;
    }

    /** What keys do on a fact. */
    public static List<KeyHint> hints() {
        return FactRows.HINTS;
    }

    /** Whether there is more to show than an invitation. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Opens the sheet for another fact. */
    public void add() {
        model.add();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        model.refresh();
    }
}
