package app.renmai.ui.insight;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Route.Insights.Part;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/** The parts of the insights, each a place of its own; the one that is shown is underlined. */
public final class InsightTabs extends HBox {
    /**
     * @param desk what every screen is given
     * @param here the part that is shown
     */
    public InsightTabs(Desk desk, Route here) {
        super(24);
        getStyleClass().addAll("insight-tabs", "rule-below");
        for (Part part : Part.values()) {
            tab(desk, part.code(), new Route.Insights(part), here);
        }
        tab(desk, "network", new Route.Network(), here);
        tab(desk, "growth", new Route.Growth(), here);
    }

    private void tab(Desk desk, String code, Route to, Route here) {
        Hyperlink tab = new Hyperlink(desk.text("insights.tab." + code));
        tab.setId("insights-" + code);
        tab.getStyleClass().setAll("hyperlink", "insight-tab");
        if (to.equals(here)) {
            tab.getStyleClass().add("here");
        }
        tab.setOnAction(
                _ -> {
                    tab.setVisited(false);
                    if (!to.equals(here)) {
                        desk.navigator().open(to);
                    }
                });
        getChildren().add(tab);
    }
}
