package app.renmai.ui.settings;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.OfferList;
import app.renmai.ui.fact.OffersViewModel;

import javafx.scene.Node;

/** What the user can do for others, with what shows it. */
final class OffersPart extends SettingsPart {
    private final OfferList list;

    OffersPart(Desk desk, OffersViewModel model) {
        super(desk, "settings.offers");
        about(desk.text("settings.offers.about"));
        list = new OfferList(desk, model);
        getChildren().add(list);
    }

    @Override
    Node first() {
        return list.first();
    }
}
