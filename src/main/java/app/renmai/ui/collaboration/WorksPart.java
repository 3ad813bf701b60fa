package app.renmai.ui.collaboration;

import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** On the page of a contact or an organization: what was done together. */
public final class WorksPart extends VBox {
    private final Desk desk;
    private final WorksPartModel model;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    /**
     * @param desk what every screen is given
     * @param model the collaborations
     */
    public WorksPart(Desk desk, WorksPartModel model) {
        this.desk = desk;
        this.model = model;
        setId("works-part");
        model.worksProperty().subscribe(this::draw);
    }

    /** Whether there is more to show than an invitation. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        draw();
    }

    private void draw() {
        List<Node> parts = new ArrayList<>();
        model.worksProperty().get().forEach(work -> parts.add(line(work)));
        any.set(!parts.isEmpty());
        if (model.ofContact()) {
            parts.add(invitation());
        }
        getChildren().setAll(parts);
    }

    private Node line(Work work) {
        WorkWords words = new WorkWords(desk.wording());
        Button main = new Button(work.collaboration().title());
        main.getStyleClass().add("row-text");
        main.setWrapText(true);
        main.setMaxWidth(Double.MAX_VALUE);
        main.setOnAction(_ -> desk.navigator().open(new Route.Collaboration(work.id())));
        String stage = words.stage(work.stage(desk.times().today()));
        String span = words.span(work.collaboration());
        Label detail =
                new Label(span.isEmpty() ? stage : desk.text("outreach.subject", stage, span));
        detail.getStyleClass().addAll("small", "row-detail");
        detail.setWrapText(true);
        VBox line = new VBox(main, detail);
        line.getStyleClass().add("edit-row");
        return line;
    }

    private Button invitation() {
        Button begin = new Button(desk.text("collaboration.contact.add"), Icons.of(Feather.PLUS));
        begin.getStyleClass().addAll("row-text", "invitation");
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setId("add-collaboration");
        begin.setOnAction(_ -> model.add(this::ask));
        return begin;
    }

    private void ask(ContactName contact) {
        WorkSheet.open(desk, contact);
    }
}
