package app.renmai.ui.reconnect;

import app.renmai.model.contact.ContactName;
import app.renmai.service.today.ReconnectPage;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.today.ReconnectText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/** Who is worth a word again, the most worth first; above them whom the week has drawn. */
public final class ReconnectView extends Page {
    private static final double AVATAR = 40;

    private final Desk desk;
    private final ReconnectViewModel model;
    private final ListView<Reconnect> list = new ListView<>();
    private final VBox top;
    private final ListHeader header;
    private final EmptyState none;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public ReconnectView(Desk desk, ReconnectViewModel model) {
        super(model);
        this.desk = desk;
        this.model = model;
        setId("reconnect");
        header = new ListHeader(desk.text("reconnect.title"), List.of(), about());
        top = new VBox(header);
        top.getStyleClass().add("rule-below");
        list.setId("reconnect-list");
        list.setAccessibleText(desk.text("reconnect.title"));
        list.setCellFactory(_ -> new ReconnectCell(desk, this::name));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        open();
                    }
                });
        none = new EmptyState(Feather.STAR, desk.text("reconnect.empty"));
        none.setVisible(false);
        list.setPlaceholder(none);
        setTop(top);
        setCenter(list);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private Label about() {
        Label about = new Label(desk.text("reconnect.about"));
        about.getStyleClass().add("secondary");
        about.setWrapText(true);
        return about;
    }

    private void show(ReconnectPage page) {
        long selected = chosen().map(Reconnect::contactId).orElse(0L);
        list.getItems().setAll(page.ranked());
        none.setVisible(page.ranked().isEmpty());
        header.countProperty().set(desk.text("reconnect.count", page.ranked().size()));
        top.getChildren().setAll(header);
        Pick pick = page.pick();
        if (pick != null) {
            top.getChildren().add(card(pick));
        }
        int at = 0;
        for (int i = 0; i < page.ranked().size(); i++) {
            if (page.ranked().get(i).contactId() == selected) {
                at = i;
            }
        }
        if (!page.ranked().isEmpty()) {
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    /** Whom the week has drawn. */
    private Node card(Pick pick) {
        ContactName who = name(pick.contactId());
        if (who == null) {
            return new HBox();
        }
        var shown = desk.names().shown(who.name());
        Avatar avatar = new Avatar(shown.initials(), who.id(), AVATAR);
        Label heading = new Label(desk.text("reconnect.pick"));
        heading.getStyleClass().add("small");
        Hyperlink name = new Hyperlink(shown.main());
        name.getStyleClass().add("thread-name");
        name.setId("reconnect-pick");
        name.setOnAction(_ -> desk.navigator().open(new Route.Contact(who.id())));
        Label reason = new Label(new ReconnectText(desk.wording()).drawn(pick));
        reason.setId("reconnect-pick-reason");
        reason.getStyleClass().add("secondary");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, heading, name, reason);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(12, avatar, words);
        if (pick.reconnect() != null) {
            Button draft =
                    Buttons.primary(
                            desk.text("reconnect.draft"),
                            Feather.EDIT_2,
                            () -> desk.sheets().draftPitch(who.id()));
            draft.setMinWidth(USE_PREF_SIZE);
            draft.setId("reconnect-pick-draft");
            card.getChildren().add(draft);
        }
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("pick-card");
        return card;
    }

    private @Nullable ContactName name(long contact) {
        return model.pageProperty().get().map(page -> page.names().get(contact)).orElse(null);
    }

    private Optional<Reconnect> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void open() {
        chosen().ifPresent(each -> desk.navigator().open(new Route.Contact(each.contactId())));
    }

    private void draft() {
        chosen().ifPresent(each -> desk.sheets().draftPitch(each.contactId()));
    }

    private void log() {
        chosen().ifPresent(each -> desk.sheets().log(List.of(each.contactId())));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            open();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("reconnect-draft", "D", Feather.EDIT_2, this::draft),
                Command.of("reconnect-log", "L", Feather.CLOCK, this::log),
                Command.of("reconnect-open", "O", Feather.USER, this::open));
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
