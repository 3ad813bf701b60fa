package app.renmai.ui.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.outreach.News;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.service.outreach.ThreadRow;
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
import app.renmai.ui.list.SortButton;
import app.renmai.ui.navigation.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All threads by state, with the one that is chosen beside them. */
public final class OutreachView extends Page {
    private final Desk desk;
    private final OutreachViewModel model;
    private final FilterField filter;
    private final ListView<OutreachLine> list = new ListView<>();
    private final SortButton<ThreadOrder> sort;
    private final ThreadPanel panel;
    private final ListBesidePanel<OutreachLine, OutreachLine.Item> beside;
    private final BooleanBinding idle;
    private final BooleanBinding free;
    private @Nullable Long wanted;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param thread the thread to choose at once, or null for the one that is most due
     */
    public OutreachView(Desk desk, OutreachViewModel model, @Nullable Long thread) {
        super(model);
        this.desk = desk;
        this.model = model;
        this.wanted = thread;
        setId("outreach");
        filter =
                new FilterField(
                        "outreach-filter", desk.text("outreach.filter"), model.filterProperty());
        list.setId("outreach-list");
        list.setAccessibleText(desk.text("section.outreach"));
        list.setCellFactory(
                _ -> new OutreachCell(desk, this::unfold, row -> actions(row).openContact()));
        sort =
                new SortButton<>(
                        "outreach-sort",
                        List.of(ThreadOrder.values()),
                        each -> desk.text("outreach.sort." + each.code()),
                        desk.text("outreach.sort.turned"),
                        model.sorting(),
                        model::sort);
        list.setContextMenu(menu());
        list.setPlaceholder(placeholder());
        panel = new ThreadPanel(desk, model);
        beside = new ListBesidePanel<>(filter, list, OutreachLine.Item.class, panel);
        beside.keys(this, panel::main, () -> act(ThreadActions::delete));
        idle = filter.focusedProperty().or(panel.typing()).not();
        free =
                Bindings.createBooleanBinding(
                        () -> idle.get() && model.pageProperty().get().isPresent(),
                        idle,
                        model.pageProperty());
        model.linesProperty().subscribe(this::replace);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        setTop(header());
        setCenter(beside);
    }

    private ListHeader header() {
        Button add = Buttons.outlined(desk.text("outreach.new"), Feather.PLUS, this::begin);
        add.setId("outreach-new");
        Button details = beside.details(desk.text("outreach.details"), "outreach-details");
        ListHeader header =
                new ListHeader(
                        desk.text("section.outreach"),
                        List.of(details, add),
                        filter,
                        sort,
                        ListHeader.gap(),
                        legend());
        header.countProperty()
                .bind(
                        model.openProperty()
                                .map(open -> desk.text("outreach.count", open.intValue())));
        header.getStyleClass().add("rule-below");
        return header;
    }

    private HBox legend() {
        HBox legend = new HBox(14);
        legend.setAlignment(Pos.CENTER_RIGHT);
        for (Attempt.Outcome each :
                List.of(
                        Attempt.Outcome.NONE,
                        Attempt.Outcome.DECLINED,
                        Attempt.Outcome.NOT_NOW,
                        Attempt.Outcome.ANSWERED)) {
            legend.getChildren()
                    .add(legend(AttemptMark.of(each), "attempt.outcome." + each.code()));
        }
        legend.getChildren().add(legend(AttemptMark.next(), "outreach.mark.next"));
        legend.setMinWidth(0);
        return legend;
    }

    private Label legend(AttemptMark mark, String key) {
        Label words = new Label(desk.text(key), mark);
        words.getStyleClass().add("small");
        words.setGraphicTextGap(6);
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private NoLines placeholder() {
        EmptyState none =
                new EmptyState(
                        Feather.SEND,
                        desk.text("outreach.empty"),
                        desk.text("outreach.new"),
                        this::begin);
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("outreach.nothing"));
        return new NoLines(none, nothing, model.loadedProperty());
    }

