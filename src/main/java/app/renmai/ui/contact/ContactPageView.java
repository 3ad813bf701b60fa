package app.renmai.ui.contact;

import app.renmai.ui.command.Command;
import app.renmai.ui.contact.ContactPageViewModel.State;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.timeline.TimelineList;
import app.renmai.ui.timeline.TimelineViewModel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * The page of one contact: who it is, what happened, and beside it what is open and how to reach
 * them. Below 1100 px the side panel is a drawer.
 */
public final class ContactPageView extends StackPane implements Screen {
    private static final double DRAWER_BELOW = 1100;

    private final Desk desk;
    private final ContactPageViewModel model;
    private final TimelineViewModel timelineModel;
    private final TimelineList timeline;
    private final SidePanel side;
    private final ContactHeader header;
    private final BorderPane page = new BorderPane();
    private final VBox middle = new VBox();
    private final StackPane columns = new StackPane();
    private final EmptyState gone;
    private boolean drawer;

    /**
     * @param model who it is
     * @param timelineModel what happened
     * @param timeline shows it
     */
    public ContactPageView(
            Desk desk,
            ContactPageViewModel model,
            TimelineViewModel timelineModel,
            TimelineList timeline) {
        this.desk = desk;
        this.model = model;
        this.timelineModel = timelineModel;
        this.timeline = timeline;
        this.side = new SidePanel(desk, model, timeline::reveal);
        this.header = new ContactHeader(desk, model, this::addPosition, this::toggleSide);
        setId("contact-page");
        gone =
                new EmptyState(
                        Feather.USER_X,
                        desk.text("contact.gone"),
                        desk.text("contact.gone.back"),
                        () -> desk.navigator().open(new Route.Contacts(null)));
        VBox.setVgrow(timeline, javafx.scene.layout.Priority.ALWAYS);
        middle.getChildren().add(timeline);
        BorderPane beside = new BorderPane(middle);
        beside.setRight(side);
        columns.getChildren().add(beside);
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
        page.setTop(header);
        page.setCenter(columns);
        gone.setVisible(false);
        getChildren().addAll(page, gone);
        header.setDrawer(false);
        model.stateProperty().subscribe(this::show);
        sceneProperty().flatMap(Scene::widthProperty).subscribe(this::arrange);
        widthProperty().subscribe(this::arrange);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(State state) {
        page.setVisible(state != State.GONE);
        gone.setVisible(state == State.GONE);
    }

    /** The side panel stands beside the timeline where there is room, else over it. */
    private void arrange() {
        Scene scene = getScene();
        if (scene == null || !(columns.getChildren().getFirst() instanceof BorderPane beside)) {
            return;
        }
        double zoom = getLocalToSceneTransform().getMxx();
        boolean narrow = scene.getWidth() / zoom < DRAWER_BELOW;
        if (narrow == drawer) {
            return;
        }
        drawer = narrow;
        header.setDrawer(narrow);
        side.getStyleClass().remove("drawer");
        if (narrow) {
            beside.setRight(null);
            side.getStyleClass().add("drawer");
            side.setVisible(false);
            columns.getChildren().add(side);
        } else {
            columns.getChildren().remove(side);
            side.setVisible(true);
            beside.setRight(side);
        }
    }

    private void toggleSide() {
        if (drawer) {
            side.setVisible(!side.isVisible());
            if (side.isVisible()) {
                side.begin();
            } else {
                header.focusTarget().requestFocus();
            }
        } else {
            side.begin();
        }
    }

    private void addPosition() {
        side.setVisible(true);
        side.addPosition();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            event.consume();
            header.editName(false);
        } else if (event.getCode() == KeyCode.ESCAPE && drawer && side.isVisible()) {
            event.consume();
            toggleSide();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("contact-log", "Shortcut+L", Feather.CLOCK, header::log),
                Command.of(
                        "contact-pitch",
                        "Shortcut+D",
                        Feather.EDIT_2,
                        () -> desk.sheets().draftPitch(model.id())),
                Command.of(
                        "contact-name", "Shortcut+E", Feather.USER, () -> header.editName(false)),
                Command.of("contact-filter", "Shortcut+F", Feather.FILTER, timeline::find),
                Command.of("contact-details", "Shortcut+I", Feather.SIDEBAR, this::toggleSide));
    }

    @Override
    public void shown() {
        model.show();
        timelineModel.show();
    }

    @Override
    public void hidden() {
        model.hide();
        timelineModel.hide();
    }

    @Override
    public Node focusTarget() {
        return timeline.list();
    }
}
