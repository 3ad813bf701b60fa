package app.renmai.ui.fact;

import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody can do, below each other. Enter changes one, Delete deletes it, O opens what shows
 * it; a link to it stands below.
 */
public final class OfferList extends VBox {
    private final Desk desk;
    private final OffersViewModel model;
    private final VBox rows = new VBox(2);
    private final Button add;

    /**
     * @param desk what every screen is given
     * @param model the offers
     */
    public OfferList(Desk desk, OffersViewModel model) {
        super(2);
        this.desk = desk;
        this.model = model;
        Long owner = model.owner();
        setId(owner == null ? "offers" : "contact-offers");
        add =
                owner == null
                        ? Buttons.invitation(desk.text("offer.add"), "offer-add", this::add)
                        : Buttons.invitation(
                                desk.text("contact.offer.add"), "add-offer", this::add);
        getChildren().setAll(rows, add);
        model.shownProperty().subscribe(this::show);
    }

    private void add() {
        Long owner = model.owner();
        if (owner == null) {
            OfferSheet.open(desk);
        } else {
            OfferSheet.ofContact(desk, owner);
        }
    }

    /**
     * What keys do on an offer.
     *
     * @param place the key of the words that say where it stands
     */
    public static List<KeyHint> hints(String place) {
        return List.of(
                KeyHint.in(place, "fact.keys.edit", "Enter"),
                KeyHint.in(place, "offer.keys.proof", "O"),
                KeyHint.in(place, "fact.keys.delete", "Delete"));
    }

    /** Where the focus goes when the list is entered. */
    public Node first() {
        return add;
    }

    private void show(List<Meant> offers) {
        List<Node> nodes = new ArrayList<>();
        offers.forEach(each -> nodes.add(OfferEntry.of(desk, model, each, "offer-")));
        KeptFocus.replace(rows, nodes);
    }
}
