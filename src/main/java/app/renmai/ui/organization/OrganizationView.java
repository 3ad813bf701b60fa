package app.renmai.ui.organization;

import app.renmai.model.organization.Organization;
import app.renmai.ui.collaboration.WorksPart;
import app.renmai.ui.collaboration.WorksPartModel;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactsViewModel;
import app.renmai.ui.fact.OrganizationFacts;
import app.renmai.ui.field.OwnFieldsViewModel;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.InlineText;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.OrganizationIcon;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.PresentLayers;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.need.NeedsModel;
import app.renmai.ui.need.NeedsPart;
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
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/** One organization: its people, what happened with them, and what is known of it. */
public final class OrganizationView extends BorderPane implements Screen {
    private static final double ICON = 64;
    private static final double PEOPLE = 272;

    /** The window's 1100 px less the sidebar, with some play. */
    private static final double ROOM_FOR_PANEL = 945;

    private final Desk desk;
    private final OrganizationViewModel model;
    private final OwnFieldsViewModel own;
    private final FactsViewModel facts;
    private final NeedsModel needsModel;
    private final NeedsPart needs;
    private final WorksPartModel works;
    private final OrganizationFacts known;
    private final TimelineViewModel timelineModel;
    private final TimelineList timeline;
    private final PeopleList people;
    private final InlineText name;
    private final Label subtitle = new Label();
    private final Button details;
    private final OrganizationPanel panel;
    private final BorderPane body = new BorderPane();
    private final SidePane columns;
    private final PresentLayers layers;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param own the fields of the user's own
     * @param timelineModel what happened with its people
     * @param timeline shows that
     */
    public OrganizationView(
            Desk desk,
            OrganizationViewModel model,
            OwnFieldsViewModel own,
            TimelineViewModel timelineModel,
            TimelineList timeline) {
        this.desk = desk;
        this.model = model;
        this.own = own;
        this.timelineModel = timelineModel;
        this.timeline = timeline;
        setId("organization");
        name = new InlineText(desk.text("organization.name"), model::refuseName, model::rename);
        name.field().setId("organization-name");
        works = WorksPartModel.ofOrganization(desk, model.id());
        facts = FactsViewModel.ofOrganization(desk, model.id());
        known = new OrganizationFacts(desk, facts);
        needsModel = NeedsModel.ofOrganization(desk, model.id());
        needs = new NeedsPart(desk, needsModel, timeline::reveal);
        panel = new OrganizationPanel(desk, model, known, own, needs, new WorksPart(desk, works));
        columns = new SidePane(panel, HPos.RIGHT, ROOM_FOR_PANEL);
        details = columns.details(desk.text("organization.details"), "organization-details");
        people = new PeopleList(desk, model, nobody());
        people.setMinWidth(PEOPLE);
        people.setPrefWidth(PEOPLE);
        people.setMaxWidth(PEOPLE);
        people.getStyleClass().add("organization-people");
        timeline.setMinWidth(0);
        body.setLeft(people);
        body.setCenter(timeline);
        columns.setMiddle(body);
        layers =
                new PresentLayers(
                        columns,
                        new EmptyState(
                                Feather.BRIEFCASE,
                                desk.text("organization.gone"),
                                desk.text("command.organizations"),
                                () -> desk.navigator().open(new Route.Organizations())));
        setTop(header());
        setCenter(layers);
        model.organizationProperty().subscribe(this::show);
        model.stateProperty().subscribe(this::stateChanged);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> columns.escape(event, details));
    }

    private Node nobody() {
        Label words = new Label(desk.text("organization.people.empty"));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        Button add =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("command.new"), Feather.PLUS, desk.sheets()::newContact));
        VBox box = new VBox(12, words, add);
        box.setPadding(new Insets(16, 16, 16, 24));
        return box;
    }

    private HBox header() {
        subtitle.getStyleClass().add("muted");
        // The field is set in by its padding; what stands in it begins where the subtitle does.
        VBox.setMargin(name, new Insets(0, 0, 0, -7));
        name.field().getStyleClass().add("title-field");
        VBox words = new VBox(2, name, subtitle);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button log =
                Buttons.primary(
                        desk.text("command.organization-log"), Feather.CLOCK, model::logTalk);
        log.setId("organization-log");
        Button fact = Buttons.outlined(desk.text("fact.add"), Feather.PLUS, known::add);
        fact.setId("organization-add-fact");
        HBox header = new HBox(8, new OrganizationIcon(ICON), words, details, fact, log, more());
        HBox.setMargin(words, new Insets(0, 8, 0, 8));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("organization-header", "rule-below");
        return header;
    }

    private Button more() {
        return Menus.more(
                desk.text("shell.menu"),
                "organization-more",
                new ContextMenu(Menus.item(desk.text("organization.delete"), model::delete)));
    }

    private void show(@Nullable Organization shown) {
        if (shown != null) {
            name.show(shown.name());
            String under = model.subtitle(shown);
            subtitle.setText(under);
            subtitle.setManaged(!under.isEmpty());
        }
    }

    private void stateChanged(Presence presence) {
        getTop().setVisible(presence == Presence.THERE);
        layers.show(presence);
    }

    private void rename() {
        name.field().requestFocus();
        name.field().selectAll();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("organization-log", "Shortcut+L", Feather.CLOCK, model::logTalk),
                Command.of("organization-fact", "Shortcut+J", Feather.BOOKMARK, known::add),
                Command.of("organization-rename", "F2", Feather.EDIT_2, this::rename),
                Command.of(
                        "organization-delete", "Shortcut+Delete", Feather.TRASH_2, model::delete));
    }

    @Override
    public List<KeyHint> hints() {
        return Stream.concat(timeline.hints().stream(), OrganizationFacts.hints().stream())
                .toList();
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model, own, facts, needsModel, works, timelineModel);
    }

    @Override
    public void dayTurned() {
        known.dayTurned();
        needs.dayTurned();
        timeline.dayTurned();
    }

    @Override
    public Node focusTarget() {
        return people;
    }
}
