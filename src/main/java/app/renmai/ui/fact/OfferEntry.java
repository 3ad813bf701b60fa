package app.renmai.ui.fact;

import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An offer as a line: Enter and F2 change it, Delete deletes it, O opens what shows it. */
public final class OfferEntry {
    private OfferEntry() {}

    /**
     * @param model deletes it
     * @param id begins the name of the line in the scene; the offer's number follows
     */
    public static EntryRow of(Desk desk, OffersViewModel model, Meant meant, String id) {
        String words = meant.offer().words();
        String detail = model.detail(meant);
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        keys.put(KeyCode.F2, () -> OfferSheet.edit(desk, meant));
        keys.put(KeyCode.DELETE, () -> model.delete(meant));
        OfferProof.opening(desk, meant).ifPresent(open -> keys.put(KeyCode.O, open));
        Button delete =
                Buttons.small(
                        Buttons.icon(
                                desk.text("offer.delete"),
                                Feather.TRASH_2,
                                () -> model.delete(meant)));
        List<Hyperlink> links = OfferProof.links(desk, meant);
        VBox shows = new VBox(links.toArray(Node[]::new));
        shows.getStyleClass().addAll("row-detail", "under-icon");
        return new EntryRow(
                new EntryRow.Look(
                        id + meant.offer().id(),
                        Feather.STAR,
                        words,
                        detail.isEmpty() ? words : words + ", " + detail,
                        detail),
                () -> OfferSheet.edit(desk, meant),
                links.isEmpty() ? List.of() : List.of(shows),
                List.of(delete),
                keys);
    }
}
