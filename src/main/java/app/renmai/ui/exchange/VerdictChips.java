package app.renmai.ui.exchange;

import app.renmai.service.exchange.Verdict;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The verdicts as chips with their counts, which add up to all; a verdict nothing has stands back.
 * Arrows go from one to the next.
 */
final class VerdictChips extends HBox {
    private final Desk desk;
    private final PlanViewModel model;
    private final NumberFormat numbers;
    private final ToggleButton all;
    private final Map<Verdict, ToggleButton> chips = new EnumMap<>(Verdict.class);

    VerdictChips(Desk desk, PlanViewModel model) {
        super(2);
        this.desk = desk;
        this.model = model;
        this.numbers = NumberFormat.getIntegerInstance(desk.locale());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("verdict-chips");
        all = chip(null);
        all.setId("import-show-all");
        getChildren().add(all);
        for (Verdict each : Verdict.values()) {
            ToggleButton chip = chip(each);
            chip.setId("import-show-" + each.code());
            chips.put(each, chip);
            getChildren().add(chip);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        model.countsProperty().subscribe(_ -> show());
        model.verdictProperty().subscribe(_ -> show());
    }

    private ToggleButton chip(@Nullable Verdict verdict) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().setAll("toggle-button", "chip", "filter");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(
                _ -> {
                    model.showVerdict(verdict);
                    show();
                });
        return chip;
    }

    private void show() {
        PlanViewModel.Counts counts = model.countsProperty().get();
        Verdict chosen = model.verdictProperty().get().orElse(null);
        fill(all, desk.text("exchange.all"), counts.all(), chosen == null);
        all.setVisible(counts.all() > 0);
        chips.forEach(
                (verdict, chip) -> {
                    int count = counts.of(verdict);
                    String word = desk.text("import.verdict." + verdict.code());
                    fill(chip, word, count, verdict == chosen);
                    chip.setVisible(count > 0 || verdict == chosen);
                });
    }

    private void fill(ToggleButton chip, String word, int count, boolean selected) {
        chip.setText(word + " " + numbers.format(count));
        chip.setSelected(selected);
        chip.setFocusTraversable(selected);
    }

    private void arrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        event.consume();
        List<ToggleButton> shown =
                Stream.concat(Stream.of(all), chips.values().stream())
                        .filter(ToggleButton::isVisible)
                        .toList();
        int now =
                shown.stream()
                        .filter(ToggleButton::isSelected)
                        .map(shown::indexOf)
                        .findFirst()
                        .orElse(0);
        ToggleButton next = shown.get(Math.floorMod(now + step, shown.size()));
        next.fire();
        next.requestFocus();
    }
}
