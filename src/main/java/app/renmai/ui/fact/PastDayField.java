package app.renmai.ui.fact;

import app.renmai.ui.desk.Desk;

import javafx.scene.control.Label;

import org.controlsfx.control.textfield.CustomTextField;

import java.time.LocalDate;

/** The day something was so, typed as one would say it, with what was understood beside it. */
final class PastDayField extends CustomTextField {
    private final FactViewModel model;
    private String shown = "";

    PastDayField(Desk desk, FactViewModel model) {
        this.model = model;
        setId("fact-day");
        setPromptText(desk.text("fact.day.prompt"));
        Label understood = new Label();
        understood.getStyleClass().add("secondary");
        understood.setMinWidth(USE_PREF_SIZE);
        setRight(understood);
        textProperty()
                .subscribe(
                        typed -> {
                            String read = model.day(typed).map(model::written).orElse("");
                            understood.setText(read.equals(typed.strip()) ? "" : read);
                        });
    }

    /** Shows a day. */
    void show(LocalDate day) {
        shown = model.written(day);
        setText(shown);
    }

    /** Whether it still says what {@link #show} wrote. */
    boolean untouched() {
        return getText().equals(shown);
    }

    /** Has the day that is shown count as typed. */
    void keep() {
        shown = "";
    }
}
