package app.renmai.ui.calendar;

import app.renmai.service.activity.Course;
import app.renmai.service.calendar.CalendarSpan;
import app.renmai.service.calendar.DayEntry;
import app.renmai.text.When;
import app.renmai.ui.desk.Desk;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One day of a month: its number, and as much of what stands on it as there is room for. */
final class DayCell extends VBox {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other-month");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WEEKEND = PseudoClass.getPseudoClass("weekend");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass FESTIVE = PseudoClass.getPseudoClass("festive");
    private static final double HEAD = 30;
    private static final double LINE = 20;

    private final Desk desk;
    private final CalendarViewModel model;
    private final DayNames dayNames;
    private final MonthGrid target;
    private final Label number = new Label();
    private final Label beside = new Label();
    private final VBox lines = new VBox();
    private LocalDate day;
    private CalendarSpan span;

    /**
     * @param target where what is planned can be dragged to
     */
    DayCell(Desk desk, CalendarViewModel model, MonthGrid target) {
        this.target = target;
        this.desk = desk;
        this.model = model;
        this.dayNames = new DayNames(desk);
        this.day = model.dayProperty().get();
        this.span = model.spanProperty().get();
        getStyleClass().add("month-day");
        setMinSize(0, 0);
        number.getStyleClass().add("day-number");
        beside.getStyleClass().add("day-beside");
        beside.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, number, gap, beside);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        lines.setMinHeight(0);
        getChildren().addAll(head, lines);
        setOnMousePressed(
                event -> {
                    getParent().requestFocus();
                    model.choose(day);
                    event.consume();
                });
        setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        event.consume();
                        model.plan(When.of(day));
                    }
                });
        setOnContextMenuRequested(event -> menu(event, null));
        heightProperty().subscribe(_ -> fill());
    }

    private void menu(ContextMenuEvent event, @Nullable DayEntry entry) {
        event.consume();
        model.choose(day);
        DayMenu.of(desk, model, When.of(day), entry)
                .show(this, event.getScreenX(), event.getScreenY());
    }

    /** Whether something is dragged over it. */
    void droppable(boolean over) {
        pseudoClassStateChanged(DROP, over);
    }

    /** Shows a day. */
    void show(LocalDate shown, boolean inMonth, CalendarSpan of) {
        day = shown;
        span = of;
        number.setText(Integer.toString(shown.getDayOfMonth()));
        DayNames.Beside name = dayNames.beside(shown);
        beside.setText(name.words());
        beside.pseudoClassStateChanged(FESTIVE, name.festive());
        pseudoClassStateChanged(TODAY, shown.equals(desk.times().today()));
        pseudoClassStateChanged(OTHER, !inMonth);
        pseudoClassStateChanged(WEEKEND, shown.getDayOfWeek().getValue() > 5);
        fill();
    }

    /** Whether it is the day that is chosen. */
    void choose(LocalDate chosen) {
        pseudoClassStateChanged(CHOSEN, day.equals(chosen));
    }

    LocalDate day() {
        return day;
    }

    private void fill() {
        List<DayEntry> entries = span.on(day);
        int room = (int) Math.max(0, (getHeight() - HEAD - 6) / LINE);
        int shown = entries.size() <= room ? entries.size() : Math.max(0, room - 1);
        lines.getChildren().clear();
        EntryWords words = new EntryWords(desk, span.names());
        entries.stream().limit(shown).forEach(each -> lines.getChildren().add(line(each, words)));
        if (shown < entries.size() && room > 0) {
            Label more = new Label(desk.text("calendar.more", entries.size() - shown));
            more.getStyleClass().add("day-more");
            lines.getChildren().add(more);
        }
    }

    private Node line(DayEntry entry, EntryWords words) {
        Optional<Course> course = words.course(entry);
        Region dot =
                course.filter(each -> each == Course.ASKED).isPresent()
                        ? new Label("?")
                        : new Region();
        dot.getStyleClass().add(dot instanceof Label ? "day-asked" : "day-dot");
        String time = words.time(entry);
        Label text = new Label((time + " " + words.words(entry)).strip());
        text.getStyleClass().add("day-text");
        text.setMinWidth(0);
        HBox line = new HBox(5, dot, text);
        line.getStyleClass().addAll("day-line", words.colour(entry));
        course.ifPresent(each -> line.getStyleClass().add(each.code()));
        TalkDrag.let(line, entry, target);
        line.setOnContextMenuRequested(event -> menu(event, entry));
        line.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(line, new Tooltip(words.kind(entry) + ": " + text.getText()));
        line.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        event.consume();
                        model.open(entry);
                    }
                });
        return line;
    }
}
