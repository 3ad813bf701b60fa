package app.renmai.ui.row;

import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A day as one types it: fri, 20 nov, in two weeks, 周五. What was understood stands below it at
 * once.
 */
public final class DayField extends VBox {
    private final Desk desk;
    private final TextField field = new TextField();
    private final Label understood = new Label();

    /**
     * @param desk what every screen is given
     * @param prompt what is meant to be typed
     */
    public DayField(Desk desk, String prompt) {
        this.desk = desk;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        understood.getStyleClass().add("small");
        understood.managedProperty().bind(understood.textProperty().isNotEmpty());
        getChildren().addAll(field, understood);
        field.textProperty().subscribe(this::echo);
    }

    private void echo(String typed) {
        String read = day().map(this::shown).orElse("");
        understood.setText(read.equals(typed.strip()) ? "" : read);
    }

    private String shown(LocalDate day) {
        return desk.times().due(day);
    }

    /** Shows a day, or nothing. */
    public void show(@Nullable LocalDate day) {
        field.setText(day == null ? "" : shown(day));
    }

    /** Whether nothing is typed. */
    public boolean blank() {
        return field.getText().isBlank();
    }

    /** The day typed, when it is one. */
    public Optional<LocalDate> day() {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return WhenText.read(field.getText(), now, Lean.FUTURE, desk.locale()).map(When::day);
    }

    /** The field inside. */
    public TextField field() {
        return field;
    }
}
