package app.renmai.ui.settings;

import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Appearance;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.OfferList;
import app.renmai.ui.fact.OffersViewModel;
import app.renmai.ui.field.FieldsViewModel;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The settings: parts under headings, at most 720 wide, with a way to each at the left. */
public final class SettingsView extends BorderPane implements Screen {
    static final double WIDEST = 720;
    private static final double WAYS = 184;

    private final SettingsViewModel model;
    private final FieldsViewModel fields;
    private final SettingsPart begin;
    private final TodaySettingsModel today;
    private final CheckSettingsModel check;
    private final OutreachSettingsModel outreach;
    private final FactSettingsModel facts;
    private final OffersViewModel offers;
    private final ScrollPane scroll;
    private final VBox parts = new VBox();

    /**
     * @param desk what every screen is given
     * @param model what is shown of the workspace
     * @param fields the fields of the user's own
     * @param window how the window looks and speaks
     * @param atFields whether those fields are what one came for
     */
    public SettingsView(
            Desk desk,
            SettingsViewModel model,
            FieldsViewModel fields,
            Appearance window,
            boolean atFields) {
        this.model = model;
        this.fields = fields;
        this.today = new TodaySettingsModel(desk);
        this.check = new CheckSettingsModel(desk);
        this.outreach = new OutreachSettingsModel(desk);
        this.facts = new FactSettingsModel(desk);
        this.offers = OffersViewModel.mine(desk);
        setId("settings");
        Label title = new Label(desk.text("section.settings"));
        title.getStyleClass().add("title");
        HBox header = new HBox(title);
        header.getStyleClass().add("page-header");
        setTop(header);
        AppearancePart appearance = new AppearancePart(desk, window);
        FieldsPart own = new FieldsPart(desk, fields);
        begin = atFields ? own : appearance;
        List<SettingsPart> all =
                List.of(
                        appearance,
                        new TodayPart(desk, today),
                        new OutreachPart(desk, outreach),
                        new ProfilePart(desk, model),
                        new OffersPart(desk, offers),
                        new FactsPart(desk, facts),
                        new CheckPart(desk, check),
                        own,
                        new StoryPart(desk, model),
                        new WorkspacePart(desk, model),
                        new AboutPart(desk, model));
        parts.getChildren().addAll(all);
        all.getLast().getStyleClass().add("last");
        parts.getStyleClass().add("settings-parts");
        parts.setMaxWidth(WIDEST);
        HBox placed = new HBox(parts);
        HBox.setHgrow(parts, javafx.scene.layout.Priority.ALWAYS);
        scroll = new ScrollPane(placed);
        scroll.setId("settings-scroll");
        FocusScroll.in(scroll, SettingsView::form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setLeft(ways(all));
    }

    /** The form that something stands in, so that it is seen whole; else the thing itself. */
    private static Node form(Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("edit-form")) {
                return each;
            }
        }
        return focused;
    }

    private VBox ways(List<SettingsPart> all) {
        VBox ways = new VBox(2);
        ways.setPadding(new Insets(17, 12, 16, 16));
        ways.setMinWidth(WAYS);
        ways.setPrefWidth(WAYS);
        for (SettingsPart part : all) {
            Button way = Buttons.plain(part.heading(), null, () -> show(part));
            way.setMaxWidth(Double.MAX_VALUE);
            way.setAlignment(Pos.CENTER_LEFT);
            way.getStyleClass().add("settings-way");
            ways.getChildren().add(way);
        }
        return ways;
    }

    private void show(SettingsPart part) {
        Region content = (Region) scroll.getContent();
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        double top = part.getBoundsInParent().getMinY();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        part.first().requestFocus();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<KeyHint> hints() {
        return OfferList.hints("settings.offers");
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model, fields, today, outreach, check, facts, offers);
    }

    @Override
    public Node focusTarget() {
        // What is inside a scroll pane is in the scene only once that has its skin.
        applyCss();
        return begin.first();
    }
}
