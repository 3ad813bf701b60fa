package app.renmai.ui.warmth;

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
import java.util.Optional;
import java.util.function.Consumer;

/** Asks until when something can wait: three days to choose, or any that can be typed. */
public final class NotNowSheet extends VBox {
    private static final double WIDTH = 460;
    private static final double TOP = 120;

    private final Desk desk;
    private final CustomTextField field = new CustomTextField();
    private final Label error = new Label();
    private final Consumer<LocalDate> chosen;

    /**
     * @param what what can wait
     * @param chosen takes the day
     */
    private NotNowSheet(Desk desk, String what, Consumer<LocalDate> chosen) {
        this.desk = desk;
        this.chosen = chosen;
        setId("not-now");
        getStyleClass().addAll("over-sheet", "not-now");
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(desk.text("today.not-now.title"));
        title.getStyleClass().add("section");
        Label subject = new Label(what);
        subject.getStyleClass().add("secondary");
        field.setId("not-now-day");
        field.setPromptText(desk.text("today.not-now.prompt"));
        field.setAccessibleText(desk.text("today.not-now.title"));
        field.setOnAction(_ -> save());
        Label understood = new Label();
        understood.getStyleClass().add("secondary");
        understood.setMinWidth(USE_PREF_SIZE);
        field.setRight(understood);
        field.textProperty()
                .subscribe(
                        _ -> {
                            error.setText("");
                            understood.setText(day().map(desk.times()::weekday).orElse(""));
                        });
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        LocalDate today = desk.times().today();
        HBox quick =
                new HBox(
                        8,
                        quick("today.not-now.week", today.plusWeeks(1)),
                        quick("today.not-now.fortnight", today.plusWeeks(2)),
                        quick("today.not-now.month", today.plusMonths(1)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        quick.getChildren()
                .addAll(gap, Buttons.primary(desk.text("today.not-now.save"), null, this::save));
        quick.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new VBox(2, title, subject), new VBox(4, field, error), quick);
    }

    /** Asks, over the window. */
    public static void ask(Desk desk, String what, Consumer<LocalDate> chosen) {
        NotNowSheet sheet = new NotNowSheet(desk, what, chosen);
        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
    }

    private Button quick(String key, LocalDate day) {
        return Buttons.outlined(desk.text(key), null, () -> choose(day));
    }

    private Optional<LocalDate> day() {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return WhenText.read(field.getText(), now, Lean.FUTURE, desk.locale())
                .map(When::day)
                .filter(day -> day.isAfter(now.toLocalDate()));
    }

    private void save() {
        day().ifPresentOrElse(
                        this::choose, () -> error.setText(desk.text("today.not-now.unclear")));
    }

    private void choose(LocalDate day) {
        desk.overlays().close();
        chosen.accept(day);
    }
}
