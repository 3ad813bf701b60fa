package app.renmai.ui.contacts;

import app.renmai.model.contact.Tag;
import app.renmai.model.view.SavedView;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.list.ColumnsButton;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.list.TablePage;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.view.RuleWords;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All contacts: a filter over a table. */
public final class ContactsView extends TablePage<ContactRow, Order> {

    private final Desk desk;
    private final ContactsViewModel model;
    private final RowActions actions;
    private final ContextMenu menu = new ContextMenu();
    private final BooleanProperty anySelected = new SimpleBooleanProperty();
    private final BooleanProperty alikeSelected = new SimpleBooleanProperty();
    private final HBox selectionBar = new HBox(8);
    private final Button merge;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param buttons those that lead elsewhere: import, export, new
     */
    public ContactsView(Desk desk, ContactsViewModel model, List<Node> buttons) {
        super(
                "contacts",
                desk.services().preferences(),
                model,
                new FilterField(
                        "contacts-filter", desk.text("contacts.filter"), model.filterProperty()));
        this.desk = desk;
        this.model = model;
        this.actions = new RowActions(desk, this::menuOf);
        table().setId("contact-table");
        this.merge =
                Buttons.outlined(desk.text("alike.merge"), Feather.GIT_MERGE, this::mergeChosen);
        table().setAccessibleText(desk.text("section.contacts"));
        ContactCells cells = new ContactCells(desk, model, this::showAlike);
        cells.addTo(table());
        model.fieldsProperty()
                .subscribe(known -> known.map(cells::own).ifPresent(table()::optional));
        setId("contacts");
        begin();
        setTop(header(buttons));
        setCenter(new StackPane(table(), actions));
        table().setPlaceholder(placeholder());
        table().getSelectionModel().getSelectedIndices().subscribe(this::selectionChanged);
        model.alikeProperty().subscribe(this::alikeChanged);
        table().addEventFilter(ScrollEvent.SCROLL, _ -> actions.hide());
        fillMenu();
        table().setContextMenu(menu);
    }

