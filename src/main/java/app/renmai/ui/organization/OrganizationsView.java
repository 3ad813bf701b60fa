package app.renmai.ui.organization;

import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.organization.OrganizationList.Order;
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
import javafx.scene.input.KeyCode;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;

/** All organizations: a filter over a table. */
public final class OrganizationsView extends TablePage<OrganizationLine, Order> {
    private static final double SHEET_TOP = 76;

    private final Desk desk;
    private final OrganizationsViewModel model;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public OrganizationsView(Desk desk, OrganizationsViewModel model) {
        super(
                "organizations",
                desk.services().preferences(),
                model,
                new FilterField(
                        "organizations-filter",
                        desk.text("organizations.filter"),
                        model.filterProperty()));
        this.desk = desk;
        this.model = model;
        table().setId("organization-table");
        table().setAccessibleText(desk.text("section.organizations"));
        OrganizationCells cells = new OrganizationCells(desk);
        cells.addTo(table());
        model.fieldsProperty()
                .subscribe(known -> known.map(cells::own).ifPresent(table()::optional));
        setId("organizations");
        begin();
        setTop(header());
        setCenter(table());
        table().setPlaceholder(placeholder());
        table().setContextMenu(menu());
    }

    private ListHeader header() {
        Button add =
                Buttons.primary(desk.text("command.organization-new"), Feather.PLUS, this::add);
        add.setId("organization-new");
        ListHeader header =
                new ListHeader(
                        desk.text("section.organizations"),
                        List.of(add),
                        filter(),
                        ListHeader.gap(),
                        new ColumnsButton(
                                "organizations-columns", desk.text("list.columns"), table()));
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
        return new NoLines(nothingYet, noMatch, model.totalProperty().map(Loaded::of));
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(desk.text("organizations.open"), this::open),
                Menus.item(desk.text("organizations.delete"), this::deleteChosen));
    }

    @Override
    protected void open(OrganizationLine line) {
        desk.navigator().open(new Route.Organization(line.id()));
    }

    @Override
    protected void delete(List<OrganizationLine> rows) {
        model.delete(rows);
    }

    private void add() {
        NewOrganizationSheet sheet = new NewOrganizationSheet(desk, model::add);
        desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
    }

    @Override
    protected Map<KeyCode, Runnable> keys() {
        return Map.of(KeyCode.N, this::add);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("organization-new", "Shortcut+Shift+N", Feather.PLUS, this::add),
                Command.of(
                        "organizations-filter",
                        "Shortcut+F",
                        Feather.FILTER,
                        filter()::requestFocus));
    }

    @Override
    public void dayTurned() {
        table().refresh();
    }
}
