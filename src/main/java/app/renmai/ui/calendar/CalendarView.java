package app.renmai.ui.calendar;

import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.ui.calendar.CalendarViewModel.Mode;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Screen;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A month or a week, and the chosen day beside it. */
public final class CalendarView extends BorderPane implements Screen {
    private static final double ROOM = 620;

    private final Desk desk;
    private final CalendarViewModel model;
    private final Label title = new Label();
    private final Choice<Mode> modes;
    private final MonthGrid month;
    private final WeekGrid week;
    private final StackPane days = new StackPane();
    private final DayPanel panel;
    private final SidePane side;
    private List<Object> turned = List.of();

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public CalendarView(Desk desk, CalendarViewModel model) {
        this.desk = desk;
        this.model = model;
        this.month = new MonthGrid(desk, model);
        this.week = new WeekGrid(desk, model);
        this.panel = new DayPanel(desk, model, days::requestFocus);
        this.modes = new Choice<>(desk.text("calendar.mode"), model::show);
        for (Mode each : Mode.values()) {
            modes.with(each, desk.text("calendar.mode." + each.code()));
        }
        setId("calendar");
        getStyleClass().add("calendar-page");
        days.setId("calendar-days");
        days.getStyleClass().add("calendar-days");
        days.setFocusTraversable(true);
        days.setAccessibleRole(AccessibleRole.DATE_PICKER);
        days.setMinSize(0, 0);
        days.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        days.setOnContextMenuRequested(this::menu);
        BorderPane middle = new BorderPane(days);
        middle.setTop(header());
        middle.setMinSize(0, 0);
        this.side = new SidePane(panel, HPos.RIGHT, ROOM);
        side.setMiddle(middle);
        setCenter(side);
        model.modeProperty().subscribe(_ -> turn());
        model.dayProperty().subscribe(_ -> choose());
        model.spanProperty().subscribe(_ -> turn());
    }

    private Node header() {
        title.getStyleClass().add("title");
        Button back =
                Buttons.icon(
                        desk.text("calendar.back"), Feather.CHEVRON_LEFT, () -> model.turn(-1));
        back.setId("calendar-back");
        Button on =
                Buttons.icon(desk.text("calendar.on"), Feather.CHEVRON_RIGHT, () -> model.turn(1));
        on.setId("calendar-on");
        Button today =
                Buttons.small(Buttons.outlined(desk.text("calendar.today"), null, model::today));
        today.setId("calendar-today");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(8, title, back, on, today, gap, modes);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("calendar-header");
        return header;
    }

    /** Shows other days, or what stands on them now. */
    private void turn() {
        boolean months = model.modeProperty().get() == Mode.MONTH;
        turned = page();
        days.getChildren().setAll(months ? month : week);
        if (months) {
            month.show();
        } else {
            week.show();
        }
        show();
    }

    /** From day to day of one page nothing is made anew. */
    private void choose() {
        if (page().equals(turned)) {
            show();
        } else {
            turn();
        }
    }

    private List<Object> page() {
        YearMonth month = YearMonth.from(model.dayProperty().get());
        return List.of(model.modeProperty().get(), model.first(), month);
    }

    private void show() {
        LocalDate day = model.dayProperty().get();
        Mode mode = model.modeProperty().get();
        title.setText(DateText.month(day.getYear(), day.getMonthValue(), desk.locale()));
        modes.show(mode);
        if (mode == Mode.MONTH) {
            month.choose();
        } else {
            week.choose();
        }
        panel.show();
        days.setAccessibleText(
                DateText.title(day, desk.locale())
                        + ", "
                        + desk.text("calendar.count", model.chosen().size()));
    }

    /** By keyboard, about the chosen day; with the mouse days ask for their own. */
    private void menu(ContextMenuEvent event) {
        event.consume();
        DayMenu.of(desk, model, When.of(model.dayProperty().get()), null)
                .show(days, event.getScreenX(), event.getScreenY());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        LocalDate day = model.dayProperty().get();
        switch (event.getCode()) {
            case LEFT -> model.choose(day.minusDays(1));
            case RIGHT -> model.choose(day.plusDays(1));
            case UP -> model.choose(day.minusWeeks(1));
            case DOWN -> model.choose(day.plusWeeks(1));
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case HOME -> model.today();
            case N -> model.plan(When.of(day));
            case M -> model.show(Mode.MONTH);
            case W -> model.show(Mode.WEEK);
            case ENTER, SPACE -> {
                if (model.chosen().isEmpty()) {
                    model.plan(When.of(day));
                } else {
                    side.reveal();
                    panel.enter();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
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
        return days;
    }

    @Override
    public void dayTurned() {
        turn();
    }
}
