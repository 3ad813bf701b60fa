package app.renmai.ui.introduction;

import app.renmai.model.contact.ContactName;
import app.renmai.service.introduction.Came;
import app.renmai.service.introduction.Chain;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * On a contact's page: to whom they were brought, how far that has come, how one came to know them,
 * and whom through them.
 */
public final class ContactIntroductions extends VBox {
    private final Desk desk;
    private final ContactIntroductionsModel model;
    private final IntroductionText text;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

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

    /** Whether there is more to show than an invitation. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        draw();
    }

    private void draw() {
        List<Node> parts = new ArrayList<>();
        model.rowsProperty().get().forEach(row -> parts.add(introduction(row)));
        Came came = model.cameProperty().get();
        if (!came.chain().links().isEmpty() || came.chain().circle() != null) {
            parts.add(chain(came.chain()));
        }
        if (!came.brought().isEmpty()) {
            parts.add(brought(came.brought()));
        }
        any.set(!parts.isEmpty());
        parts.add(invitation());
        getChildren().setAll(parts);
    }

    private Node introduction(IntroductionRow row) {
        Button main = new Button(text.name(row.besides(model.contact())));
        main.getStyleClass().add("row-text");
        main.setWrapText(true);
        main.setMaxWidth(Double.MAX_VALUE);
        main.setId("introduction-" + row.id());
        main.setOnAction(_ -> desk.navigator().open(new Route.Introductions(row.id())));
        Label detail =
                new Label(
                        desk.text(
                                "introduction.line",
                                text.stage(row.stage()),
                                text.when(row.introduction())));
        detail.getStyleClass().addAll("small", "row-detail");
        detail.setWrapText(true);
        VBox line = new VBox(main, detail);
        line.getStyleClass().add("edit-row");
        return line;
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

    private Button invitation() {
        Button begin = new Button(desk.text("introduction.contact.begin"), Icons.of(Feather.PLUS));
        begin.getStyleClass().addAll("row-text", "invitation");
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setId("add-introduction");
        begin.setOnAction(_ -> model.introduce());
        return begin;
    }
}
