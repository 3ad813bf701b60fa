package app.renmai.ui.desk;

import app.renmai.text.DateText;

import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** A day and a time, as figures that read alike in every language: 2026-11-18, 10:41. */
public final class MomentField extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Desk desk;
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final Label error = new Label();

    /**
     * @param desk what every screen is given
     * @param at what it shows at first
     */
    public MomentField(Desk desk, Instant at) {
        super(4);
        this.desk = desk;
        ZonedDateTime local = at.atZone(desk.times().zone());
        day.setConverter(new Iso());
        day.setValue(local.toLocalDate());
        day.setPrefWidth(150);
        day.setAccessibleText(desk.text("pitch.at.day"));
        day.getEditor().setAccessibleText(desk.text("pitch.at.day"));
        time.setText(DateText.time(local.toLocalTime()));
        time.setPrefColumnCount(4);
        time.setPrefWidth(72);
        time.setAccessibleText(desk.text("pitch.at.time"));
        Label weekday = new Label();
        weekday.getStyleClass().add("secondary");
        weekday.textProperty()
                .bind(
                        day.valueProperty()
                                .map(value -> value == null ? "" : desk.times().weekday(value)));
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        HBox line = new HBox(8, day, time, weekday);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, error);
    }

    /** The moment; empty, with the reason below the fields, when what is typed is none. */
    public Optional<Instant> moment() {
        try {
            LocalDate date = LocalDate.parse(day.getEditor().getText().strip());
            LocalTime clock = LocalTime.parse(time.getText().strip().replace('：', ':'), TIME);
            error.setText("");
            return Optional.of(date.atTime(clock).atZone(desk.times().zone()).toInstant());
        } catch (DateTimeParseException e) {
            error.setText(desk.text("pitch.at.unreadable"));
            return Optional.empty();
        }
    }

    /** Days as figures; a text that is none leaves the day as it was. */
    private final class Iso extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
        }

        @Override
        public LocalDate fromString(@Nullable String typed) {
            try {
                return LocalDate.parse(typed == null ? "" : typed.strip());
            } catch (DateTimeParseException e) {
                error.setText(desk.text("pitch.at.unreadable"));
                return day.getValue();
            }
        }
    }
}
