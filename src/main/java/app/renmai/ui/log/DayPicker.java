package app.renmai.ui.log;

import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.FloatLayer;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A month to choose a day from, for those who would rather look than type. Alt and Down opens it
 * below the field; arrows and Page Up and Down go on, Enter takes the day, Esc closes it.
 */
final class DayPicker extends VBox {
    private static final int WEEK = 7;
    private static final int WEEKS = 6;
    private static final double HEIGHT = 280;
    private static final double WIDTH = 284;

    private final Desk desk;
    private final TextField field;
    private @Nullable Subscription open;
    private final Supplier<Optional<LocalDate>> shown;
    private final Consumer<LocalDate> take;
    private final Label month = new Label();
    private final GridPane grid = new GridPane();
    private LocalDate chosen;

    /**
     * @param field the field it belongs to
     * @param shown the day the field holds now
     * @param take takes the chosen day
     */
    DayPicker(
            Desk desk,
            TextField field,
            Supplier<Optional<LocalDate>> shown,
            Consumer<LocalDate> take) {
        this.desk = desk;
        this.field = field;
        this.shown = shown;
        this.take = take;
        this.chosen = desk.times().today();
        getStyleClass().add("day-picker");
        month.getStyleClass().add("strong");
        getChildren().addAll(month, grid);
        setPrefSize(WIDTH, HEIGHT);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                close();
                            }
                        });
    }

    /** Opens below the field. */
    void open() {
        chosen = shown.get().orElseGet(desk.times()::today);
        draw();
        field.requestFocus();
        if (open == null) {
            open = FloatLayer.show(this, field);
        }
    }

    private void close() {
        if (open != null) {
            open.unsubscribe();
            open = null;
        }
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            event.consume();
            open();
            return;
        }
        if (open == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(event, chosen.minusDays(1));
            case RIGHT -> go(event, chosen.plusDays(1));
            case UP -> go(event, chosen.minusWeeks(1));
            case DOWN -> go(event, chosen.plusWeeks(1));
            case PAGE_UP -> go(event, chosen.minusMonths(1));
            case PAGE_DOWN -> go(event, chosen.plusMonths(1));
            case ENTER -> {
                event.consume();
                choose(chosen);
            }
            case ESCAPE -> {
                event.consume();
                close();
            }
            default -> {}
        }
    }

    private void go(KeyEvent event, LocalDate day) {
        event.consume();
        chosen = day;
        draw();
    }

    private void choose(LocalDate day) {
        close();
        take.accept(day);
        field.end();
    }

    private void draw() {
        month.setText(DateText.month(chosen.getYear(), chosen.getMonthValue(), desk.locale()));
        grid.getChildren().clear();
        LocalDate first =
                chosen.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = 0; i < WEEK; i++) {
            Label name = new Label(DateText.shortWeekday(first.plusDays(i), desk.locale()));
            name.getStyleClass().add("small");
            GridPane.setHalignment(name, HPos.CENTER);
            grid.add(name, i, 0);
        }
        for (int i = 0; i < WEEK * WEEKS; i++) {
            grid.add(cell(first.plusDays(i)), i % WEEK, 1 + i / WEEK);
        }
    }

    private Label cell(LocalDate day) {
        Label cell = new Label(Integer.toString(day.getDayOfMonth()));
        cell.getStyleClass().add("day-cell");
        if (day.getMonthValue() != chosen.getMonthValue()) {
            cell.getStyleClass().add("other");
        }
        if (day.equals(desk.times().today())) {
            cell.getStyleClass().add("today");
        }
        if (day.equals(chosen)) {
            cell.getStyleClass().add("chosen");
        }
        cell.setOnMousePressed(
                event -> {
                    event.consume();
                    choose(day);
                });
        return cell;
    }
}
