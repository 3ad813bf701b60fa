package app.renmai.ui.organization;

import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Screen;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** All organizations: a filter over a table. */
public final class OrganizationsView extends BorderPane implements Screen {
    private static final String SCOPE = "organizations";
    private static final double FILTER_WIDTH = 268;
    private static final double SHEET_TOP = 76;

    private final Desk desk;
    private final OrganizationsViewModel model;
    private final OrganizationTable table;
    private final CustomTextField filter = new CustomTextField();

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public OrganizationsView(Desk desk, OrganizationsViewModel model) {
        this.desk = desk;
        this.model = model;
        this.table = new OrganizationTable(desk, model);
        setId("organizations");
        setTop(header());
        setCenter(table);
        table.setPlaceholder(placeholder());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setContextMenu(menu());
    }

    private VBox header() {
        Label title = new Label(desk.text("section.organizations"));
        title.getStyleClass().add("title");
        Label count = new Label();
        count.getStyleClass().add("secondary");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countText, model.rowsProperty(), model.totalProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add =
                Buttons.primary(desk.text("command.organization-new"), Feather.PLUS, this::add);
        add.setId("organization-new");
        HBox line = new HBox(8, title, count, gap, add);
        line.setAlignment(Pos.CENTER_LEFT);
        filter.setPromptText(desk.text("organizations.filter"));
        filter.setAccessibleText(desk.text("organizations.filter"));
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setId("organizations-filter");
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        HBox tools = new HBox(12, filter);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(10, line, tools);
        header.getStyleClass().add("page-header");
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
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        item("organizations.open", table::open),
                        item("organizations.delete", () -> model.delete(table.chosen())));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(desk.text(key));
        item.setOnAction(_ -> action.run());
        return item;
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
                table.open();
            }
            case DELETE -> {
                event.consume();
                model.delete(table.chosen());
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

    private void filterKey(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (enter || event.getCode() == KeyCode.DOWN) {
            event.consume();
            if (!table.getItems().isEmpty()) {
                table.getSelectionModel().clearAndSelect(0);
                table.requestFocus();
                if (enter && table.getItems().size() == 1) {
                    table.open();
                }
            }
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            event.consume();
            filter.clear();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void shown() {
        desk.commands()
                .set(
                        SCOPE,
                        List.of(
                                Command.of(
                                        "organization-new",
                                        "Shortcut+Shift+N",
                                        Feather.PLUS,
                                        this::add),
                                Command.of(
                                        "organizations-filter",
                                        "Shortcut+F",
                                        Feather.FILTER,
                                        filter::requestFocus)));
        model.show();
        table.restore();
    }

    @Override
    public void hidden() {
        desk.commands().remove(SCOPE);
        model.hide();
    }

    @Override
    public Node focusTarget() {
        return filter;
    }
}
