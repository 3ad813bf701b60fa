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
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** All contacts: a filter over a table. */
public final class ContactsView extends BorderPane implements Screen {
    private static final String SCOPE = "contacts";
    private static final double FILTER_WIDTH = 268;

    private final Desk desk;
    private final ContactsViewModel model;
    private final ContactTable table;
    private final RowActions actions;
    private final ContextMenu menu = new ContextMenu();
    private final BooleanProperty anySelected = new SimpleBooleanProperty();
    private final CustomTextField filter = new CustomTextField();
    private final HBox selectionBar = new HBox(8);

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param buttons those that lead elsewhere: import, export, new
     */
    public ContactsView(Desk desk, ContactsViewModel model, List<Node> buttons) {
        this.desk = desk;
        this.model = model;
        this.actions = new RowActions(desk, this::menuOf);
        this.table = new ContactTable(desk, model, actions::follow);
        setId("contacts");
        setTop(header(buttons));
        setCenter(new StackPane(table, actions));
        table.setPlaceholder(placeholder());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedIndices().subscribe(this::selectionChanged);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(ScrollEvent.SCROLL, _ -> actions.hide());
        fillMenu();
        table.setContextMenu(menu);
    }

    private VBox header(List<Node> buttons) {
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
        line.getChildren().addAll(buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        filter.setPromptText(desk.text("contacts.filter"));
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setId("contacts-filter");
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        selectionBar.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tools = new HBox(12, filter, selectionBar, space, columns());
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

    /** Which columns are shown; the menu stays open, for one seldom changes only one. */
    private MenuButton columns() {
        MenuButton button = new MenuButton(desk.text("contacts.columns"));
        button.setId("contacts-columns");
        button.getStyleClass().add("columns-button");
        for (TableColumn<ContactRow, ?> column : table.getColumns()) {
            CheckBox box = new CheckBox(table.title(column.getId()));
            box.setId("column-" + column.getId());
            box.selectedProperty().bindBidirectional(column.visibleProperty());
            box.disableProperty()
                    .bind(
                            Bindings.size(table.getVisibleLeafColumns())
                                    .lessThan(2)
                                    .and(column.visibleProperty()));
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setOnAction(_ -> box.fire());
            button.getItems().add(item);
        }
        return button;
    }

    private Node placeholder() {
        EmptyState nobody =
                new EmptyState(
                        Feather.USERS,
                        desk.text("contacts.empty"),
                        desk.text("command.new"),
                        desk.sheets()::newContact);
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("contacts.nothing"));
        var empty = model.loadedProperty().and(model.totalProperty().isEqualTo(0));
        var unmatched = model.loadedProperty().and(model.totalProperty().greaterThan(0));
        nobody.visibleProperty().bind(empty);
        nothing.visibleProperty().bind(unmatched);
        StackPane all =
                new StackPane(new SkeletonRows(model.loadedProperty().not()), nobody, nothing);
        all.setMinHeight(0);
        return all;
    }

    private void selectionChanged() {
        int count = table.getSelectionModel().getSelectedIndices().size();
        anySelected.set(count > 0);
        if (count < 2) {
            selectionBar.getChildren().clear();
            return;
        }
        if (selectionBar.getChildren().isEmpty()) {
            Label label = new Label();
            label.getStyleClass().add("secondary");
            Button tag =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("contacts.tag"), Feather.TAG, this::tagChosen));
            tag.setId("contacts-tag");
            Button delete =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("contacts.delete"),
                                    Feather.TRASH_2,
                                    this::deleteChosen));
            delete.setId("contacts-delete");
            selectionBar.getChildren().addAll(label, tag, delete);
        }
        ((Label) selectionBar.getChildren().getFirst())
                .setText(desk.text("contacts.selected", count));
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

    private void fillMenu() {
        MenuItem pitch =
                item("contacts.pitch", Feather.EDIT_2, () -> each(desk.sheets()::draftPitch));
        menu.getItems()
                .setAll(
                        item("contacts.open", Feather.USER, this::open),
                        item("command.log", Feather.CLOCK, this::logChosen),
                        pitch,
                        new SeparatorMenuItem(),
                        item("contacts.tag", Feather.TAG, this::tagChosen),
                        item("contacts.export", Feather.UPLOAD, desk.sheets()::export),
                        new SeparatorMenuItem(),
                        item("contacts.delete", Feather.TRASH_2, this::deleteChosen));
        menu.setOnShowing(
                _ -> {
                    int count = table.getSelectionModel().getSelectedIndices().size();
                    menu.getItems().forEach(item -> item.setDisable(count == 0));
                    pitch.setDisable(count != 1);
                });
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(desk.text(key), Icons.of(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void menuOf(ContactRow row, Node at) {
        int index = table.getItems().indexOf(row);
        if (!table.getSelectionModel().isSelected(index)) {
            table.getSelectionModel().clearAndSelect(index);
        }
        menu.show(at, Side.BOTTOM, 0, 4);
    }

    private void open() {
        each(id -> desk.navigator().open(new Route.Contact(id)));
    }

    /** Does something with the contact the keyboard is at. */
    private void each(LongConsumer action) {
        ContactRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            action.accept(row.id());
        }
    }

    private void logChosen() {
        desk.sheets().log(chosen().stream().map(ContactRow::id).toList());
    }

    private void deleteChosen() {
        model.delete(chosen());
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain) {
            event.consume();
            open();
        } else if (event.getCode() == KeyCode.DELETE && plain) {
            event.consume();
            deleteChosen();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (filter.getText().isEmpty()) {
                filter.requestFocus();
            } else {
                filter.clear();
            }
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
                                Command.when(
                                        anySelected,
                                        "contacts-tag",
                                        "Shortcut+T",
                                        Feather.TAG,
                                        this::tagChosen),
                                Command.when(
                                        anySelected,
                                        "contacts-log",
                                        "Shortcut+L",
                                        Feather.CLOCK,
                                        this::logChosen)));
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
