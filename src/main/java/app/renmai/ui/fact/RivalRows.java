package app.renmai.ui.fact;

import app.renmai.model.organization.Organization;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactsViewModel.FactLine;
import app.renmai.ui.fact.FactsViewModel.Rival;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.OrganizationNames;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who competes with an organization, each with what it did last. Enter opens one, Delete takes it
 * away; another is added by its name.
 */
final class RivalRows extends VBox {
    private static final int NEWS = 2;

    private final Desk desk;
    private final FactsViewModel model;
    private final FactText text;
    private final VBox rows = new VBox();
    private final Button add;
    private final TextField name = new TextField();

    RivalRows(Desk desk, FactsViewModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new FactText(desk.wording());
        setId("organization-competitors");
        add = Buttons.invitation(desk.text("competitor.add"), "competitor-add", this::ask);
        name.setId("competitor-name");
        name.setPromptText(desk.text("competitor.name"));
        name.setAccessibleText(desk.text("competitor.name"));
        OrganizationNames.propose(desk, name);
        name.setOnAction(_ -> compete());
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        name.focusedProperty()
                .subscribe(
                        on -> {
                            if (!on && name.getText().isBlank()) {
                                close(false);
                            }
                        });
        getChildren().setAll(rows, add);
        model.rivalsProperty().subscribe(this::show);
    }

    private void ask() {
        name.clear();
        getChildren().setAll(rows, name);
        name.requestFocus();
    }

    private void compete() {
        model.compete(name.getText());
        close(true);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(true);
        }
    }

    private void close(boolean focus) {
        if (!getChildren().contains(add)) {
            getChildren().setAll(rows, add);
            if (focus) {
                add.requestFocus();
            }
        }
    }

    private void show(List<Rival> rivals) {
        List<Node> nodes = new ArrayList<>();
        rivals.forEach(rival -> nodes.add(row(rival)));
        KeptFocus.replace(rows, nodes);
    }

    private EntryRow row(Rival rival) {
        Organization organization = rival.organization();
        Button remove =
                Buttons.small(
                        Buttons.icon(
                                desk.text("competitor.remove", organization.name()),
                                Feather.X,
                                () -> model.removeRival(organization)));
        List<Label> news = rival.facts().stream().limit(NEWS).map(this::news).toList();
        return new EntryRow(
                new EntryRow.Look(
                        "competitor-" + organization.id(),
                        Feather.FLAG,
                        organization.name(),
                        organization.name(),
                        news.isEmpty() ? desk.text("competitor.nothing") : ""),
                () -> desk.navigator().open(new Route.Organization(organization.id())),
                news,
                List.of(remove),
                Map.of(KeyCode.DELETE, () -> model.removeRival(organization)));
    }

    private Label news(FactLine line) {
        Label label =
                new Label(
                        desk.text(
                                "competitor.news",
                                line.fact().words(),
                                desk.times().day(line.fact().lastTrue())));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "row-detail", "under-icon");
        return label;
    }
}
