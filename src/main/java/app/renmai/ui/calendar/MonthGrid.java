package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.ui.desk.Desk;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A month as six weeks of days. */
final class MonthGrid extends GridPane implements TalkDrag.Target {
    private final CalendarViewModel model;
    private final List<DayCell> cells = new ArrayList<>();

    MonthGrid(Desk desk, CalendarViewModel model) {
        this.model = model;
        getStyleClass().add("month-grid");
        LocalDate monday = model.first();
        for (int i = 0; i < CalendarViewModel.WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / CalendarViewModel.WEEK);
            column.setHalignment(HPos.LEFT);
            getColumnConstraints().add(column);
            Label name = new Label(DateText.shortWeekday(monday.plusDays(i), desk.locale()));
            name.getStyleClass().add("weekday");
            add(name, i, 0);
        }
        getRowConstraints().add(new RowConstraints());
        for (int week = 0; week < CalendarViewModel.WEEKS; week++) {
            RowConstraints row = new RowConstraints(0, 0, Double.MAX_VALUE);
            row.setVgrow(Priority.ALWAYS);
            row.setFillHeight(true);
            getRowConstraints().add(row);
            for (int i = 0; i < CalendarViewModel.WEEK; i++) {
                DayCell cell = new DayCell(desk, model, this);
                cells.add(cell);
                add(cell, i, week + 1);
            }
        }
    }

    /** Shows the days of the model. */
    void show() {
        LocalDate day = model.first();
        YearMonth month = YearMonth.from(model.dayProperty().get());
        for (DayCell cell : cells) {
            cell.show(day, YearMonth.from(day).equals(month), model.spanProperty().get());
            day = day.plusDays(1);
        }
        choose();
    }

    @Override
    public void over(DayEntry.Talk talk, double x, double y) {
        cells.forEach(cell -> cell.droppable(TalkDrag.holds(cell, x, y)));
    }

    @Override
    public void drop(DayEntry.Talk talk, double x, double y, double down) {
        for (DayCell cell : cells) {
            cell.droppable(false);
            if (TalkDrag.holds(cell, x, y)) {
                model.move(talk, When.of(cell.day()));
            }
        }
    }

    /** Marks the chosen day. */
    void choose() {
        cells.forEach(cell -> cell.choose(model.dayProperty().get()));
    }
}
