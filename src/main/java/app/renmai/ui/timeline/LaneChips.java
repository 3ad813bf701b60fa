package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The lanes as chips with their counts, which add up to all; and the kinds of interaction in a menu
 * behind the last chip. A lane without entries has no chip.
 */
final class LaneChips extends HBox {
    /** What there is least of stands in the menu. */
    private static final Set<Lane> FOLDED =
            Collections.unmodifiableSet(EnumSet.of(Lane.INTRODUCTIONS, Lane.POSITIONS));

    private final Desk desk;
    private final TimelineViewModel model;
    private final ToggleButton all;
    private final Map<Lane, ToggleButton> lanes = new EnumMap<>(Lane.class);
    private final Set<Lane> folded = EnumSet.copyOf(FOLDED);
    private double room = Double.MAX_VALUE;
    private final ToggleButton kinds;
    private final ContextMenu menu = new ContextMenu();

    LaneChips(Desk desk, TimelineViewModel model) {
        super(2);
        this.desk = desk;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        all = chip(() -> model.showLane(null));
        all.setId("lane-all");
        getChildren().add(all);
        for (Lane lane : Lane.values()) {
            if (FOLDED.contains(lane)) {
                continue;
            }
            ToggleButton chip = chip(() -> model.showLane(lane));
            chip.setId("lane-" + lane.code());
            lanes.put(lane, chip);
            getChildren().add(chip);
        }
        kinds = chip(this::openMenu);
        kinds.setId("lane-kinds");
        kinds.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        kinds.setContentDisplay(ContentDisplay.RIGHT);
        getChildren().add(kinds);
        model.countsProperty().subscribe(this::show);
        model.kindsProperty().subscribe(this::show);
        model.laneProperty().subscribe(this::show);
        model.kindProperty().subscribe(this::show);
        show();
    }

    private ToggleButton chip(Runnable action) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().setAll("toggle-button", "chip", "filter");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(
                _ -> {
                    action.run();
                    show();
                });
        return chip;
    }

    /**
     * Stands in as much room: lanes for which there is none stand in the menu, the last first.
     *
     * @param width how wide this may be
     */
    void setRoom(double width) {
        room = width;
        show();
    }

    private void show() {
        folded.clear();
        folded.addAll(FOLDED);
        draw();
        for (Lane last : lanes.keySet().stream().toList().reversed()) {
            if (prefWidth(-1) <= room) {
                return;
            }
            folded.add(last);
            draw();
        }
    }

    private void draw() {
        Map<Lane, Integer> counts = model.countsProperty().get();
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        @Nullable Lane lane = model.laneProperty().get();
        Interaction.@Nullable Kind kind = model.kindProperty().get();
        all.setText(desk.text("timeline.lane.all", sum));
        all.setSelected(lane == null);
        lanes.forEach(
                (each, chip) -> {
                    int count = counts.getOrDefault(each, 0);
                    chip.setText(desk.text("timeline.lane." + each.code(), count));
                    chip.setVisible((count > 0 || each == lane) && !folded.contains(each));
                    chip.setSelected(each == lane && kind == null);
                });
        showFolded(counts, lane, kind);
    }

    private void showFolded(
            Map<Lane, Integer> counts, @Nullable Lane lane, Interaction.@Nullable Kind kind) {
        int more = folded.stream().mapToInt(each -> counts.getOrDefault(each, 0)).sum();
        if (kind != null) {
            kinds.setText(kindText(kind));
        } else if (lane != null && folded.contains(lane)) {
            kinds.setText(laneText(lane));
        } else {
            kinds.setText(
                    more == 0
                            ? desk.text("timeline.kinds")
                            : desk.text("timeline.kinds.count", more));
        }
        kinds.setSelected(kind != null || lane != null && folded.contains(lane));
        kinds.setVisible(more > 0 || model.kindsProperty().get().size() > 1 || kinds.isSelected());
    }

    private String laneText(Lane lane) {
        return desk.text(
                "timeline.lane." + lane.code(), model.countsProperty().get().getOrDefault(lane, 0));
    }

    private String kindText(Interaction.Kind kind) {
        return desk.text("interaction.kind." + kind.code())
                + " "
                + desk.text("timeline.count", model.kindsProperty().get().getOrDefault(kind, 0));
    }

    private void openMenu() {
        menu.getItems().clear();
        for (Lane lane : folded) {
            if (model.countsProperty().get().getOrDefault(lane, 0) > 0) {
                RadioMenuItem item = new RadioMenuItem(laneText(lane));
                item.setSelected(lane == model.laneProperty().get());
                item.setOnAction(_ -> model.showLane(lane));
                menu.getItems().add(item);
            }
        }
        if (!menu.getItems().isEmpty() && !model.kindsProperty().get().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        Map<Interaction.Kind, Integer> counts = model.kindsProperty().get();
        for (Interaction.Kind kind : Interaction.Kind.values()) {
            if (counts.containsKey(kind)) {
                RadioMenuItem item = new RadioMenuItem(kindText(kind));
                item.setGraphic(Icons.of(TimelineText.icon(kind)));
                item.setSelected(kind == model.kindProperty().get());
                item.setOnAction(_ -> model.showKind(kind));
                menu.getItems().add(item);
            }
        }
        menu.show(kinds, Side.BOTTOM, 0, 4);
    }
}
