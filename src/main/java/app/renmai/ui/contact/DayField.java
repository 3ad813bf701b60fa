package app.renmai.ui.contact;

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
final class DayField extends VBox {
    private final Desk desk;
    private final TextField field = new TextField();
    private final Label understood = new Label();

    DayField(Desk desk, String prompt) {
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
        return Days.due(desk, day);
    }

    /** Shows a day, or nothing. */
    void show(@Nullable LocalDate day) {
        field.setText(day == null ? "" : shown(day));
    }

    /** Whether nothing is typed. */
    boolean blank() {
        return field.getText().isBlank();
    }

    /** The day typed, when it is one. */
    Optional<LocalDate> day() {
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return WhenText.read(field.getText(), now, Lean.FUTURE, desk.locale()).map(When::day);
    }

    /** The field inside. */
    TextField field() {
        return field;
    }
}
