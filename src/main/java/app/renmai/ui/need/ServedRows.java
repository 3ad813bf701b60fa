package app.renmai.ui.need;

import app.renmai.model.value.Need;
import app.renmai.service.match.Proposal;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.match.MatchText;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Who can serve a need, a link each. */
final class ServedRows extends VBox {
    private static final int MOST = 2;
    private static final double TWO_LINES = 42;

    private final Desk desk;
    private final MatchText text;
    private List<Proposal> served = List.of();
    private @Nullable Need need;

    ServedRows(Desk desk, NeedsModel model) {
        this.desk = desk;
        this.text = new MatchText(desk.wording());
        getStyleClass().addAll("row-detail", "needs-served");
        managedProperty().bind(visibleProperty());
        model.servedProperty()
                .subscribe(
                        found -> {
                            served = found;
                            draw();
                        });
    }

    /** Shows who can serve a need. */
    void show(Need shown) {
        need = shown;
        draw();
    }

    private void draw() {
        Need shown = need;
        List<Node> links = new ArrayList<>();
        served.stream()
                .filter(each -> shown != null && each.need().id() == shown.id())
                .limit(MOST)
                .forEach(each -> links.add(link(each)));
        KeptFocus.replace(this, links);
        setVisible(!links.isEmpty());
    }

    private Hyperlink link(Proposal proposal) {
        Hyperlink link = new Hyperlink(text.offered(proposal));
        link.getStyleClass().addAll("row-link", "small");
        link.setWrapText(true);
        link.setMaxHeight(TWO_LINES);
        WholeText.whenCut(link);
        link.setAccessibleText(
                String.join(
                        ". ", proposal.need().words(), text.offered(proposal), text.why(proposal)));
        link.setOnAction(_ -> desk.navigator().open(new Route.Matches()));
        return link;
    }
}
