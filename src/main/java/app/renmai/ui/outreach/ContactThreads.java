package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PanelPart;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** On a contact's page: the threads with them, each with its state and what is next. */
public final class ContactThreads extends PanelPart {
    private final Desk desk;
    private final ContactThreadsModel model;
    private final OutreachText text;

    /**
     * @param desk what every screen is given
     * @param model the threads
     */
    public ContactThreads(Desk desk, ContactThreadsModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new OutreachText(desk.wording());
        setId("contact-threads");
        model.threadsProperty().subscribe(this::draw);
        model.stopProperty().subscribe(this::draw);
    }

    @Override
    protected List<Node> things() {
        List<Node> parts = new ArrayList<>();
        model.stopProperty().get().ifPresent(stop -> parts.add(stopped(stop)));
        List<ThreadRow> threads = model.threadsProperty().get();
        threads.stream()
                .filter(row -> row.thread().outreach().state() != Outreach.State.CLOSED)
                .forEach(row -> parts.add(thread(row)));
        threads.stream()
                .filter(row -> row.thread().outreach().state() == Outreach.State.CLOSED)
                .forEach(row -> parts.add(thread(row)));
        return parts;
    }

    @Override
    protected List<Node> below() {
        return model.stopProperty().get().isPresent()
                ? List.of()
                : List.of(
                        Buttons.invitation(
                                desk.text("outreach.contact.begin"), "add-thread", model::begin));
    }

    private Node stopped(StopWish stop) {
        Label words = new Label(desk.text("outreach.stopped", desk.times().day(stop.saidOn())));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(6, words);
        if (!stop.words().isBlank()) {
            Label said = new Label(text.quoted(stop.words()));
            said.setWrapText(true);
            box.getChildren().add(said);
        }
        Button lift =
                Buttons.small(Buttons.outlined(desk.text("outreach.stop.lift"), null, model::lift));
        lift.setId("stop-lift");
        box.getChildren().add(lift);
        box.getStyleClass().add("thread-stopped");
        box.setId("contact-stopped");
        return box;
    }

    private Node thread(ThreadRow row) {
        Outreach thread = row.thread().outreach();
        String next = row.next() == null ? text.standing(row) : text.next(row);
        return line(
                "thread-" + row.id(),
                thread.purpose(),
                () -> desk.navigator().open(new Route.Outreach(row.id())),
                desk.text("outreach.subject", text.state(thread.state()), next));
    }
}
