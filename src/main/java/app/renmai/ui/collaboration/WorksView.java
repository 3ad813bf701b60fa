package app.renmai.ui.collaboration;

import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.WorkList.Line;
import app.renmai.service.collaboration.WorkList.Order;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.list.ColumnsButton;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.list.Loaded;
import app.renmai.ui.list.NoLines;
import app.renmai.ui.list.TablePage;
import app.renmai.ui.navigation.Route;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All collaborations: a filter over a table. */
public final class WorksView extends TablePage<Line, Order> {
    private final Desk desk;
    private final WorksViewModel model;
    private final WorkWords words;
    private final MenuButton stages = new MenuButton();

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public WorksView(Desk desk, WorksViewModel model) {
        super(
                "collaborations",
                desk.services().preferences(),
                model,
                new FilterField(
                        "collaborations-filter",
                        desk.text("collaborations.filter"),
                        model.filterProperty()));
        this.desk = desk;
        this.model = model;
        this.words = new WorkWords(desk.wording());
        table().setId("collaboration-table");
        table().setAccessibleText(desk.text("section.collaborations"));
        new WorkCells(desk).addTo(table());
        stages.setId("collaborations-stage");
        stages.setOnShowing(_ -> fillStages());
        model.stageProperty().subscribe(_ -> nameStages());
        setId("collaborations");
        begin();
        setTop(header());
        setCenter(table());
        table().setPlaceholder(placeholder());
        table().setContextMenu(
                        new ContextMenu(
                                Menus.item(desk.text("collaborations.open"), this::open),
                                Menus.item(
                                        desk.text("collaborations.delete"), this::deleteChosen)));
    }

    private ListHeader header() {
        Button add =
                Buttons.primary(desk.text("command.collaboration-new"), Feather.PLUS, this::add);
        add.setId("collaboration-new");
        ListHeader header =
                new ListHeader(
                        desk.text("section.collaborations"),
                        List.of(add),
                        filter(),
                        stages,
                        ListHeader.gap(),
                        new ColumnsButton(
                                "collaborations-columns", desk.text("list.columns"), table()));
        header.countProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countText, model.rowsProperty(), model.totalProperty()));
        return header;
    }

    private void nameStages() {
        stages.setText(
                model.stageProperty()
                        .get()
                        .map(words::stage)
                        .orElseGet(() -> desk.text("collaborations.stage.all")));
    }

    private void fillStages() {
        stages.getItems().setAll(stage(null));
        for (Stage each : Stage.values()) {
            if (model.countsProperty().containsKey(each)) {
                stages.getItems().add(stage(each));
            }
        }
    }

    private RadioMenuItem stage(@Nullable Stage each) {
        RadioMenuItem item =
                new RadioMenuItem(
                        each == null
                                ? desk.text("collaborations.stage.all")
                                : desk.text(
                                        "collaborations.stage.count",
                                        words.stage(each),
                                        model.countsProperty().getOrDefault(each, 0)));
        item.setSelected(model.stageProperty().get().equals(Optional.ofNullable(each)));
        item.setOnAction(_ -> model.stageProperty().set(Optional.ofNullable(each)));
        return item;
    }

    private String countText() {
        int total = model.totalProperty().get();
        if (total <= 0) {
            return "";
        }
        int shown = model.rowsProperty().size();
        return shown == total
                ? desk.text("collaborations.count", total)
                : desk.text("collaborations.count.filtered", shown, total);
    }

    private Node placeholder() {
        EmptyState nothingYet =
                new EmptyState(
                        Feather.BRIEFCASE,
                        desk.text("collaborations.empty"),
                        desk.text("command.collaboration-new"),
                        this::add);
        EmptyState noMatch = new EmptyState(Feather.SEARCH, desk.text("collaborations.nothing"));
        return new NoLines(nothingYet, noMatch, model.totalProperty().map(Loaded::of));
    }

    @Override
    protected void open(Line line) {
        desk.navigator().open(new Route.Collaboration(line.id()));
    }

    private void close() {
        table().current().ifPresent(line -> ClosingSheet.open(desk, line.work()));
    }

    @Override
    protected void delete(List<Line> rows) {
        model.delete(rows);
    }

    private void add() {
        WorkSheet.open(desk);
    }

    @Override
    protected Map<KeyCode, Runnable> keys() {
        return Map.of(KeyCode.N, this::add, KeyCode.T, this::close);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "collaborations-filter",
                        "Shortcut+F",
                        Feather.FILTER,
                        filter()::requestFocus));
    }
}
