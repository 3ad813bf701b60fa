package app.renmai.ui.duplicate;

import app.renmai.service.duplicate.AlikePair;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.duplicate.DuplicatesViewModel.Search;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Contacts that may be one. Enter merges two, N tells them apart. */
public final class DuplicatesView extends BorderPane implements Screen {
    private final Desk desk;
    private final DuplicatesViewModel model;
    private final ListView<PairRow> list = new ListView<>();
    private @Nullable Long wanted;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param contact whose likeliest pair is selected at first, or null for the first of all
     */
    public DuplicatesView(Desk desk, DuplicatesViewModel model, @Nullable Long contact) {
        this.desk = desk;
        this.model = model;
        this.wanted = contact;
        setId("duplicates");
        list.setId("pair-list");
        list.setAccessibleText(desk.text("alike.title"));
        list.setCellFactory(_ -> new PairCell(desk, this::merge, model::notSame));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setPlaceholder(placeholder());
        list.setContextMenu(menu());
        model.pairsProperty().subscribe(this::replace);
        setTop(header());
        setCenter(list);
    }

    private ListHeader header() {
        Button again = Buttons.outlined(desk.text("alike.again"), Feather.REFRESH_CW, model::look);
        again.setId("duplicates-again");
        again.disableProperty().bind(model.searchProperty().isEqualTo(Search.RUNNING));
        Label hint = new Label(desk.text("alike.hint"));
        hint.getStyleClass().add("small");
        ListHeader header = new ListHeader(desk.text("alike.title"), List.of(again), hint);
        header.getStyleClass().add("rule-below");
        header.countProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.pairsProperty().isEmpty()
                                                ? ""
                                                : desk.text(
                                                        "alike.count",
                                                        model.pairsProperty().size()),
                                model.pairsProperty()));
        return header;
    }

    private StackPane placeholder() {
        EmptyState none = new EmptyState(Feather.CHECK_CIRCLE, desk.text("alike.none"));
        EmptyState stopped =
                new EmptyState(
                        Feather.USERS,
                        desk.text("alike.stopped"),
                        desk.text("alike.again"),
                        model::look);
        Label looking = new Label(desk.text("alike.looking"));
        looking.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(240);
        bar.progressProperty().bind(model.progressProperty());
        Button stop = Buttons.plain(desk.text("alike.stop"), null, model::stop);
        VBox running = new VBox(12, looking, bar, stop);
        running.setAlignment(Pos.CENTER);
        none.visibleProperty().bind(model.searchProperty().isEqualTo(Search.DONE));
        stopped.visibleProperty().bind(model.searchProperty().isEqualTo(Search.STOPPED));
        running.visibleProperty().bind(model.searchProperty().isEqualTo(Search.RUNNING));
        return new StackPane(running, none, stopped);
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(
                        desk.text("alike.merge"),
                        Feather.GIT_MERGE,
                        () -> chosen().ifPresent(this::merge)),
                Menus.item(
                        desk.text("alike.not-same"),
                        Feather.X,
                        () -> chosen().ifPresent(model::notSame)),
                Menus.item(
                        desk.text("alike.open-first"),
                        Feather.USER,
                        () -> chosen().ifPresent(row -> open(row.first().id()))),
                Menus.item(
                        desk.text("alike.open-second"),
                        Feather.USER,
                        () -> chosen().ifPresent(row -> open(row.second().id()))));
    }

    private void open(long contact) {
        desk.navigator().open(new Route.Contact(contact));
    }

    /** Shows other pairs; the one behind those that were dealt with is selected. */
    private void replace() {
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        Optional<PairRow> chosen = chosen();
        list.getItems().setAll(model.pairsProperty());
        if (list.getItems().isEmpty()) {
            return;
        }
        Long contact = wanted;
        wanted = null;
        int meant =
                contact != null
                        ? indexOf(pair -> pair.has(contact))
                        : chosen.map(row -> indexOf(row.pair()::sameTwo)).orElse(-1);
        int index = meant >= 0 ? meant : Math.min(before, list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
        if (contact != null) {
            list.scrollTo(index);
        }
    }

    private int indexOf(Predicate<AlikePair> meant) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (meant.test(list.getItems().get(i).pair())) {
                return i;
            }
        }
        return -1;
    }

    private Optional<PairRow> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void merge(PairRow row) {
        desk.sheets().merge(row.first().id(), row.second().id());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, M -> {
                event.consume();
                chosen().ifPresent(this::merge);
            }
            case N, DELETE -> {
                event.consume();
                chosen().ifPresent(model::notSame);
            }
            default -> {}
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("duplicates-again", null, Feather.REFRESH_CW, model::look));
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
