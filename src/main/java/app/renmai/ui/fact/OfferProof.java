package app.renmai.ui.fact;

import app.renmai.model.collaboration.WorkName;
import app.renmai.service.value.Offers.Meant;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where what shows an offer can be seen: the work that was done, and a link. */
public final class OfferProof {
    private OfferProof() {}

    /** A link each to what shows an offer; none when there are only words. */
    public static List<Hyperlink> links(Desk desk, Meant meant) {
        List<Hyperlink> links = new ArrayList<>();
        for (WorkName work : meant.works()) {
            links.add(link(work.title(), Feather.BRIEFCASE, () -> open(desk, work)));
        }
        String address = meant.offer().link();
        if (!address.isBlank()) {
            String shown = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            links.add(link(shown, Feather.EXTERNAL_LINK, () -> OpenedLink.open(desk, address)));
        }
        return links;
    }

    /** Opens what shows an offer best: the link that says so, else the work; empty for neither. */
    public static Optional<Runnable> opening(Desk desk, Meant meant) {
        String address = meant.offer().link();
        if (!address.isBlank()) {
            return Optional.of(() -> OpenedLink.open(desk, address));
        }
        return meant.works().stream().findFirst().map(work -> () -> open(desk, work));
    }

    private static void open(Desk desk, WorkName work) {
        desk.navigator().open(new Route.Collaboration(work.id()));
    }

    private static Hyperlink link(String words, Feather icon, Runnable open) {
        Hyperlink link = new Hyperlink(words, Icons.of(icon));
        link.getStyleClass().addAll("row-link", "small", "offer-proof");
        link.setMinWidth(0);
        link.setMaxWidth(Region.USE_PREF_SIZE);
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    open.run();
                });
        return link;
    }
}
