package app.renmai.ui.network;

import app.renmai.service.network.Network.Person;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.insight.InsightTabs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.network.NetworkViewModel.Shown;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The network as a picture, and beside it as a table, which keys and screen readers can walk. */
public final class NetworkView extends BorderPane implements Screen {
    private static final double SIDE = 340;
    private static final double COUNT = 92;
    private static final double ROW = 36;

    private final Desk desk;
    private final NetworkViewModel model;
    private final NetworkPicture picture;
    private final TableView<Person> table = new TableView<>();
    private final FilterField filter;
    private final Button focus;
    private final Label said = new Label();
    private final EmptyState empty;
    private final BorderPane body = new BorderPane();
    private boolean selecting;

    /**
     * @param desk what every screen is given
     * @param model who is tied to whom
     */
    public NetworkView(Desk desk, NetworkViewModel model) {
        this.desk = desk;
        this.model = model;
        this.picture = new NetworkPicture(desk, model, this::open);
        this.filter =
                new FilterField(
                        "network-filter", desk.text("network.filter"), model.filterProperty());
        this.focus =
                Buttons.outlined(desk.text("network.around"), Feather.TARGET, model::turnAround);
        focus.setId("network-around");
        setId("network");
        empty = new EmptyState(Feather.SHARE_2, desk.text("network.empty"));
        table();
        filter.leadTo(this::enter, this::open);
        body.setCenter(picture);
        body.setRight(side());
        setTop(new VBox(header(), new InsightTabs(desk, new Route.Network())));
        setCenter(body);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.shownProperty().subscribe(found -> found.ifPresent(this::show));
        model.selectedProperty().subscribe(this::chosen);
        model.aroundProperty().subscribe(this::looked);
    }

    private HBox header() {
        Label title = new Label(desk.text("section.insights"));
        title.getStyleClass().add("title");
        Button closer =
                Buttons.icon(desk.text("network.closer"), Feather.ZOOM_IN, () -> picture.zoom(1.3));
        Button farther =
                Buttons.icon(
                        desk.text("network.farther"),
                        Feather.ZOOM_OUT,
                        () -> picture.zoom(1 / 1.3));
        Button all = Buttons.icon(desk.text("network.whole"), Feather.MAXIMIZE, picture::all);
        HBox header = new HBox(8, title, ListHeader.gap(), filter, focus, farther, closer, all);
        // With nobody there is nothing to seek or to look closer at.
        for (Node tool : List.of(filter, focus, farther, closer, all)) {
            tool.visibleProperty().bind(centerProperty().isNotEqualTo(empty));
        }
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Node side() {
        said.setWrapText(true);
        said.getStyleClass().add("secondary");
        said.setMinHeight(Region.USE_PREF_SIZE);
        Label how = new Label(desk.text("network.legend"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.getStyleClass().addAll("small", "muted");
        VBox side = new VBox(12, said, table, how);
        VBox.setVgrow(table, Priority.ALWAYS);
        side.setPrefWidth(SIDE);
        side.getStyleClass().add("network-side");
        return side;
    }

    private void table() {
        table.setId("network-table");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(desk.text("network.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Person, String> name =
                column(
                        "network.column.name",
                        person -> desk.names().pair(person.contact().name()).main());
        name.setCellFactory(_ -> new NameCell());
        name.setPrefWidth(SIDE - 2 * COUNT - 20);
        TableColumn<Person, Integer> introduced =
                count("network.column.introduced", Person::introduced);
        TableColumn<Person, Integer> worked = count("network.column.worked", Person::worked);
        table.getColumns().setAll(List.of(name, introduced, worked));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        person -> {
                            if (!selecting && person != null) {
                                model.select(person.id());
                            }
                        });
        table.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        open();
                    }
                });
    }

    /** A name, whole in a tooltip where it is cut. */
    private static final class NameCell extends TableCell<Person, String> {
        NameCell() {
            WholeText.whenCut(this);
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
        }
    }

    private <T> TableColumn<Person, T> column(String key, Function<Person, T> value) {
        TableColumn<Person, T> column = new TableColumn<>(desk.text(key));
        column.setCellValueFactory(
                row ->
                        new ReadOnlyObjectWrapper<>(value.apply(row.getValue()))
                                .getReadOnlyProperty());
        return column;
    }

    private TableColumn<Person, Integer> count(String key, Function<Person, Integer> value) {
        TableColumn<Person, Integer> column = column(key, value);
        column.getStyleClass().add("number-column");
        column.setMinWidth(COUNT);
        column.setMaxWidth(COUNT);
        return column;
    }

    private void show(Shown now) {
        setCenter(model.anybody() ? body : empty);
        selecting = true;
        table.getItems().setAll(now.found());
        table.sort();
        selecting = false;
        say(now);
        chosen(model.selectedProperty().get());
    }

    private void say(Shown now) {
        int people = now.network().people().size();
        said.setText(
                model.aroundProperty()
                        .get()
                        .map(person -> desk.text("network.said.around", name(person), people - 1))
                        .orElseGet(
                                () ->
                                        desk.text(
                                                "network.said",
                                                people,
                                                now.map().clusters().size())));
    }

    private String name(Person person) {
        return desk.names().pair(person.contact().name()).main();
    }

    private void chosen(Optional<Person> person) {
        focus.setDisable(person.isEmpty() && model.aroundProperty().get().isEmpty());
        selecting = true;
        person.ifPresentOrElse(
                found -> {
                    table.getSelectionModel().select(found);
                    table.scrollTo(found);
                },
                table.getSelectionModel()::clearSelection);
        selecting = false;
    }

    private void looked(Optional<Person> person) {
        focus.setText(desk.text(person.isPresent() ? "network.everybody" : "network.around"));
    }

    /** Goes from the field to the first in the table; tells how many there are. */
    private int enter() {
        if (!table.getItems().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
        }
        return table.getItems().size();
    }

    private void open() {
        model.selectedProperty().get().ifPresent(person -> open(person.id()));
    }

    private void open(long id) {
        desk.navigator().open(new Route.Contact(id));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open();
        } else if (event.getCode() == KeyCode.ESCAPE && model.aroundProperty().get().isPresent()) {
            event.consume();
            model.turnAround();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("network-around", "Shortcut+T", Feather.TARGET, model::turnAround),
                Command.of("network-filter", "Shortcut+F", Feather.SEARCH, filter::requestFocus));
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
    public Node focusTarget() {
        return table;
    }
}
