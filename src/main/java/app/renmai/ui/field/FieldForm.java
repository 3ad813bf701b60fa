package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.AreaHeight;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Name, kind and choices of a field. Enter saves, Esc leaves it as it was. */
final class FieldForm extends VBox {
    private static final int LEAST = 3;
    private static final int MOST = 10;

    private final FieldsViewModel model;
    private final Target target;
    private final @Nullable CustomField before;
    private final Runnable closed;
    private final TextField name = new TextField();
    private final TextArea choices = new TextArea();
    private final Label error = new Label();
    private final Choice<Kind> kinds;
    private Kind kind;

    /**
     * @param desk what every screen is given
     * @param model takes what is saved
     * @param target what has the field
     * @param before the field as it is, or null for a new one
     * @param closed called when it was saved or left
     */
    FieldForm(
            Desk desk,
            FieldsViewModel model,
            Target target,
            @Nullable CustomField before,
            Runnable closed) {
        super(8);
        this.model = model;
        this.target = target;
        this.before = before;
        this.closed = closed;
        this.kind = before == null ? Kind.TEXT : before.kind();
        getStyleClass().addAll("edit-form", "field-form");
        name.setId("field-name");
        name.setPromptText(desk.text("field.name"));
        name.setAccessibleText(desk.text("field.name"));
        name.setText(before == null ? "" : before.name());
        FieldText text = new FieldText(desk);
        kinds = new Choice<>(desk.text("field.kind"), this::choose);
        for (Kind each : Kind.values()) {
            kinds.with(each, text.kind(each));
        }
        choices.setId("field-choices");
        choices.setPromptText(desk.text("field.choices"));
        choices.setAccessibleText(desk.text("field.choices"));
        choices.setText(before == null ? "" : String.join("\n", before.choices()));
        choices.managedProperty().bind(choices.visibleProperty());
        AreaHeight.follow(choices, LEAST, MOST);
        error.setId("field-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label hint = new Label(desk.text("field.form.hint"));
        hint.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var save = Buttons.small(Buttons.outlined(desk.text("field.save"), null, this::save));
        save.setId("field-save");
        HBox footer = new HBox(8, hint, gap, save);
        footer.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, kinds, choices, error, footer);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        choose(kind);
    }

    private void choose(Kind chosen) {
        kind = chosen;
        kinds.show(chosen);
        choices.setVisible(chosen == Kind.CHOICE);
    }

    private void key(KeyEvent event) {
        boolean line = event.getTarget() == name;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closed.run();
        } else if (event.getCode() == KeyCode.ENTER && (line || event.isShortcutDown())) {
            event.consume();
            save();
        }
    }

    private void save() {
        CustomField draft =
                new CustomField(
                        before == null ? 0 : before.id(),
                        target,
                        name.getText(),
                        kind,
                        kind == Kind.CHOICE
                                ? choices.getText().lines().toList()
                                : java.util.List.of());
        if (draft.equals(before)) {
            closed.run();
            return;
        }
        error.setText(model.wrong(draft).orElse(""));
        if (error.getText().isEmpty()) {
            model.save(draft, error::setText, closed);
        } else if (kind == Kind.CHOICE && !name.getText().isBlank()) {
            choices.requestFocus();
        } else {
            name.requestFocus();
        }
    }

    /** The field to begin in. */
    TextField first() {
        return name;
    }
}
