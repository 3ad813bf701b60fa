package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch.State;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.list.EntrySelection;
import app.renmai.ui.list.FilterField;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.list.NoLines;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/** All pitches by state, with a filter. Enter opens, Delete deletes, N begins a new one. */
public final class PitchesView extends Page {
    private static final double SHEET_TOP = 76;

    private final Desk desk;
    private final PitchesViewModel model;
    private final PitchText text;
    private final FilterField filter;
    private final HBox chips = new HBox(4);
    private final ToggleGroup states = new ToggleGroup();
    private final ListView<PitchLine> list = new ListView<>();
    private final EntrySelection<PitchLine, PitchLine.Item> selection =
            new EntrySelection<>(list, PitchLine.Item.class);

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public PitchesView(Desk desk, PitchesViewModel model) {
        super(model);
        this.desk = desk;
        this.model = model;
        setId("pitches");
        this.text = new PitchText(desk);
        this.filter =
                new FilterField(
                        "pitches-filter", desk.text("pitches.filter"), model.filterProperty());
        filter.leadTo(this::enter, this::openChosen);
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

    private ListHeader header() {
        Button templates =
                Buttons.outlined(
                        desk.text("pitches.templates"),
                        Feather.FILE_TEXT,
                        desk.sheets()::templates);
        templates.setId("pitches-templates");
        Button draft =
                Buttons.primary(desk.text("pitches.new"), Feather.PLUS, desk.sheets()::draftPitch);
        draft.setId("pitches-new");
        chips.setAlignment(Pos.CENTER_LEFT);
        ListHeader header =
                new ListHeader(
                        desk.text("section.pitches"), List.of(templates, draft), filter, chips);
        header.getStyleClass().add("rule-below");
        return header;
    }

    private NoLines placeholder() {
        EmptyState none =
                new EmptyState(
                        Feather.EDIT_2,
                        desk.text("pitches.empty"),
                        desk.text("pitches.new"),
                        desk.sheets()::draftPitch);
        EmptyState nothing = new EmptyState(Feather.SEARCH, desk.text("pitches.nothing"));
        return new NoLines(none, nothing, model.loadedProperty());
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
        long id = selection.chosen().map(PitchLine.Item::id).orElse(0L);
        list.getItems().setAll(model.linesProperty());
        if (before >= 0 && !selection.choose(item -> item.id() == id)) {
            selection.chooseNear(before);
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("pitches.open", this::openChosen),
                item("pitches.contact", this::openContact),
                item("pitch.reuse", this::reuseChosen),
                item("pitches.delete", this::deleteChosen));
    }

    private MenuItem item(String key, Runnable action) {
        return Menus.item(desk.text(key), action);
    }

    private void open(PitchLine.Item item) {
        desk.navigator().open(new Route.Pitch(item.id()));
    }

    private void openChosen() {
        selection.chosen().ifPresent(this::open);
    }

    private void openContact() {
        selection
                .chosen()
                .map(item -> new Route.Contact(item.row().pitch().contactId()))
                .ifPresent(desk.navigator()::open);
    }

    private void reuseChosen() {
        selection
                .chosen()
                .ifPresent(
                        item ->
                                ReuseSheet.open(
                                        desk,
                                        SHEET_TOP,
                                        item.id(),
                                        Optional.empty(),
                                        item.row().pitch().contactId(),
                                        new PitchText(desk)
                                                .title(item.row().pitch(), item.row().values())));
    }

    private void deleteChosen() {
        selection.chosen().ifPresent(model::delete);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Runnable action =
                switch (event.getCode()) {
                    case ENTER -> this::openChosen;
                    case DELETE -> this::deleteChosen;
                    case N -> desk.sheets()::draftPitch;
                    case ESCAPE -> filter::requestFocus;
                    default -> null;
                };
        if (action == null) {
            selection.follow(event);
        } else {
            event.consume();
            action.run();
        }
    }

    private int enter() {
        list.requestFocus();
        selection.enter();
        return Math.toIntExact(
                list.getItems().stream().filter(PitchLine.Item.class::isInstance).count());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("pitches-filter", "Shortcut+F", Feather.FILTER, filter::requestFocus));
    }

    @Override
    public void dayTurned() {
        list.refresh();
    }

    @Override
    public Node focusTarget() {
        return list;
    }
}