    private ListHeader header(List<Node> buttons) {
        selectionBar.setAlignment(Pos.CENTER_LEFT);
        ViewBar views = new ViewBar(desk, model);
        HBox.setHgrow(views, Priority.ALWAYS);
        // Where what is selected can be handled, what is shown need not change.
        Bindings.isEmpty(selectionBar.getChildren())
                .subscribe(
                        none -> {
                            selectionBar.setManaged(!none);
                            views.setVisible(none);
                            views.setManaged(none);
                        });
        Region gap = ListHeader.gap();
        gap.managedProperty().bind(views.visibleProperty().not());
        ListHeader header =
                new ListHeader(
                        desk.text("section.contacts"),
                        buttons,
                        filter(),
                        selectionBar,
                        views,
                        gap,
                        new ColumnsButton("contacts-columns", desk.text("list.columns"), table()));
        header.titleProperty()
                .bind(
                        model.viewProperty()
                                .map(
                                        view ->
                                                view.map(SavedView::name)
                                                        .orElse(desk.text("section.contacts"))));
        header.countProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countText,
                                model.rowsProperty(),
                                model.totalProperty(),
                                model.ruleProperty()));
        return header;
    }

    private String countText() {
        long total = model.totalProperty().get();
        int shown = model.rowsProperty().size();
        if (total < 0) {
            return "";
        }
        return model.filterProperty().get().isBlank() && model.ruleProperty().get().isEmpty()
                ? desk.text("contacts.count", total)
                : desk.text("contacts.count.filtered", shown, total);
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
        int count = table().getSelectionModel().getSelectedIndices().size();
        anySelected.set(count > 0);
        alikeChanged();
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
            merge.setId("contacts-merge");
            Buttons.small(merge);
            selectionBar.getChildren().addAll(label, tag, merge, delete);
        }
        merge.setVisible(count == 2);
        merge.setManaged(count == 2);
        ((Label) selectionBar.getChildren().getFirst())
                .setText(desk.text("contacts.selected", count));
    }

    private void alikeChanged() {
        List<ContactRow> rows = table().chosen();
        alikeSelected.set(
                rows.size() == 1 && model.alikeProperty().get().alike(rows.getFirst().id()) > 0);
    }

    private void showAlike() {
        if (alikeSelected.get()) {
            table().current().ifPresent(this::showAlike);
        }
    }

    private void showAlike(ContactRow row) {
        desk.navigator().open(new Route.Duplicates(row.id()));
    }

    private void tagChosen() {
        List<ContactRow> rows = table().chosen();
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

    private void mergeChosen() {
        List<ContactRow> rows = table().chosen();
        if (rows.size() == 2) {
            desk.sheets().merge(rows.getFirst().id(), rows.getLast().id());
        }
    }

    private void fillMenu() {
        MenuItem two = item("alike.merge", Feather.GIT_MERGE, this::mergeChosen);
        MenuItem alike = item("contacts.alike.show", Feather.COPY, this::showAlike);
        alike.setId("contacts-alike");
        MenuItem pitch =
                item(
                        "contacts.pitch",
                        Feather.EDIT_2,
                        () ->
                                table().current()
                                        .ifPresent(row -> desk.sheets().draftPitch(row.id())));
        menu.getItems()
                .setAll(
                        item("contacts.open", Feather.USER, this::open),
                        item("command.log", Feather.CLOCK, this::logChosen),
                        pitch,
                        new SeparatorMenuItem(),
                        item("contacts.tag", Feather.TAG, this::tagChosen),
                        two,
                        alike,
                        item("contacts.export", Feather.UPLOAD, desk.sheets()::export),
                        new SeparatorMenuItem(),
                        item("contacts.delete", Feather.TRASH_2, this::deleteChosen));
        menu.setOnShowing(
                _ -> {
                    int count = table().getSelectionModel().getSelectedIndices().size();
                    menu.getItems().forEach(item -> item.setDisable(count == 0));
                    pitch.setDisable(count != 1);
                    two.setDisable(count != 2);
                    alike.setDisable(!alikeSelected.get());
                });
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        return Menus.item(desk.text(key), icon, action);
    }

    private void menuOf(ContactRow row, Node at) {
        int index = table().getItems().indexOf(row);
        if (!table().getSelectionModel().isSelected(index)) {
            table().getSelectionModel().clearAndSelect(index);
        }
        menu.show(at, Side.BOTTOM, 0, 4);
    }

    @Override
    protected void open(ContactRow row) {
        desk.navigator().open(new Route.Contact(row.id()));
    }

    private void logChosen() {
        desk.sheets().log(table().chosen().stream().map(ContactRow::id).toList());
    }

    @Override
    protected void delete(List<ContactRow> rows) {
        model.delete(rows);
    }

    @Override
    protected Map<KeyCode, Runnable> keys() {
        return Map.of(
                KeyCode.T,
                this::tagChosen,
                KeyCode.M,
                this::mergeChosen,
                KeyCode.D,
                this::showAlike);
    }

    @Override
    protected void eachRow(TableRow<ContactRow> row) {
        actions.follow(row);
    }

    @Override
    protected void escape() {
        if (filter().getText().isEmpty()) {
            super.escape();
        } else {
            filter().clear();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("contacts-filter", "Shortcut+F", Feather.FILTER, filter()::requestFocus),
                Command.when(
                        anySelected, "contacts-tag", "Shortcut+T", Feather.TAG, this::tagChosen),
                Command.when(
                        anySelected, "contacts-log", "Shortcut+L", Feather.CLOCK, this::logChosen),
                Command.when(
                        alikeSelected,
                        "contacts-alike",
                        "Shortcut+D",
                        Feather.COPY,
                        this::showAlike));
    }

    @Override
    public Optional<Chosen> choice() {
        return Optional.of(
                new Chosen(
                        Stream.of(
                                        model.filterProperty().get().strip(),
                                        new RuleWords(desk).of(model.ruleProperty().get()))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        model.rowsProperty().stream().map(ContactRow::id).toList(),
                        table().chosen().stream().map(ContactRow::id).toList()));
    }

    @Override
    public void dayTurned() {
        model.refresh();
        table().refresh();
    }
}
