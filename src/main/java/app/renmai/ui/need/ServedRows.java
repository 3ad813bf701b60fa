package app.renmai.ui.need;

import app.renmai.service.match.Proposal;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.match.MatchText;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Who can serve what is needed, a link each. */
final class ServedRows extends VBox {
    private static final int MOST = 3;

    ServedRows(Desk desk, NeedsModel model) {
        setId("needs-served");
        MatchText text = new MatchText(desk.wording());
        managedProperty().bind(visibleProperty());
        model.servedProperty()
                .subscribe(
                        served -> {
                            setVisible(!served.isEmpty());
                            List<Node> links = new ArrayList<>();
                            served.stream()
                                    .limit(MOST)
                                    .forEach(each -> links.add(link(desk, text, each)));
                            KeptFocus.replace(this, links);
                        });
    }

    private static Hyperlink link(Desk desk, MatchText text, Proposal proposal) {
        Hyperlink link = new Hyperlink(text.offered(proposal));
        link.getStyleClass().addAll("row-link", "small");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setAccessibleText(
                String.join(
                        ". ", proposal.need().words(), text.offered(proposal), text.why(proposal)));
        link.setOnAction(_ -> desk.navigator().open(new Route.Matches()));
        return link;
    }
}
