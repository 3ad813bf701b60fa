package app.renmai.ui.growth;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.insight.InsightTabs;
import app.renmai.ui.insight.TagMenu;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.ChoiceMenu;
import app.renmai.ui.kit.PageScroll;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** My growth as a page of its own. */
public final class GrowthView extends Page {
    private final GrowthViewModel model;
    private final Button matches;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param dialogs asks for files to write
     */
    public GrowthView(Desk desk, GrowthViewModel model, FileDialogs dialogs) {
        super(model);
        this.model = model;
        setId("growth");
        Label title = new Label(desk.text("section.insights"));
        title.getStyleClass().add("title");
        matches =
                Buttons.outlined(
                        desk.text("match.title"),
                        Feather.LINK_2,
                        () -> desk.navigator().open(new Route.Matches()));
        matches.setId("growth-matches");
        ChoiceMenu<String> tags = TagMenu.of(desk, model::choose);
        model.shownProperty()
                .subscribe(
                        found -> found.ifPresent(now -> TagMenu.show(tags, now.tags(), now.tag())));
        HBox header = new HBox(8, title, ListHeader.gap(), tags, matches);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        setTop(new VBox(header, new InsightTabs(desk, new Route.Growth())));
        setCenter(new PageScroll(new GrowthPane(desk, model, dialogs)));
    }

    @Override
    public Node focusTarget() {
        return matches;
    }
}
