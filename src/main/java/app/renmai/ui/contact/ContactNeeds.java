package app.renmai.ui.contact;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.OfferList;
import app.renmai.ui.fact.OffersViewModel;
import app.renmai.ui.need.NeedsPart;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** On a contact's page: what they need, and below it what they can do. */
final class ContactNeeds extends VBox {
    private final NeedsPart needs;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    ContactNeeds(Desk desk, NeedsPart needs, OffersViewModel offers) {
        this.needs = needs;
        Label heading = new Label(desk.text("contact.offers"));
        heading.getStyleClass().addAll("small", "muted", "row-detail");
        heading.managedProperty().bind(heading.visibleProperty());
        getChildren().setAll(needs, heading, new OfferList(desk, offers));
        Runnable headed =
                () -> {
                    boolean can = !offers.shownProperty().get().isEmpty();
                    heading.setVisible(can);
                    any.set(can || needs.anyProperty().get());
                };
        needs.anyProperty().subscribe(headed);
        offers.shownProperty().subscribe(headed);
        headed.run();
    }

    /** Whether there is more to show than invitations. */
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Tells days anew, from another today. */
    void dayTurned() {
        needs.dayTurned();
    }
}
