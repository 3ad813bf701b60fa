package app.renmai.ui.outreach;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.warmth.NotNowSheet;

import javafx.scene.control.Label;

import org.controlsfx.control.textfield.CustomTextField;

import java.time.LocalDate;
import java.util.Optional;

/** A day to come, typed as one would say it, with what was understood beside it. */
final class DayAheadField extends CustomTextField {
    private final Desk desk;

    DayAheadField(Desk desk) {
        this.desk = desk;
        setId("reply-until");
        setPromptText(desk.text("today.not-now.prompt"));
        Label understood = new Label();
        understood.getStyleClass().add("secondary");
        understood.setMinWidth(USE_PREF_SIZE);
        setRight(understood);
        textProperty()
                .subscribe(_ -> understood.setText(day().map(desk.times()::weekday).orElse("")));
    }

    /** The day; empty when what is typed is none to come. */
    Optional<LocalDate> day() {
        return NotNowSheet.day(desk, getText());
    }
}
