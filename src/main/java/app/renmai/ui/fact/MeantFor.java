package app.renmai.ui.fact;

import app.renmai.model.contact.ContactName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.people.PersonField;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom something is meant: chips, and a field that adds another one. */
final class MeantFor extends VBox {
    private final Desk desk;
    private final Map<Long, ContactName> people = new LinkedHashMap<>();
    private final FlowPane chips = new FlowPane(6, 6);
    private final PersonField field;

    MeantFor(Desk desk, List<ContactName> meant, double width) {
        super(6);
        this.desk = desk;
        meant.forEach(each -> people.put(each.id(), each));
        field = new PersonField(desk, desk.text("offer.for.prompt"), Set.of(), this::add);
        field.setId("offer-person");
        chips.setPrefWrapLength(width);
        chips.managedProperty().bind(chips.visibleProperty());
        getChildren().setAll(chips, field);
        show();
    }

    /** The contacts chosen. */
    Collection<Long> ids() {
        return List.copyOf(people.keySet());
    }

    private void add(ContactName who) {
        people.put(who.id(), who);
        field.show(null);
        show();
    }

    private void remove(ContactName who) {
        people.remove(who.id());
        show();
        field.requestFocus();
    }

    private void show() {
        chips.getChildren().setAll(people.values().stream().map(this::chip).toList());
        chips.setVisible(!people.isEmpty());
    }

    private Button chip(ContactName who) {
        String name = desk.names().pair(who.name()).main();
        Button chip = new Button(name, Icons.of(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().setAll("button", "chip", "outlined", "meant-chip");
        chip.setAccessibleText(desk.text("offer.for.remove", name));
        chip.setOnAction(_ -> remove(who));
        chip.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        remove(who);
                    }
                });
        return chip;
    }
}
