package app.renmai.ui.introduction;

import app.renmai.model.contact.ContactName;
import app.renmai.service.introduction.Came;
import app.renmai.service.introduction.Chain;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PanelPart;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;

/**
 * On a contact's page: to whom they were brought, how far that has come, how one came to know them,
 * and whom through them.
 */
public final class ContactIntroductions extends PanelPart {
    private final Desk desk;
    private final ContactIntroductionsModel model;
    private final IntroductionText text;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public ContactIntroductions(Desk desk, ContactIntroductionsModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new IntroductionText(desk.wording());
        setId("contact-introductions");
        model.rowsProperty().subscribe(this::draw);
        model.cameProperty().subscribe(this::draw);
    }

    @Override
    protected List<Node> things() {
        List<Node> parts = new ArrayList<>();
        model.rowsProperty().get().forEach(row -> parts.add(introduction(row)));
        Came came = model.cameProperty().get();
        if (!came.chain().links().isEmpty() || came.chain().circle() != null) {
            parts.add(chain(came.chain()));
        }
        if (!came.brought().isEmpty()) {
            parts.add(brought(came.brought()));
        }
        return parts;
    }

    @Override
    protected List<Node> below() {
        return List.of(
                Buttons.invitation(
                        desk.text("introduction.contact.begin"),
                        "add-introduction",
                        model::introduce));
    }

    private Node introduction(IntroductionRow row) {
        return line(
                "introduction-" + row.id(),
                text.name(row.besides(model.contact())),
                () -> desk.navigator().open(new Route.Introductions(row.id())),
                desk.text(
                        "introduction.line",
                        text.stage(row.stage()),
                        text.when(row.introduction())));
    }

    /** Through whom, who came through whom; a circle ends with a word that says so. */
    private Node chain(Chain chain) {
        TextFlow flow = flow("contact-chain");
        for (int i = 0; i < chain.links().size(); i++) {
            words(flow, desk.text(i == 0 ? "introduction.chain" : "introduction.chain.then"));
            link(flow, chain.links().get(i));
        }
        ContactName circle = chain.circle();
        if (circle != null) {
            words(flow, desk.text("introduction.chain.circle", name(circle)));
        }
        return flow;
    }

    private Node brought(List<ContactName> people) {
        TextFlow flow = flow("contact-brought");
        words(flow, desk.text("introduction.brought"));
        for (int i = 0; i < people.size(); i++) {
            if (i > 0) {
                words(flow, desk.text("introduction.brought.comma"));
            }
            link(flow, people.get(i));
        }
        return flow;
    }

    private static TextFlow flow(String id) {
        TextFlow flow = new TextFlow();
        flow.setId(id);
        flow.getStyleClass().addAll("row-detail", "chain");
        return flow;
    }

    private static void words(TextFlow flow, String words) {
        Text text = new Text(words);
        text.getStyleClass().add("chain-words");
        flow.getChildren().add(text);
    }

    private void link(TextFlow flow, ContactName who) {
        Hyperlink link = new Hyperlink(name(who));
        link.getStyleClass().add("entry-link");
        link.setOnAction(_ -> desk.navigator().open(new Route.Contact(who.id())));
        flow.getChildren().add(link);
    }

    private String name(ContactName who) {
        return desk.names().pair(who.name()).main();
    }
}
