package app.renmai.ui.contacts;

import app.renmai.model.contact.Tag;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All contacts: a filter over a table. */
public final class ContactsView extends BorderPane implements Screen {
    private static final String SCOPE = "contacts";
    private static final double FILTER_WIDTH = 268;

    private final Desk desk;
    private final ContactsViewModel model;
    private final ContactTable table;
    private final CustomTextField filter = new CustomTextField();
    private final HBox selectionBar = new HBox(8);

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param actions the buttons that lead elsewhere: import, export, new
     */
    public ContactsView(Desk desk, ContactsViewModel model, List<Node> actions) {
        this.desk = desk;
        this.model = model;
        this.table = new ContactTable(desk, model);
        setId("contacts");
        setTop(header(actions));
        setCenter(table);
        table.setPlaceholder(placeholder());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().subscribe(this::selectionChanged);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setContextMenu(menu());
    }

    private VBox header(List<Node> actions) {
        Label title = new Label(desk.text("section.contacts"));
        title.getStyleClass().add("title");
        Label count = new Label();
        count.getStyleClass().add("secondary");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countText, model.rowsProperty(), model.totalProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, count, gap);
        line.getChildren().addAll(actions);
        line.setAlignment(Pos.CENTER_LEFT);
        filter.setPromptText(desk.text("contacts.filter"));
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setId("contacts-filter");
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        selectionBar.setAlignment(Pos.CENTER_LEFT);
        HBox tools = new HBox(12, filter, selectionBar);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(10, line, tools);
        header.getStyleClass().add("page-header");
        return header;
    }

    private String countText() {
        long total = model.totalProperty().get();
        int shown = model.rowsProperty().size();
        if (total < 0) {
            return "";
        }
        return model.filterProperty().get().isBlank()
                ? desk.text("contacts.count", total)
                : desk.text("contacts.count.filtered", shown, total);
    }

    private Node placeholder() {
        EmptyState nobody =
                new EmptyState(
                        Feather.USERS,
                        desk.text("contacts.empty"),
                        desk.text("command.new"),
                        () -> desk.commands().find("new").ifPresent(Command::run));
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("contacts.nothing"));
        nobody.visibleProperty().bind(model.totalProperty().isEqualTo(0));
        nothing.visibleProperty().bind(model.totalProperty().greaterThan(0));
        return new javafx.scene.layout.StackPane(nobody, nothing);
    }

    private void selectionChanged() {
        List<ContactRow> chosen = chosen();
        selectionBar.getChildren().clear();
        if (chosen.size() > 1) {
            Label count = new Label(desk.text("contacts.selected", chosen.size()));
            count.getStyleClass().add("secondary");
            Button tag =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("contacts.tag"), Feather.TAG, () -> tagChosen()));
            tag.setId("contacts-tag");
            Button delete =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("contacts.delete"),
                                    Feather.TRASH_2,
                                    () -> model.delete(chosen())));
            selectionBar.getChildren().addAll(count, tag, delete);
        }
    }

    private List<ContactRow> chosen() {
        return List.copyOf(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    private void tagChosen() {
        List<ContactRow> rows = chosen();
        if (rows.isEmpty()) {
            return;
        }
        Set<String> borne = new HashSet<>();
        rows.forEach(row -> borne.addAll(row.tags()));
        TagSheet sheet =
                new TagSheet(
                        desk,
                        rows.size(),
                        model.tagsProperty().stream().map(Tag::name).toList(),
                        model.tagsProperty().stream()
                                .filter(tag -> borne.contains(tag.name()))
                                .toList(),
                        word -> model.tag(rows, word),
                        tag -> model.untag(rows, tag));
        desk.overlays().show(sheet, 120, sheet.field(), () -> {});
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        item("contacts.open", this::open),
                        item("contacts.tag", this::tagChosen),
                        item("contacts.delete", () -> model.delete(chosen())));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(desk.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void open() {
        ContactRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            desk.navigator().open(new Route.Contact(row.id()));
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain) {
            event.consume();
            open();
        } else if (event.getCode() == KeyCode.DELETE && plain) {
            event.consume();
            model.delete(chosen());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            filter.requestFocus();
        } else if (event.getCode() == KeyCode.T && plain) {
            event.consume();
            tagChosen();
        }
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (!table.getItems().isEmpty()) {
                table.getSelectionModel().clearAndSelect(0);
                table.requestFocus();
                if (event.getCode() == KeyCode.ENTER && table.getItems().size() == 1) {
                    open();
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
                                        "contacts-filter",
                                        "Shortcut+F",
                                        Feather.FILTER,
                                        filter::requestFocus),
                                Command.of(
                                        "contacts-tag",
                                        "Shortcut+T",
                                        Feather.TAG,
                                        this::tagChosen)));
        model.show();
        table.restore();
    }

    @Override
    public void hidden() {
        desk.commands().remove(SCOPE);
        table.remember();
        model.hide();
    }

    @Override
    public Optional<Chosen> choice() {
        return Optional.of(
                new Chosen(
                        model.filterProperty().get().strip(),
                        model.rowsProperty().stream().map(ContactRow::id).toList(),
                        chosen().stream().map(ContactRow::id).toList()));
    }

    @Override
    public Node focusTarget() {
        return filter;
    }

    /** The order shown, for tests of the table. */
    Order order() {
        return model.order();
    }
}