    /** Shows other lines and keeps what was selected; after a deletion, its neighbour. */
    private void replace() {
        int before = list.getSelectionModel().getSelectedIndex();
        long shown = model.chosen() == 0 ? model.dueFirst() : model.chosen();
        long id = wanted == null ? shown : wanted;
        list.getItems().setAll(model.linesProperty());
        if (model.loadedProperty().get() == Loaded.NOT) {
            return;
        }
        if (beside.selection().choose(item -> item.id() == id)) {
            wanted = null;
        } else if (wanted != null && !model.closedShownProperty().get()) {
            model.closedShownProperty().set(true);
        } else {
            wanted = null;
            beside.selection().chooseNear(Math.max(0, before));
        }
        if (beside.selection().chosen().isEmpty()) {
            model.choose(0);
        }
    }

    private void chosen(@Nullable OutreachLine line) {
        if (line instanceof OutreachLine.Item item) {
            model.choose(item.id());
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("outreach.open-contact", ThreadActions::openContact),
                item("command.outreach-attempt", ThreadActions::attempt),
                item("command.outreach-answered", ThreadActions::answered),
                item("command.outreach-reply", ThreadActions::reply),
                item("command.outreach-not-now", ThreadActions::notNow),
                item("command.outreach-declined", ThreadActions::declined),
                item("command.outreach-met", ThreadActions::met),
                item("command.outreach-close", ThreadActions::close),
                item("outreach.delete", ThreadActions::delete));
    }

    private MenuItem item(String key, Consumer<ThreadActions> action) {
        return Menus.item(desk.text(key), () -> act(action));
    }

    private ThreadActions actions(ThreadRow row) {
        return new ThreadActions(desk, row);
    }

    /** Does something with what is selected. */
    private void act(Consumer<ThreadActions> action) {
        beside.selection()
                .chosen()
                .map(OutreachLine.Item::row)
                .map(this::actions)
                .ifPresent(action);
    }

    private void begin() {
        NewThreadSheet.open(desk);
    }

    private void prepare() {
        List<Pitch> drafts =
                model.pageProperty().get().map(ThreadPage::news).orElse(News.NONE).drafts();
        act(actions -> actions.prepare(drafts));
    }

    private void unfold() {
        model.closedShownProperty().set(!model.closedShownProperty().get());
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(
                Command.of("outreach-filter", "Shortcut+F", Feather.FILTER, filter::requestFocus));
        commands.add(when("outreach-sort", "S", Feather.BAR_CHART, sort::show, idle));
        commands.add(when("outreach-new", "T", Feather.PLUS, this::begin, idle));
        commands.add(
                when("outreach-attempt", "L", Feather.SEND, () -> act(ThreadActions::attempt)));
        commands.add(
                when("outreach-answered", "A", Feather.CHECK, () -> act(ThreadActions::answered)));
        commands.add(
                when(
                        "outreach-reply",
                        "R",
                        Feather.MESSAGE_SQUARE,
                        () -> act(ThreadActions::reply)));
        commands.add(
                when("outreach-not-now", "N", Feather.PAUSE, () -> act(ThreadActions::notNow)));
        commands.add(
                when(
                        "outreach-declined",
                        "D",
                        Feather.X_CIRCLE,
                        () -> act(ThreadActions::declined)));
        commands.add(when("outreach-met", "M", Feather.USERS, () -> act(ThreadActions::met)));
        commands.add(when("outreach-prepare", "P", Feather.EDIT_3, this::prepare));
        commands.add(
                when(
                        "outreach-work",
                        "W",
                        Feather.BRIEFCASE,
                        () -> act(ThreadActions::collaborate)));
        commands.add(when("outreach-close", "C", Feather.ARCHIVE, () -> act(ThreadActions::close)));
        commands.add(
                when("outreach-contact", "O", Feather.USER, () -> act(ThreadActions::openContact)));
        commands.add(when("outreach-closed", "H", Feather.CHEVRON_DOWN, this::unfold, idle));
        commands.add(
                when(
                        "outreach-details",
                        "I",
                        Feather.SIDEBAR,
                        beside::toggle,
                        beside.canToggle(idle)));
        return commands;
    }

    private Command when(String id, String key, Feather icon, Runnable action) {
        return when(id, key, icon, action, free);
    }

    private static Command when(
            String id, String key, Feather icon, Runnable action, ObservableBooleanValue enabled) {
        return Command.when(enabled, id, key, icon, action);
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
