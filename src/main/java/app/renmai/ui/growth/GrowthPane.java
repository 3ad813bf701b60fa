package app.renmai.ui.growth;

import static java.lang.Integer.MAX_VALUE;

import app.renmai.model.contact.ContactName;
import app.renmai.service.match.Growth;
import app.renmai.service.match.Growth.Topic;
import app.renmai.service.match.Growth.Use;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.fact.OfferEntry;
import app.renmai.ui.fact.OfferSheet;
import app.renmai.ui.fact.OffersViewModel;
import app.renmai.ui.growth.GrowthViewModel.Shown;
import app.renmai.ui.insight.CardMenu;
import app.renmai.ui.insight.InsightCard;
import app.renmai.ui.insight.InsightText;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.navigation.Route;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two cards: what is needed and whether one offers it, and what one offers and when it was used.
 */
final class GrowthPane extends VBox {
    private static final double BUTTON_PADDING = 10;
    private static final double ENTRY_PADDING = 6;

    /** More needs than that are folded, so that what one offers is still found below. */
    private static final int MOST = 12;

    private final Desk desk;
    private final OffersViewModel mine;
    private final VBox needs = new VBox();
    private final VBox offers = new VBox();
    private final InsightCard needed;
    private final InsightCard offered;
    private boolean all;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param dialogs asks for files to write
     */
    GrowthPane(Desk desk, GrowthViewModel model, FileDialogs dialogs) {
        super(16);
        this.desk = desk;
        this.mine = OffersViewModel.mine(desk);
        needed = new InsightCard("growth-needs", desk.text("growth.needs"), needs);
        offered = new InsightCard("growth-offers", desk.text("growth.offers"), offers);
        getChildren().setAll(needed, offered);
        InsightText text = new InsightText(desk.wording());
        CardMenu.on(needed, desk, dialogs, () -> text.needs(growth(model)).figures());
        CardMenu.on(offered, desk, dialogs, () -> text.offers(growth(model)));
        model.shownProperty().subscribe(found -> show(found.map(Shown::growth)));
    }

    private static Growth growth(GrowthViewModel model) {
        return model.shownProperty().get().map(Shown::growth).orElse(Growth.NONE);
    }

    private void show(Optional<Growth> found) {
        found.ifPresent(
                growth -> {
                    needed.say(
                            growth.needs() == 0
                                    ? desk.text("growth.sentence.none")
                                    : desk.text("growth.sentence", growth.gaps()));
                    List<Node> rows = new ArrayList<>();
                    int most = all || growth.topics().size() <= MOST + 1 ? MAX_VALUE : MOST;
                    growth.topics().stream().limit(most).forEach(each -> rows.add(row(each)));
                    if (most < growth.topics().size()) {
                        rows.add(more(found, growth.topics().size() - most));
                    }
                    KeptFocus.replace(needs, rows);
                    needed.note("", growth.needs() == 0 ? List.of() : List.of(counted(growth)));
                    offered.say(desk.text("growth.offers.sentence", growth.offers().size()));
                    List<Node> uses = new ArrayList<>();
                    growth.offers().forEach(each -> uses.add(row(each)));
                    Button add =
                            Buttons.small(
                                    Buttons.plain(
                                            desk.text("offer.add"),
                                            Feather.PLUS,
                                            () -> OfferSheet.open(desk)));
                    add.setId("growth-add");
                    VBox.setMargin(add, new Insets(0, 0, 0, -BUTTON_PADDING));
                    uses.add(add);
                    KeptFocus.replace(offers, uses);
                });
    }

    private Button more(Optional<Growth> found, int count) {
        Button more =
                Buttons.small(
                        Buttons.plain(
                                desk.text("insights.growth.more", count),
                                Feather.CHEVRON_DOWN,
                                () -> {
                                    all = true;
                                    show(found);
                                }));
        more.setId("growth-more");
        VBox.setMargin(more, new Insets(4, 0, 0, -BUTTON_PADDING));
        return more;
    }

    private Node counted(Growth growth) {
        return InsightCard.note(
                desk.text("growth.footnote", growth.needs(), growth.people(), growth.servable()));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.getStyleClass().add("growth-row");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        ColumnConstraints count = new ColumnConstraints(150);
        count.setHalignment(HPos.RIGHT);
        ColumnConstraints state = new ColumnConstraints(170);
        state.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(words, count, state);
        return grid;
    }

    private Node row(Topic topic) {
        GridPane grid = grid();
        Label name = new Label(topic.name());
        name.setWrapText(true);
        if (!topic.proof().isBlank()) {
            name.setText(desk.text("growth.topic", topic.name(), topic.proof()));
        }
        Hyperlink count = new Hyperlink(desk.text("growth.people", topic.askers()));
        count.getStyleClass().add("growth-people");
        count.setAccessibleText(desk.text("growth.people.need", topic.askers(), topic.name()));
        count.setOnAction(
                _ -> {
                    count.setVisited(false);
                    people(topic).show(count, Side.BOTTOM, 0, 0);
                });
        Button state =
                Buttons.small(
                        topic.uncovered()
                                ? Buttons.plain(
                                        desk.text("growth.nobody"),
                                        Feather.PLUS,
                                        () -> cover(topic))
                                : Buttons.plain(
                                        desk.text("growth.served", topic.servable()),
                                        Feather.CHECK,
                                        () -> desk.navigator().open(new Route.Matches())));
        // What it says ends where the other columns do; its padding does not count.
        GridPane.setMargin(state, new Insets(0, -BUTTON_PADDING, 0, 0));
        state.setId("growth-topic-" + topic.needs().getFirst().id());
        state.getStyleClass().add(topic.uncovered() ? "growth-open" : "growth-served");
        grid.addRow(0, name, count, state);
        return grid;
    }

    /** An offer with the tag of the needs would cover them. */
    private void cover(Topic topic) {
        OfferSheet.open(desk, topic.tagged() ? List.of(topic.name()) : List.of());
    }

    private ContextMenu people(Topic topic) {
        ContextMenu menu = new ContextMenu();
        for (ContactName each : topic.people()) {
            menu.getItems()
                    .add(
                            Menus.item(
                                    desk.names().pair(each.name()).main(),
                                    () -> desk.navigator().open(new Route.Contact(each.id()))));
        }
        return menu;
    }

    private Node row(Use use) {
        GridPane grid = grid();
        Instant used = use.used();
        Label last =
                new Label(
                        used == null
                                ? desk.text("growth.unused")
                                : desk.text(
                                        "growth.used", desk.times().day(desk.times().dayOf(used))));
        last.getStyleClass().add("secondary");
        Label serves = new Label(desk.text("growth.serves", use.needs()));
        serves.getStyleClass().add("secondary");
        Node offer = OfferEntry.of(desk, mine, use.meant(), "growth-offer-");
        GridPane.setMargin(offer, new Insets(0, 0, 0, -ENTRY_PADDING));
        grid.addRow(0, offer, serves, last);
        return grid;
    }
}
