package app.renmai.ui.departure;

import app.renmai.model.value.Need;
import app.renmai.service.departure.Departure;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** On a contact's page: a calm card for each position left lately, with its questions. */
public final class DepartureCards extends VBox {
    private final Desk desk;
    private final DeparturesModel model;
    private final DepartureText text;

    /**
     * @param desk what every screen is given
     * @param model what is to be asked
     */
    public DepartureCards(Desk desk, DeparturesModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.text = new DepartureText(desk.wording());
        setId("departures");
        managedProperty().bind(visibleProperty());
        model.openProperty().subscribe(this::show);
    }

    private void show(List<Departure> open) {
        setVisible(!open.isEmpty());
        KeptFocus.replace(this, open.stream().map(this::card).toList());
    }

    private Node card(Departure left) {
        Label heading = wrapped(text.left(left), "strong");
        VBox card = new VBox(6, heading);
        card.getStyleClass().add("departure-card");
        if (left.follower()) {
            card.getChildren()
                    .addAll(
                            wrapped(text.question(left), "secondary"),
                            line(
                                    button(
                                            "departure.choose",
                                            "departure-choose",
                                            () -> FollowSheet.open(desk, left)),
                                    button(
                                            "departure.nobody",
                                            "departure-nobody",
                                            () -> model.nobody(left))));
        }
        left.needs().forEach(need -> need(card, left, need));
        return card;
    }

    private void need(VBox card, Departure left, Need need) {
        String question = desk.text("departure.need", need.words());
        Button stays = answer("stays", need, () -> model.stays(left, need));
        Button goes = answer("goes", need, () -> model.goes(left, need));
        Button gone = answer("gone", need, () -> model.gone(left, need));
        for (Button each : List.of(stays, goes, gone)) {
            // Several needs have the same answers.
            each.setAccessibleText(question + " " + each.getText());
        }
        card.getChildren().addAll(wrapped(question, "secondary"), line(stays, goes, gone));
    }

    private Button answer(String code, Need need, Runnable action) {
        return button("departure.need." + code, "departure-need-" + need.id() + "-" + code, action);
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = Buttons.small(Buttons.outlined(desk.text(key), null, action));
        button.setId(id);
        return button;
    }

    private static FlowPane line(Button... buttons) {
        FlowPane line = new FlowPane(6, 6);
        line.getChildren().addAll(buttons);
        return line;
    }
}
