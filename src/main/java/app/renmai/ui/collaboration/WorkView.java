package app.renmai.ui.collaboration;

import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.PresentLayers;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.timeline.TimelineList;
import app.renmai.ui.timeline.TimelineViewModel;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** One collaboration: what came of it, who took part, and the talks that were about it. */
public final class WorkView extends BorderPane implements Screen {
    private static final double ICON = 64;

    /** The window's 1100 px less the sidebar, with some play. */
    private static final double ROOM_FOR_PANEL = 945;

    private final Desk desk;
    private final WorkViewModel model;
    private final TimelineViewModel timelineModel;
    private final TimelineList timeline;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Button close;
    private final Button details;
    private final WorkPanel panel;
    private final SidePane columns;
    private final PresentLayers layers;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param timelineModel the talks that were about it
     * @param timeline shows those
     */
    public WorkView(
            Desk desk,
            WorkViewModel model,
            TimelineViewModel timelineModel,
            TimelineList timeline) {
        this.desk = desk;
        this.model = model;
        this.timelineModel = timelineModel;
        this.timeline = timeline;
        setId("collaboration");
        title.setId("collaboration-title");
        panel = new WorkPanel(desk, model);
        columns = new SidePane(panel, HPos.RIGHT, ROOM_FOR_PANEL);
        details = columns.details(desk.text("organization.details"), "collaboration-details");
        timeline.setMinWidth(0);
        columns.setMiddle(timeline);
        close =
                Buttons.outlined(
                        desk.text("command.collaboration-close"), Feather.CHECK, model::close);
        close.setId("collaboration-close");
        layers =
                new PresentLayers(
                        columns,
                        new EmptyState(
                                Feather.BRIEFCASE,
                                desk.text("collaboration.problem.gone"),
                                desk.text("command.collaborations"),
                                () -> desk.navigator().open(new Route.Collaborations())));
        setTop(header());
        setCenter(layers);
        model.workProperty().subscribe(found -> found.ifPresent(this::show));
        model.stateProperty().subscribe(this::stateChanged);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> columns.escape(event, details));
    }

    private HBox header() {
        StackPane icon = new StackPane(Icons.of(Feather.BRIEFCASE));
        icon.getStyleClass().addAll("lane-icon", "lane-collaborations", "work-icon");
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        title.getStyleClass().add("title");
        subtitle.getStyleClass().add("muted");
        WholeText.whenCut(title);
        WholeText.whenCut(subtitle);
        VBox words = new VBox(2, title, subtitle);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        title.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button edit =
                Buttons.outlined(desk.text("collaboration.edit"), Feather.EDIT_2, model::edit);
        edit.setId("collaboration-edit");
        Button log =
                Buttons.primary(
                        desk.text("command.organization-log"), Feather.CLOCK, model::logTalk);
        log.setId("collaboration-log");
        HBox header = new HBox(8, icon, words, details, close, edit, log, more());
        HBox.setMargin(words, new Insets(0, 8, 0, 8));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("organization-header", "rule-below");
        return header;
    }

    private Button more() {
        return Menus.more(
                desk.text("shell.menu"),
                "collaboration-more",
                new ContextMenu(Menus.item(desk.text("collaborations.delete"), model::delete)));
    }

    private void show(Work work) {
        title.setText(work.collaboration().title());
        subtitle.setText(new WorkWords(desk.wording()).subtitle(work));
        boolean begun = work.stage(desk.times().today()) != Stage.PLANNED;
        close.setVisible(begun);
        close.setManaged(begun);
    }

    private void stateChanged(Presence presence) {
        getTop().setVisible(presence == Presence.THERE);
        layers.show(presence);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("organization-log", "Shortcut+L", Feather.CLOCK, model::logTalk),
                Command.of("collaboration-close", "Shortcut+T", Feather.CHECK, model::close),
                Command.of("collaboration-edit", "F2", Feather.EDIT_2, model::edit),
                Command.of(
                        "collaboration-delete", "Shortcut+Delete", Feather.TRASH_2, model::delete));
    }

    @Override
    public List<KeyHint> hints() {
        return timeline.hints();
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model, timelineModel);
    }

    @Override
    public void dayTurned() {
        panel.dayTurned();
        model.workProperty().get().ifPresent(this::show);
        timeline.dayTurned();
    }

    @Override
    public Node focusTarget() {
        return timeline;
    }
}
