package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch.State;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.pitch.PitchesViewModel.Loaded;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** All pitches by state, with a filter. Enter opens, Delete deletes, N begins a new one. */
public final class PitchesView extends BorderPane implements Screen {
    private static final String SCOPE = "pitches";
    private static final double FILTER_WIDTH = 268;
    private static final int PAGE = 8;

    private final Desk desk;
    private final PitchesViewModel model;
    private final PitchText text;
    private final CustomTextField filter = new CustomTextField();
    private final HBox chips = new HBox(4);
    private final ToggleGroup states = new ToggleGroup();
    private final ListView<PitchLine> list = new ListView<>();

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public PitchesView(Desk desk, PitchesViewModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new PitchText(desk);
        setId("pitches");
        list.setId("pitch-list");
        list.setAccessibleText(desk.text("section.pitches"));
        list.setCellFactory(_ -> new PitchCell(desk, this::open, model::delete));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setContextMenu(menu());
        list.setPlaceholder(placeholder());
        model.linesProperty().subscribe(this::replace);
        model.countsProperty().subscribe(this::count);
        setTop(header());
        setCenter(list);
    }

    private VBox header() {
        Label title = new Label(desk.text("section.pitches"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button templates =
                Buttons.outlined(
                        desk.text("pitches.templates"),
                        Feather.FILE_TEXT,
                        desk.sheets()::templates);
        templates.setId("pitches-templates");
        Button draft =
                Buttons.primary(desk.text("pitches.new"), Feather.PLUS, desk.sheets()::draftPitch);
        draft.setId("pitches-new");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap, templates, draft);
        line.setAlignment(Pos.CENTER_LEFT);
        filter.setPromptText(desk.text("pitches.filter"));
        filter.setAccessibleText(desk.text("pitches.filter"));
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setId("pitches-filter");
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox tools = new HBox(12, filter, chips);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox header = new VBox(10, line, tools);
        header.getStyleClass().addAll("page-header", "rule-below");
        return header;
    }

    private StackPane placeholder() {
        EmptyState none =
                new EmptyState(
                        Feather.EDIT_2,
                        desk.text("pitches.empty"),
                        desk.text("pitches.new"),
                        desk.sheets()::draftPitch);
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("pitches.nothing"));
        none.visibleProperty().bind(model.loadedProperty().isEqualTo(Loaded.NONE));
        nothing.visibleProperty().bind(model.loadedProperty().isEqualTo(Loaded.SOME));
        return new StackPane(none, nothing);
    }

    private void count() {
        chips.getChildren().clear();
        int all = model.countsProperty().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return;
        }
        chip(Optional.empty(), desk.text("pitches.all", all));
        for (State state : State.values()) {
            int number = model.countsProperty().getOrDefault(state, 0);
            if (number > 0) {
                chip(
                        Optional.of(state),
                        desk.text("pitches.state.count", text.state(state), number));
            }
        }
    }

    private void chip(Optional<State> state, String words) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().setAll("toggle-button", "chip", "filter");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(states);
        chip.setSelected(model.stateProperty().get().equals(state));
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    model.stateProperty().set(state);
                });
        chips.getChildren().add(chip);
    }

    /** Shows other lines and keeps what was selected; after a deletion, its neighbour. */
    private void replace() {
        int before = list.getSelectionModel().getSelectedIndex();
        long id = selected().map(PitchLine.Item::id).orElse(0L);
        list.getItems().setAll(model.linesProperty());
        if (before >= 0) {
            index(line -> line instanceof PitchLine.Item item && item.id() == id, 0, 1)
                    .ifPresentOrElse(this::select, () -> nearest(before));
        }
    }

    private void nearest(int before) {
        int size = list.getItems().size();
        int from = Math.min(before, size - 1);
        index(PitchLine.Item.class::isInstance, from, 1)
                .or(() -> index(PitchLine.Item.class::isInstance, from, -1))
                .ifPresent(this::select);
    }

    private interface Wanted {
        boolean test(PitchLine line);
    }

    private Optional<Integer> index(Wanted wanted, int from, int step) {
        IntUnaryOperator next = at -> at + step;
        OptionalInt found =
                IntStream.iterate(from, at -> at >= 0 && at < list.getItems().size(), next)
                        .filter(at -> wanted.test(list.getItems().get(at)))
                        .findFirst();
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    private void select(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.getFocusModel().focus(index);
    }

    private Optional<PitchLine.Item> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof PitchLine.Item item
                ? Optional.of(item)
                : Optional.empty();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        item("pitches.open", () -> selected().ifPresent(this::open)),
                        item(
                                "pitches.contact",
                                () ->
                                        selected()
                                                .ifPresent(
                                                        item ->
                                                                desk.navigator()
                                                                        .open(contact(item)))),
                        item("pitches.delete", () -> selected().ifPresent(model::delete)));
        return menu;
    }

    private static Route contact(PitchLine.Item item) {
        return new Route.Contact(item.row().pitch().contactId());
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(desk.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void open(PitchLine.Item item) {
        desk.navigator().open(new Route.Pitch(item.id()));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        Runnable action =
                switch (event.getCode()) {
                    case ENTER -> () -> selected().ifPresent(this::open);
                    case DELETE -> () -> selected().ifPresent(model::delete);
                    case N -> desk.sheets()::draftPitch;
                    case ESCAPE -> filter::requestFocus;
                    case DOWN -> () -> move(at + 1, 1);
                    case UP -> () -> move(at - 1, -1);
                    case PAGE_DOWN -> () -> move(at + PAGE, 1);
                    case PAGE_UP -> () -> move(at - PAGE, -1);
                    case HOME -> () -> move(0, 1);
                    case END -> () -> move(list.getItems().size() - 1, -1);
                    default -> null;
                };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    /** Goes to the next pitch, past headings. */
    private void move(int to, int step) {
        int last = list.getItems().size() - 1;
        if (last < 0) {
            return;
        }
        int from = Math.clamp(to, 0, last);
        index(PitchLine.Item.class::isInstance, from, step)
                .or(() -> index(PitchLine.Item.class::isInstance, from, -step))
                .ifPresent(
                        at -> {
                            select(at);
                            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                                flow.scrollTo(at);
                            }
                        });
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (!list.getItems().isEmpty()) {
                list.requestFocus();
                move(0, 1);
                if (event.getCode() == KeyCode.ENTER && list.getItems().size() == 2) {
                    selected().ifPresent(this::open);
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
                                        "pitches-filter",
                                        "Shortcut+F",
                                        Feather.FILTER,
                                        filter::requestFocus)));
        model.show();
    }

    @Override
    public void hidden() {
        desk.commands().remove(SCOPE);
        model.hide();
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
