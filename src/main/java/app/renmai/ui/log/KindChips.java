package app.renmai.ui.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.KeyedChips;
import app.renmai.ui.timeline.TimelineText;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import java.util.List;

/** What it was, as chips in one line. */
final class KindChips {
    /** More than any window is wide: they stand in one line. */
    private static final double ONE_LINE = 4_000;

    private KindChips() {}

    static KeyedChips<Kind> of(Desk desk, ObjectProperty<Kind> kind) {
        KeyedChips<Kind> chips =
                new KeyedChips<>(
                        List.of(Kind.values()), kind, (each, key) -> chip(desk, each, key));
        chips.setPrefWrapLength(ONE_LINE);
        return chips;
    }

    private static ToggleButton chip(Desk desk, Kind kind, KeyCombination key) {
        ToggleButton chip =
                new ToggleButton(
                        desk.text("interaction.kind." + kind.code()),
                        Icons.of(TimelineText.icon(kind)));
        chip.getStyleClass().setAll("toggle-button", "chip", "filter", "kind-chip");
        chip.setId("log-kind-" + kind.code());
        chip.setTooltip(new Tooltip(KeyCap.text(key)));
        return chip;
    }
}
