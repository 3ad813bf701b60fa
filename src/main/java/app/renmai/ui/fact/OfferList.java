package app.renmai.ui.fact;

import app.renmai.model.value.Offer;
import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the user can do, below each other. Enter changes one, Delete deletes it, O opens what shows
 * it.
 */
public final class OfferList extends VBox {
    private static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("settings.offers", "fact.keys.edit", "Enter"),
                    KeyHint.in("settings.offers", "fact.keys.link", "O"),
                    KeyHint.in("settings.offers", "fact.keys.delete", "Delete"));

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
        setId("offers");
        add = Buttons.invitation(desk.text("offer.add"), "offer-add", () -> OfferSheet.open(desk));
        getChildren().setAll(rows, add);
        model.mineProperty().subscribe(this::show);
    }

    /** What keys do on an offer. */
    public static List<KeyHint> hints() {
        return HINTS;
    }

    /** Where the focus goes when the list is entered. */
    public Node first() {
        return add;
    }

    private void show(List<Meant> mine) {
        List<Node> nodes = new ArrayList<>();
        mine.forEach(each -> nodes.add(row(each)));
        KeptFocus.replace(rows, nodes);
    }

    private EntryRow row(Meant meant) {
        Offer offer = meant.offer();
        String detail = model.detail(meant);
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        List<Button> actions = new ArrayList<>();
        keys.put(KeyCode.F2, () -> OfferSheet.edit(desk, meant));
        keys.put(KeyCode.DELETE, () -> model.delete(meant));
        if (!offer.link().isBlank()) {
            Runnable open = () -> OpenedLink.open(desk, offer.link());
            keys.put(KeyCode.O, open);
            actions.add(
                    Buttons.small(
                            Buttons.icon(
                                    desk.text("fact.link.open"), Feather.EXTERNAL_LINK, open)));
        }
        actions.add(
                Buttons.small(
                        Buttons.icon(
                                desk.text("offer.delete"),
                                Feather.TRASH_2,
                                () -> model.delete(meant))));
        return new EntryRow(
                new EntryRow.Look(
                        "offer-" + offer.id(),
                        Feather.STAR,
                        offer.words(),
                        detail.isEmpty() ? offer.words() : offer.words() + ", " + detail,
                        detail),
                () -> OfferSheet.edit(desk, meant),
                List.of(),
                actions,
                keys);
    }
}
