package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What happened, as a list by month: chips to choose a lane, a field to find a text, details inside
 * the row. Enter opens and closes the details, E edits, Delete deletes.
 */
public final class TimelineList extends VBox {
    private static final double FILTER_WIDTH = 200;

    private final Desk desk;
    private final TimelineViewModel model;
    private final Consumer<Interaction> edit;
    private final ListView<TimelineRow> list = new ListView<>();
    private final HBox chips = new HBox(4);
    private final ToggleGroup lanes = new ToggleGroup();
    private @Nullable TimelineEntry expanded;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param edit opens an interaction to change it
     * @param invitation what stands here while there is nothing
     */
    public TimelineList(
            Desk desk, TimelineViewModel model, Consumer<Interaction> edit, String invitation) {
        this.desk = desk;
        this.model = model;
        this.edit = edit;
        list.setId("timeline");
        list.setAccessibleText(desk.text("section.timeline"));
        list.setItems(model.rowsProperty());
        list.setCellFactory(_ -> new TimelineCell(desk, this));
        list.setPlaceholder(new EmptyState(Feather.CLOCK, invitation));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        model.countsProperty().subscribe(this::count);
        count(Map.of());
    }

    private HBox header() {
        Label title = new Label(desk.text("section.timeline"));
        title.getStyleClass().add("section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        chips.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CustomTextField filter = new CustomTextField();
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setPromptText(desk.text("timeline.filter"));
        filter.setId("timeline-filter");
        filter.setPrefWidth(FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        event.consume();
                        list.requestFocus();
                        list.getSelectionModel().select(1);
                    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        event.consume();
                        filter.clear();
                    }
                });
        HBox header = new HBox(8, title, chips, gap, filter);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setPadding(new Insets(12, 24, 8, 24));
        return header;
    }

    private void count(Map<Lane, Integer> counts) {
        chips.getChildren().clear();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        chip(null, desk.text("timeline.lane.all", all));
        for (Lane lane : Lane.values()) {
            int number = counts.getOrDefault(lane, 0);
            if (number > 0) {
                chip(lane, desk.text("timeline.lane." + lane.code(), number));
            }
        }
    }

    private void chip(@Nullable Lane lane, String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().setAll("toggle-button", "chip", "filter");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(lanes);
        chip.setSelected(Objects.equals(lane, model.laneProperty().get()));
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    model.laneProperty().set(lane);
                });
        chips.getChildren().add(chip);
    }

    private void key(KeyEvent event) {
        if (!(list.getSelectionModel().getSelectedItem() instanceof TimelineRow.Line line)
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                event.consume();
                toggle(line.entry());
            }
            case E -> {
                event.consume();
                edit(line.entry());
            }
            case DELETE -> {
                event.consume();
                delete(line.entry());
            }
            default -> {}
        }
    }

    TimelineText text() {
        return model.text();
    }

    boolean isExpanded(TimelineEntry entry) {
        return entry.equals(expanded);
    }

    void toggle(TimelineEntry entry) {
        expanded = isExpanded(entry) ? null : entry;
        list.refresh();
    }

    void edit(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk) {
            edit.accept(talk.interaction());
        }
    }

    void delete(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Talk talk) {
            model.delete(talk.interaction());
        }
    }

    /** The list, to give it the focus. */
    public ListView<TimelineRow> list() {
        return list;
    }
}
