package app.renmai.ui.insight;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.insight.InsightsViewModel.Period;
import app.renmai.ui.insight.InsightsViewModel.Shown;
import app.renmai.ui.insight.Told.Chart;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.ChoiceMenu;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.PageScroll;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Route.Insights.Part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What the user's own records say, a card each: sentence, picture, counts, how it is counted. */
public final class InsightsView extends Page {
    private final Desk desk;
    private final InsightsViewModel model;
    private final Part part;
    private final FileDialogs dialogs;
    private final ChartCards cards;
    private final ChoiceMenu<Period> periods;
    private final ChoiceMenu<String> tags;
    private final Button export;
    private final PageScroll scroll;
    private final EmptyState nobody;
    private final EmptyState never;
    private final EmptyState notHere;

    /**
     * @param desk what every screen is given
     * @param model what is counted
     * @param part what they are about
     * @param dialogs asks for files to write
     */
    public InsightsView(Desk desk, InsightsViewModel model, Part part, FileDialogs dialogs) {
        super(model);
        this.desk = desk;
        this.model = model;
        this.part = part;
        this.dialogs = dialogs;
        setId("insights");
        periods =
                new ChoiceMenu<>(
                        desk.text("insights.period"),
                        Feather.CALENDAR,
                        each -> desk.text("insights.period." + each.code()),
                        model::choose);
        periods.setId("insights-period");
        periods.getStyleClass().add("insight-filter");
        tags = TagMenu.of(desk, model::choose);
        export = Buttons.outlined(desk.text("contacts.export"), Feather.DOWNLOAD, this::export);
        export.setId("insights-export");
        nobody =
                new EmptyState(
                        Feather.BAR_CHART_2,
                        desk.text("insights.nobody"),
                        desk.text("command.new"),
                        () -> desk.sheets().newContact());
        never =
                new EmptyState(
                        Feather.BAR_CHART_2,
                        desk.text("insights.empty"),
                        desk.text("command.outreach"),
                        () -> desk.navigator().open(new Route.Outreach()));
        notHere =
                new EmptyState(
                        Feather.BAR_CHART_2,
                        desk.text("insights.empty.scope"),
                        desk.text("insights.empty.all"),
                        model::chooseEverything);
        cards = new ChartCards(desk, dialogs);
        scroll = new PageScroll(new CardGrid(shownCards().toArray(Region[]::new)));
        setTop(new VBox(header(), new InsightTabs(desk, new Route.Insights(part))));
        model.shownProperty().subscribe(found -> found.ifPresent(this::show));
    }

    private static List<Chart> charts(Part part) {
        return switch (part) {
            case OVERVIEW -> List.of(Chart.ATTEMPTS, Chart.STANDING, Chart.VALUE, Chart.GROWTH);
            case ANSWERS -> List.of(Chart.ATTEMPTS, Chart.CARRIED, Chart.CHANNELS);
            case VALUE -> List.of(Chart.VALUE, Chart.STANDING, Chart.INTRODUCERS, Chart.FIRST);
        };
    }

    private List<InsightCard> shownCards() {
        return charts(part).stream().map(cards::of).toList();
    }

    private HBox header() {
        Label title = new Label(desk.text("section.insights"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(8, title, ListHeader.gap(), tags, periods, export);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void show(Shown found) {
        boolean nothing = found.nobody();
        for (Node each : List.of(tags, periods, export)) {
            each.setVisible(!nothing);
        }
        TagMenu.show(tags, found.tags(), found.said().scope().tag());
        periods.show(List.of(Period.values()), found.period());
        cards.show(found.said(), found.threads());
        boolean silent = part == Part.ANSWERS && found.said().rates().all().reached() == 0;
        export.setDisable(silent);
        setCenter(nothing ? nobody : silent ? found.everything() ? never : notHere : scroll);
    }

    private void export() {
        CardFiles files = new CardFiles(desk, dialogs);
        files.all(
                charts(part).stream()
                        .filter(chart -> !cards.of(chart).isEmpty())
                        .map(chart -> new CardFiles.Part(cards.of(chart), cards.figures(chart)))
                        .toList());
    }

    @Override
    public Node focusTarget() {
        return periods;
    }
}
