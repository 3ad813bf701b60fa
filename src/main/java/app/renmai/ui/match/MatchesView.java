package app.renmai.ui.match;

import app.renmai.service.match.Proposal;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may serve whom. Enter opens who needs it, H helps or brings together, Delete says that it is
 * not relevant; among those that are not, that it is, and Esc leads back.
 */
public final class MatchesView extends Page {
    private static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("match.title", "match.keys.open", "Enter"),
                    KeyHint.in("match.title", "match.keys.help", "H"),
                    KeyHint.in("match.title", "match.keys.not", "Delete"));

    private final MatchesViewModel model;
    private final ListView<Proposal> list = new ListView<>();
    private final ListHeader header;
    private final EmptyState none;
    private final Desk desk;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public MatchesView(Desk desk, MatchesViewModel model) {
        super(model);
        this.desk = desk;
        this.model = model;
        setId("matches");
        list.setId("match-list");
        list.setAccessibleText(desk.text("match.title"));
        list.setCellFactory(_ -> new MatchCell(desk, model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        none = new EmptyState(Feather.LINK_2, desk.text("match.none"));
        list.setPlaceholder(none);
        Button turn = Buttons.outlined("", null, model::turn);
        turn.setId("matches-turn");
        turn.managedProperty().bind(turn.visibleProperty());
        turn.visibleProperty().bind(model.dismissedProperty().greaterThan(0));
        turn.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::turning, model.dismissedProperty(), model.asideProperty()));
        Button growth =
                Buttons.outlined(
                        desk.text("growth.title"),
                        Feather.TRENDING_UP,
                        () -> desk.navigator().open(new Route.Growth()));
        growth.setId("matches-growth");
        Label hint = new Label(desk.text("match.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        header = new ListHeader(desk.text("match.title"), List.of(turn, growth), hint);
        header.getStyleClass().add("rule-below");
        setTop(header);
        setCenter(list);
        model.shownProperty().subscribe(this::show);
    }

    @Override
    public List<KeyHint> hints() {
        return HINTS;
    }

    private String turning() {
        return model.asideProperty().get()
                ? desk.text("match.back")
                : desk.text("match.restore", model.dismissedProperty().get());
    }

    private void show(Optional<List<Proposal>> found) {
        none.setVisible(found.isPresent());
        found.ifPresent(
                all -> {
                    int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
                    list.getItems().setAll(all);
                    header.countProperty()
                            .set(all.isEmpty() ? "" : desk.text(counted(), all.size()));
                    list.getSelectionModel().select(Math.min(at, all.size() - 1));
                });
    }

    private String counted() {
        return model.asideProperty().get() ? "match.count.not" : "match.count";
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.asideProperty().get()) {
            event.consume();
            model.turn();
            return;
        }
        Consumer<Proposal> action =
                switch (event.getCode()) {
                    case ENTER -> model::open;
                    case H -> model::help;
                    case DELETE -> model::sort;
                    default -> null;
                };
        Proposal chosen = list.getSelectionModel().getSelectedItem();
        if (action != null && chosen != null && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            action.accept(chosen);
        }
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
