package app.renmai.ui.meeting;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Moving;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Asks to when something is moved: three days to choose, or any time that can be typed. What is not
 * said stays: the hour, and how long it lasts.
 */
public final class MoveSheet extends VBox {
    private static final double WIDTH = 480;
    private static final double TOP = 120;

    private final Desk desk;
    private final Interaction interaction;
    private final CustomTextField field = new CustomTextField();
    private final Label error = new Label();

    private MoveSheet(Desk desk, Interaction interaction) {
        this.desk = desk;
        this.interaction = interaction;
        setId("move-sheet");
        getStyleClass().addAll("over-sheet", "not-now");
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(desk.text("meeting.move.title"));
        title.getStyleClass().add("section");
        Label subject = new Label(desk.text("meeting.move.from", then(), interaction.summary()));
        subject.getStyleClass().add("secondary");
        field.setId("move-when");
        field.setPromptText(desk.text("meeting.move.prompt"));
        field.setAccessibleText(desk.text("meeting.move.title"));
        field.setOnAction(_ -> save());
        Label understood = new Label();
        understood.getStyleClass().add("secondary");
        understood.setMinWidth(USE_PREF_SIZE);
        field.setRight(understood);
        field.textProperty()
                .subscribe(
                        _ -> {
                            error.setText("");
                            understood.setText(moving().map(this::written).orElse(""));
                        });
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        getChildren().addAll(new VBox(2, title, subject), new VBox(4, field, error), quick());
    }

    private HBox quick() {
        LocalDate today = desk.times().today();
        LocalDate day = desk.times().dayOf(interaction.start());
        LocalDate tomorrow = today.plusDays(1);
        LocalDate base = day.isAfter(today) ? day : today;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox quick =
                new HBox(
                        8,
                        quick("meeting.move.tomorrow", tomorrow),
                        quick("meeting.move.week", base.plusWeeks(1)),
                        quick("meeting.move.fortnight", base.plusWeeks(2)),
                        gap,
                        Buttons.primary(desk.text("meeting.move.save"), null, this::save));
        quick.setAlignment(Pos.CENTER_LEFT);
        return quick;
    }

    /** Asks, over the window. */
    public static void ask(Desk desk, Interaction interaction) {
        MoveSheet sheet = new MoveSheet(desk, interaction);
        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
    }

    private Button quick(String key, LocalDate day) {
        return Buttons.outlined(
                desk.text(key), null, () -> move(Moving.to(interaction, day, zone())));
    }

    private ZoneId zone() {
        return desk.times().zone();
    }

    private String then() {
        return written(new Moving(interaction.start(), interaction.end(), interaction.allDay()));
    }

    private String written(Moving moving) {
        LocalDateTime start = LocalDateTime.ofInstant(moving.start(), zone());
        String day = desk.times().weekday(start.toLocalDate());
        LocalTime time = start.toLocalTime();
        return moving.allDay() ? day : desk.text("time.moment", day, DateText.time(time));
    }

    /** An hour alone is one of the day it was to be on, if that is still to come. */
    private Optional<Moving> moving() {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(zone()));
        String typed = field.getText().strip();
        LocalDate day = desk.times().dayOf(interaction.start());
        LocalDateTime from =
                day.isAfter(now.toLocalDate()) && onlyHours(typed, now)
                        ? day.atTime(LocalTime.MIDNIGHT)
                        : now;
        return WhenText.read(typed, from, Lean.FUTURE, desk.locale())
                .filter(When::possible)
                .map(when -> Moving.to(interaction, when, zone()));
    }

    /** Whether the day that is read follows the present: then none was said. */
    private boolean onlyHours(String typed, LocalDateTime now) {
        Optional<LocalDate> one = day(typed, now);
        Optional<LocalDate> other = day(typed, now.minusDays(400));
        return one.isPresent()
                && one.get().equals(now.toLocalDate())
                && other.isPresent()
                && other.get().equals(now.toLocalDate().minusDays(400));
    }

    private Optional<LocalDate> day(String typed, LocalDateTime now) {
        return WhenText.read(typed, now, Lean.FUTURE, desk.locale()).map(When::day);
    }

    private void save() {
        moving().ifPresentOrElse(
                        this::move, () -> error.setText(desk.text("meeting.move.unclear")));
    }

    private void move(Moving moving) {
        desk.overlays().close();
        move(desk, interaction, moving);
    }

    /** Moves an interaction; the toast says where to and offers to undo it. */
    public static void move(Desk desk, Interaction interaction, Moving moving) {
        LocalDateTime start = LocalDateTime.ofInstant(moving.start(), desk.times().zone());
        String day = desk.times().weekday(start.toLocalDate());
        String told =
                moving.allDay()
                        ? day
                        : desk.text("time.moment", day, DateText.time(start.toLocalTime()));
        desk.services()
                .interactions()
                .move(interaction, moving.start(), moving.end(), moving.allDay())
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                desk.toasts().undoable(desk.text("meeting.moved", told));
                            } else {
                                desk.problem(failure);
                            }
                        },
                        desk.ui());
    }
}
