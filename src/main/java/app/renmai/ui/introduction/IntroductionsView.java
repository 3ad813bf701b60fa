package app.renmai.ui.introduction;

import app.renmai.service.introduction.Move;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListBesidePanel;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.list.Loaded;
import app.renmai.ui.list.NoLines;
import app.renmai.ui.navigation.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/** All introductions by how far they have come, with the one that is chosen beside them. */
public final class IntroductionsView extends Page {
    private final Desk desk;
    private final IntroductionsViewModel model;
    private final FilterField filter;
    private final ListView<IntroductionLine> list = new ListView<>();
    private final ListBesidePanel<IntroductionLine, IntroductionLine.Item> beside;
    private final BooleanBinding idle;
    private final BooleanBinding free;
    private @Nullable Long wanted;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param introduction the one to choose at once, or null for the first
     */
    public IntroductionsView(Desk desk, IntroductionsViewModel model, @Nullable Long introduction) {
        super(model);
        this.desk = desk;
        this.model = model;
        this.wanted = introduction;
        setId("introductions");
        filter =
                new FilterField(
                        "introductions-filter",
                        desk.text("introduction.filter"),
                        model.filterProperty());
        list.setId("introductions-list");
        list.setAccessibleText(desk.text("introduction.title"));
        list.setCellFactory(_ -> new IntroductionCell(desk));
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        openFirst();
                    }
                });
        list.setContextMenu(
                new ContextMenu(
                        Menus.item(desk.text("introduction.open-contact"), this::openFirst),
                        Menus.item(
                                desk.text("introduction.delete"),
                                () -> act(IntroductionActions::delete))));
        list.setPlaceholder(placeholder());
        IntroductionPanel panel = new IntroductionPanel(desk, model);
        beside = new ListBesidePanel<>(filter, list, IntroductionLine.Item.class, panel);
        beside.keys(
                this, () -> act(IntroductionActions::main), () -> act(IntroductionActions::delete));
        idle = filter.focusedProperty().or(panel.typing()).not();
        free =
                Bindings.createBooleanBinding(
                        () -> idle.get() && model.chosenProperty().get().isPresent(),
                        idle,
                        model.chosenProperty());
        model.linesProperty().subscribe(this::replace);
        model.loadedProperty().subscribe(this::replace);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        setTop(header());
        setCenter(beside);
    }

    private ListHeader header() {
        Button add = Buttons.outlined(desk.text("introduction.new"), Feather.PLUS, this::begin);
        add.setId("introduction-new");
        Button details = beside.details(desk.text("introduction.details"), "introduction-details");
        ListHeader header =
                new ListHeader(desk.text("introduction.title"), List.of(details, add), filter);
        header.countProperty()
                .bind(
                        model.openProperty()
                                .map(open -> desk.text("introduction.count", open.intValue())));
        header.getStyleClass().add("rule-below");
        return header;
    }

    private NoLines placeholder() {
        EmptyState none =
                new EmptyState(
                        Feather.SHARE_2,
                        desk.text("introduction.empty"),
                        desk.text("introduction.new"),
                        this::begin);
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("introduction.nothing"));
        return new NoLines(none, nothing, model.loadedProperty());
    }

    /** Shows other lines and keeps what was selected; after a deletion, its neighbour. */
    private void replace() {
        int before = list.getSelectionModel().getSelectedIndex();
        long id =
                wanted == null
                        ? model.chosenProperty().get().map(row -> row.id()).orElse(0L)
                        : wanted;
        list.getItems().setAll(model.linesProperty());
        if (model.loadedProperty().get() == Loaded.NOT) {
            return;
        }
        if (!beside.selection().choose(item -> item.id() == id)) {
            beside.selection().chooseNear(Math.max(0, before));
        }
        wanted = null;
        if (beside.selection().chosen().isEmpty()) {
            model.choose(0);
        }
    }

    private void chosen(@Nullable IntroductionLine line) {
        if (line instanceof IntroductionLine.Item item) {
            model.choose(item.id());
        }
    }

    private void act(Consumer<IntroductionActions> action) {
        model.actions().ifPresent(action);
    }

    private void openFirst() {
        model.chosenProperty()
                .get()
                .ifPresent(row -> act(actions -> actions.openContact(row.one().contact().id())));
    }

    private void begin() {
        IntroduceSheet.open(desk);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "introductions-filter", "Shortcut+F", Feather.FILTER, filter::requestFocus),
                Command.when(idle, "introductions-new", "T", Feather.PLUS, this::begin),
                when("introductions-asked", "L", Feather.SEND, actions -> actions.said(Move.ASK)),
                when(
                        "introductions-agreed",
                        "A",
                        Feather.CHECK,
                        actions -> actions.said(Move.AGREE)),
                when(
                        "introductions-declined",
                        "D",
                        Feather.MINUS_CIRCLE,
                        actions -> actions.said(Move.DECLINE)),
                when("introductions-made", "M", Feather.SHARE_2, IntroductionActions::made),
                when("introductions-result", "R", Feather.CHECK, IntroductionActions::result),
                when("introductions-thanked", "K", Feather.HEART, IntroductionActions::thanked),
                when("introductions-days", "E", Feather.CALENDAR, IntroductionActions::days),
                Command.when(free, "introductions-contact", "O", Feather.USER, this::openFirst),
                Command.when(
                        beside.canToggle(idle),
                        "introductions-details",
                        "I",
                        Feather.SIDEBAR,
                        beside::toggle));
    }

    private Command when(
            String id, String key, Feather icon, Consumer<IntroductionActions> action) {
        return Command.when(free, id, key, icon, () -> act(action));
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
