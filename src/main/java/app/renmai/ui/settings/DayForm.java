package app.renmai.ui.settings;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.service.workday.WorkCalendar.Line;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.list.ListHeader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** Day, name and kind of a special day. Enter saves, Esc leaves it as it was. */
final class DayForm extends VBox {
    private static final double DAY = 176;

    private final Desk desk;
    private final OutreachSettingsModel model;
    private final @Nullable Line before;
    private final Runnable closed;
    private final TextField day = new TextField();
    private final TextField name = new TextField();
    private final Label error = new Label();
    private final Choice<Kind> kinds;
    private Kind kind;

    /**
     * @param desk what every screen is given
     * @param model takes what is saved
     * @param before the day as it is, or null for a new one
     * @param closed called when it was saved or left
     */
    DayForm(Desk desk, OutreachSettingsModel model, @Nullable Line before, Runnable closed) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.before = before;
        this.closed = closed;
        this.kind = before != null && before.kind() == Kind.WORKING ? Kind.WORKING : Kind.HOLIDAY;
        getStyleClass().addAll("edit-form", "field-form");
        field(day, "workday-date", "workday.date");
        field(name, "workday-name", "workday.name");
        day.setPrefWidth(DAY);
        HBox.setHgrow(name, Priority.ALWAYS);
        if (before != null) {
            day.setText(model.written(before.day()));
            name.setText(model.name(before));
        }
        kinds = new Choice<>(desk.text("workday.kind"), this::choose);
        kinds.setId("workday-kind");
        kinds.with(Kind.HOLIDAY, model.kind(Kind.HOLIDAY))
                .with(Kind.WORKING, model.kind(Kind.WORKING));
        error.setId("workday-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label hint = new Label(desk.text("workday.form.hint"));
        hint.getStyleClass().add("small");
        Button save = Buttons.small(Buttons.outlined(desk.text("workday.save"), null, this::save));
        save.setId("workday-save");
        HBox footer = new HBox(8, hint, ListHeader.gap(), save);
        footer.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new HBox(8, day, name), kinds, error, footer);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        choose(kind);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPromptText(desk.text(key));
        field.setAccessibleText(desk.text(key));
    }

    private void choose(Kind chosen) {
        kind = chosen;
        kinds.show(chosen);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closed.run();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            event.consume();
            save();
        }
    }

    private void save() {
        LocalDate shown = before == null ? null : before.day();
        Optional<LocalDate> typed = model.day(day.getText());
        if (typed.isEmpty()) {
            error.setText(desk.text("workday.problem.day"));
            day.requestFocus();
        } else if (name.getText().strip().length() > OutreachSettingsModel.LONGEST_NAME) {
            error.setText(desk.text("workday.problem.long"));
            name.requestFocus();
        } else {
            SpecialDay said = new SpecialDay(typed.get(), kind, name.getText().strip());
            model.save(said, shown, closed);
        }
    }

    /** The field to begin in. */
    TextField first() {
        return day;
    }
}
