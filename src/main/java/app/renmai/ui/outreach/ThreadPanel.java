package app.renmai.ui.outreach;

import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.InlineText;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonHeading;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/** Beside the list: who it is, what was tried, what is new for them, and what to do now. */
final class ThreadPanel extends StackPane {
    static final double WIDTH = 352;
    private static final double AVATAR = 40;

    private final Desk desk;
    private final OutreachText text;
    private final PersonHeading who;
    private final InlineText purpose;
    private final Label stopped = new Label();
    private final Label state = new Label();
    private final LadderPane ladder;
    private final NewsCard card;
    private final OwnFigures figures;
    private final InnerNotePart inner;
    private final OutreachViewModel model;
    private final ContextMenu menu = new ContextMenu();
    private final VBox content = new VBox();

    ThreadPanel(Desk desk, OutreachViewModel model) {
        this.desk = desk;
        this.text = new OutreachText(desk.wording());
        this.ladder = new LadderPane(desk);
        this.card = new NewsCard(desk);
        this.figures = new OwnFigures(desk);
        this.inner = new InnerNotePart(desk);
        this.model = model;
        this.purpose = new InlineText(desk.text("outreach.purpose"), this::rename);
        this.who =
                new PersonHeading(
                        AVATAR,
                        "thread-contact",
                        Menus.more(desk.text("shell.menu"), "thread-more", menu));
        setId("thread-panel");
        getStyleClass().addAll("panel", "thread-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        VBox.setMargin(card, new Insets(12, 0, 0, 0));
        stopped.getStyleClass().add("thread-stopped");
        stopped.setWrapText(true);
        stopped.setMinHeight(USE_PREF_SIZE);
        stopped.managedProperty().bind(stopped.textProperty().isNotEmpty());
        content.getChildren().addAll(who, what(), stopped, ladder, card, figures, inner);
        content.getStyleClass().add("thread-content");
        ScrollPane scroll = new ScrollPane(content);
        FocusScroll.in(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.pageProperty().subscribe(this::show);
    }

    private HBox what() {
        purpose.field().getStyleClass().add("purpose-field");
        purpose.field().setId("thread-purpose");
        purpose.setMinWidth(0);
        // The field is set in by its padding; what stands in it begins where the names do.
        HBox.setMargin(purpose, new Insets(0, 0, 0, -7));
        HBox.setHgrow(purpose, Priority.ALWAYS);
        state.getStyleClass().addAll("chip", "outlined", "state-chip");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("thread-state");
        HBox what = new HBox(8, purpose, state);
        what.setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().add("thread-what");
        return what;
    }

    private void show(Optional<ThreadPage> page) {
        content.setVisible(page.isPresent());
        page.ifPresent(this::show);
    }

    private void show(ThreadPage page) {
        ThreadRow row = page.row();
        Outreach thread = row.thread().outreach();
        who.show(
                row.contactId(),
                desk.names().shown(row.name()),
                () -> desk.navigator().open(new Route.Contact(row.contactId())),
                desk.text("pitch.list.comma"),
                row.title(),
                row.organization());
        purpose.show(thread.purpose());
        state.setText(text.state(thread.state()));
        ladder.show(page);
        card.show(page);
        model.all().ifPresent(all -> figures.show(row, all));
        inner.show(page);
        StopWish stop = page.stop();
        stopped.setText(
                stop == null ? "" : desk.text("outreach.stopped", desk.times().day(stop.saidOn())));
        menu.getItems().setAll(items(row));
    }

    private List<MenuItem> items(ThreadRow row) {
        ThreadActions actions = new ThreadActions(desk, row);
        return List.of(
                Menus.item(desk.text("outreach.choose-day"), Feather.CALENDAR, actions::chooseDay),
                Menus.item(
                        desk.text("command.outreach-reply"),
                        Feather.MESSAGE_SQUARE,
                        actions::reply),
                Menus.item(
                        desk.text("command.outreach-work"),
                        Feather.BRIEFCASE,
                        actions::collaborate),
                Menus.item(desk.text("outreach.open-contact"), Feather.USER, actions::openContact),
                Menus.item(desk.text("outreach.delete"), Feather.TRASH_2, actions::delete));
    }

    private void rename(String words) {
        model.actions().ifPresent(actions -> actions.rename(words));
    }

    /** Does the one thing that is most useful now. */
    void main() {
        if (content.isVisible()) {
            card.main();
        }
    }

    /** Whether something is being typed in it. */
    BooleanExpression typing() {
        return purpose.field().focusedProperty().or(inner.typing());
    }
}
