package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.files.FilesPart;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is known of a collaboration: what came of it, who took part as what, documents, notes. */
final class WorkPanel extends StackPane {
    static final double WIDTH = 320;

    private final Desk desk;
    private final WorkViewModel model;
    private final VBox result = new VBox(6);
    private final VBox people = new VBox(10);
    private final VBox goal = new VBox(4);
    private final InlineArea notes;

    WorkPanel(Desk desk, WorkViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("panel", "organization-panel");
        setId("collaboration-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        notes = new InlineArea(desk.text("collaboration.notes.prompt"), model::notes);
        notes.setId("collaboration-notes");
        VBox.setMargin(notes, new Insets(0, -8, 0, -8));
        FilesPart files = new FilesPart(desk, "collaboration-files", model);
        model.filesProperty().subscribe(files::show);
        VBox note = section("collaboration.notes", notes);
        note.getStyleClass().add("last");
        VBox content =
                new VBox(
                        section("collaboration.result", result),
                        section("collaboration.goal", goal),
                        section("collaboration.with", people),
                        section("collaboration.files", files),
                        note);
        ScrollPane scroll = new ScrollPane(content);
        FocusScroll.in(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.setPadding(new Insets(2, 16, 16, 16));
        getChildren().add(scroll);
        model.workProperty().subscribe(found -> found.ifPresent(this::show));
    }

    private VBox section(String title, Node content) {
        Label heading = new Label(desk.text(title));
        heading.getStyleClass().addAll("strong", "secondary-strong");
        VBox section = new VBox(4, heading, content);
        section.getStyleClass().add("panel-section");
        section.setPadding(new Insets(14, 0, 14, 0));
        return section;
    }

    /** Tells days anew, from another today. */
    void dayTurned() {
        model.workProperty().get().ifPresent(this::show);
    }

    private void show(Work work) {
        Collaboration it = work.collaboration();
        notes.show(it.notes());
        result(work);
        goal.getChildren().setAll(words(it.goal(), "collaboration.goal.none"));
        people.getChildren().clear();
        if (!it.ownPart().isBlank()) {
            people.getChildren()
                    .add(new VBox(2, plain(desk.text("collaboration.you")), small(it.ownPart())));
        }
        for (Collaborator each : work.collaborators()) {
            ContactName name = work.names().get(each.contactId());
            if (name != null) {
                people.getChildren().add(person(name, each));
            }
        }
        for (Partner each : work.partners()) {
            String name = work.organizations().get(each.organizationId());
            if (name != null) {
                people.getChildren().add(link(name, new Route.Organization(each.organizationId())));
            }
        }
        if (people.getChildren().isEmpty()) {
            people.getChildren().add(words("", "collaboration.with.none"));
        }
    }

    private void result(Work work) {
        Collaboration it = work.collaboration();
        Stage stage = work.stage(desk.times().today());
        Label standing = plain(new WorkWords(desk.wording()).stage(stage));
        result.getChildren().setAll(standing);
        if (!it.resultWords().isBlank()) {
            result.getChildren().add(plain(it.resultWords()));
        }
        if (it.significant()) {
            result.getChildren().add(small(desk.text("collaboration.significant.why")));
        }
        if (stage == Stage.TO_TELL) {
            Label ask =
                    plain(
                            desk.text(
                                    "collaboration.over",
                                    new WorkWords(desk.wording()).day(it.ends())));
            ask.getStyleClass().add("warning");
            Button tell =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("command.collaboration-close"), null, model::close));
            tell.setId("collaboration-tell");
            result.getChildren().setAll(ask, tell);
        }
    }

    private VBox person(ContactName name, Collaborator each) {
        VBox box =
                new VBox(
                        2,
                        link(desk.names().pair(name.name()).main(), new Route.Contact(name.id())));
        if (!each.part().isBlank()) {
            box.getChildren().add(small(each.part()));
        }
        if (!each.said().isBlank()) {
            box.getChildren().add(plain(desk.text("pitch.quoted", each.said().strip())));
        }
        return box;
    }

    private Node words(String text, String none) {
        return text.isBlank() ? small(desk.text(none)) : plain(text);
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label small(String text) {
        Label label = plain(text);
        label.getStyleClass().add("small");
        return label;
    }

    private Hyperlink link(String text, Route to) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("entry-link");
        link.setWrapText(true);
        link.setOnAction(_ -> desk.navigator().open(to));
        return link;
    }
}
