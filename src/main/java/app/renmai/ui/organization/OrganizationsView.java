package app.renmai.ui.organization;

import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.organization.OrganizationList.Order;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.ColumnsButton;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.list.RowTable;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** All organizations: a filter over a table. */
public final class OrganizationsView extends BorderPane implements Screen {
    private static final double SHEET_TOP = 76;

    private final Desk desk;
    private final OrganizationsViewModel model;
    private final RowTable<OrganizationLine, Order> table;
    private final FilterField filter;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public OrganizationsView(Desk desk, OrganizationsViewModel model) {
        this.desk = desk;
        this.model = model;
        this.table =
                new RowTable<>(
                        desk.services().preferences(), "organizations", model, this::open, _ -> {});
        table.setId("organization-table");
        table.setAccessibleText(desk.text("section.organizations"));
        OrganizationCells cells = new OrganizationCells(desk);
        cells.addTo(table);
        model.fieldsProperty().subscribe(known -> known.map(cells::own).ifPresent(table::optional));
        this.filter =
                new FilterField(
                        "organizations-filter",
                        desk.text("organizations.filter"),
                        model.filterProperty());
        filter.leadTo(table::enter, this::open);
        setId("organizations");
        setTop(header());
        setCenter(table);
        table.setPlaceholder(placeholder());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setContextMenu(menu());
    }

    private ListHeader header() {
        Button add =
                Buttons.primary(desk.text("command.organization-new"), Feather.PLUS, this::add);
        add.setId("organization-new");
        ListHeader header =
                new ListHeader(
                        desk.text("section.organizations"),
                        List.of(add),
                        filter,
                        ListHeader.gap(),
                        new ColumnsButton(
                                "organizations-columns", desk.text("list.columns"), table));
        header.countProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countText, model.rowsProperty(), model.totalProperty()));
        return header;
    }

    private String countText() {
        int total = model.totalProperty().get();
        if (total <= 0) {
            return "";
        }
        return model.filterProperty().get().isBlank()
                ? desk.text("organizations.count", total)
                : desk.text("organizations.count.filtered", model.rowsProperty().size(), total);
    }

    private Node placeholder() {
        EmptyState nothingYet =
                new EmptyState(
                        Feather.BRIEFCASE,
                        desk.text("organizations.empty"),
                        desk.text("command.organization-new"),
                        this::add);
        EmptyState noMatch = new EmptyState(Feather.SEARCH, desk.text("organizations.nothing"));
        nothingYet.visibleProperty().bind(model.totalProperty().isEqualTo(0));
        noMatch.visibleProperty().bind(model.totalProperty().greaterThan(0));
        return new StackPane(nothingYet, noMatch);
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(desk.text("organizations.open"), this::open),
                Menus.item(desk.text("organizations.delete"), this::deleteChosen));
    }

    private void open() {
        table.current().ifPresent(this::open);
    }

    private void open(OrganizationLine line) {
        desk.navigator().open(new Route.Organization(line.id()));
    }

    private void deleteChosen() {
        model.delete(table.chosen());
    }

    private void add() {
        NewOrganizationSheet sheet = new NewOrganizationSheet(desk, model::add);
        desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                open();
            }
            case DELETE -> {
                event.consume();
                deleteChosen();
            }
            case N -> {
                event.consume();
                add();
            }
            case ESCAPE -> {
                event.consume();
                filter.requestFocus();
            }
            default -> {}
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("organization-new", "Shortcut+Shift+N", Feather.PLUS, this::add),
                Command.of(
                        "organizations-filter",
                        "Shortcut+F",
                        Feather.FILTER,
                        filter::requestFocus));
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public void shown() {
        table.restore();
    }

    @Override
    public void hidden() {
        table.remember();
    }

    @Override
    public void dayTurned() {
        table.refresh();
    }

    @Override
    public Node focusTarget() {
        return filter;
    }
}
