package app.renmai.ui.collaboration;

import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PanelPart;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;

import java.util.List;

/** On the page of a contact or an organization: what was done together. */
public final class WorksPart extends PanelPart {
    private final Desk desk;
    private final WorksPartModel model;

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

    @Override
    protected List<Node> things() {
        return model.worksProperty().get().stream().map(this::line).toList();
    }

    @Override
    protected List<Node> below() {
        return model.ofContact()
                ? List.of(
                        Buttons.invitation(
                                desk.text("collaboration.contact.add"),
                                "add-collaboration",
                                () -> model.add(this::ask)))
                : List.of();
    }

    private Node line(Work work) {
        WorkWords words = new WorkWords(desk.wording());
        String stage = words.stage(work.stage(desk.times().today()));
        String span = words.span(work.collaboration());
        return line(
                "work-" + work.id(),
                work.collaboration().title(),
                () -> desk.navigator().open(new Route.Collaboration(work.id())),
                span.isEmpty() ? stage : desk.text("outreach.subject", stage, span));
    }

    private void ask(ContactName contact) {
        WorkSheet.open(desk, contact);
    }
}
