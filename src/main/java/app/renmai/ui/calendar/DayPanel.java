package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.meeting.Answers;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.List;

/** The chosen day, with everything that stands on it. */
final class DayPanel extends VBox {
    static final double WIDTH = 304;
    private static final double ICON = 24;

    private final Desk desk;
    private final CalendarViewModel model;
    private final Runnable back;
    private final Label title = new Label();
    private final Label lunar = new Label();
    private final VBox entries = new VBox();

    /**
     * @param back gives the focus back to the days
     */
    DayPanel(Desk desk, CalendarViewModel model, Runnable back) {
        this.desk = desk;
        this.model = model;
        this.back = back;
        setId("calendar-day");
        getStyleClass().addAll("side-panel", "day-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.getStyleClass().add("section");
        title.setWrapText(true);
        lunar.getStyleClass().add("small");
        Button plan =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("calendar.plan"),
                                Feather.PLUS,
                                () -> model.plan(When.of(model.dayProperty().get()))));
        plan.setId("calendar-plan");
        plan.setTooltip(new Tooltip("N"));
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox head = new VBox(2, title, lunar, plan);
        VBox.setMargin(plan, new Insets(8, 0, 0, 0));
        head.setPadding(new Insets(16, 16, 12, 16));
        getChildren().addAll(head, scroll);
    }

    /** Shows the chosen day of the model. */
    void show() {
        LocalDate day = model.dayProperty().get();
        title.setText(DateText.title(day, desk.locale()));
        lunar.setText(new DayNames(desk).whole(day));
        entries.getChildren().clear();
        EntryWords words = new EntryWords(desk, model.spanProperty().get().names());
        model.chosen().forEach(each -> entries.getChildren().add(row(each, words)));
        if (entries.getChildren().isEmpty()) {
            Label nothing = new Label(desk.text("calendar.nothing"));
            nothing.getStyleClass().add("secondary");
            VBox.setMargin(nothing, new Insets(0, 16, 0, 16));
            entries.getChildren().add(nothing);
        }
        setAccessibleText(title.getText() + ", " + lunar.getText());
    }

    /** The first line, to go to by keyboard; empty days have none. */
    void enter() {
        focus(0);
    }

    private Node row(DayEntry entry, EntryWords words) {
        StackPane icon = new StackPane(Icons.of(EntryWords.icon(entry)));
        icon.getStyleClass().addAll("day-icon", words.colour(entry));
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        Label text = new Label(words.words(entry));
        text.setWrapText(true);
        String time = words.time(entry);
        String kind = words.kind(entry);
        Label below = new Label(time.isEmpty() ? kind : time + " · " + kind);
        below.getStyleClass().add("small");
        VBox lines = new VBox(text, below);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(10, icon, lines);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("day-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(below.getText() + ": " + text.getText());
        row.setOnMouseClicked(_ -> model.open(entry));
        row.setOnKeyPressed(event -> key(event, entry));
        if (entry instanceof DayEntry.Talk talk) {
            Answers answers = new Answers(desk, talk.interaction());
            List<Button> says = answers.buttons();
            if (!says.isEmpty()) {
                FlowPane all = new FlowPane(6, 4);
                all.getChildren().setAll(says);
                VBox.setMargin(all, new Insets(4, 0, 0, 0));
                lines.getChildren().add(all);
            }
            row.addEventHandler(KeyEvent.KEY_PRESSED, answers::key);
            words.course(entry).ifPresent(course -> row.getStyleClass().add(course.code()));
        }
        return row;
    }

    private void key(KeyEvent event, DayEntry entry) {
        if (event.getTarget() != event.getSource()) {
            return;
        }
        Node row = (Node) event.getSource();
        int at = entries.getChildren().indexOf(row);
        switch (event.getCode()) {
            case ENTER, SPACE -> model.open(entry);
            case DOWN -> focus(at + 1);
            case UP -> focus(at - 1);
            case ESCAPE -> back.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(int at) {
        if (at >= 0 && at < entries.getChildren().size()) {
            entries.getChildren().get(at).requestFocus();
        }
    }
}
