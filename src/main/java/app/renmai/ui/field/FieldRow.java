package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.kit.InlineText;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/** A field of a contact or an organization: its name, and under it what is in it, to be changed. */
final class FieldRow extends VBox {
    /** A longer text does not fit into one line of the panel. */
    private static final int LINE = 36;

    private final Desk desk;
    private final OwnFieldsViewModel model;
    private final CustomField field;
    private final FieldText text;
    private Node editor;
    private Consumer<String> shows;

    FieldRow(Desk desk, OwnFieldsViewModel model, CustomField field) {
        this.desk = desk;
        this.model = model;
        this.field = field;
        this.text = new FieldText(desk);
        getStyleClass().add("own-field");
        Label name = new Label(field.name());
        name.getStyleClass().addAll("small", "own-field-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        getChildren().add(name);
        InlineText line = line();
        editor = line.field();
        shows = value -> line.show(text.shown(field, value));
        switch (field.kind()) {
            case CHOICE -> choice();
            case LINK -> link(line);
            default -> getChildren().add(line);
        }
        name.setLabelFor(editor);
    }

    private InlineText line() {
        InlineText line =
                new InlineText(
                        text.prompt(field),
                        typed -> model.refusal(field, typed),
                        typed -> model.put(field, typed));
        mark(line.field());
        return line;
    }

    private void mark(Node node) {
        node.setId("own-field-" + field.id());
        node.setAccessibleText(field.name());
    }

    private void choice() {
        ChoiceButton button = new ChoiceButton(desk, field, value -> model.put(field, value));
        mark(button);
        editor = button;
        shows = button::show;
        getChildren().add(button);
    }

    private void link(InlineText line) {
        HBox.setHgrow(line, Priority.ALWAYS);
        var open =
                Buttons.small(
                        Buttons.icon(
                                desk.text("field.open", field.name()),
                                Feather.EXTERNAL_LINK,
                                () -> model.open(field)));
        open.setId("own-field-open-" + field.id());
        open.managedProperty().bind(open.visibleProperty());
        shows =
                value -> {
                    line.show(text.shown(field, value));
                    open.setVisible(!value.isEmpty());
                };
        getChildren().add(new HBox(2, line, open));
    }

    /**
     * A text of several lines has to be edited as one, or its lines would be lost; a long one is
     * read whole.
     */
    private void lines() {
        InlineArea area = new InlineArea(text.prompt(field), typed -> model.put(field, typed));
        mark(area);
        getChildren().set(1, area);
        editor = area;
        shows = area::show;
    }

    CustomField field() {
        return field;
    }

    /** What takes the focus. */
    Node editor() {
        return editor;
    }

    /** Shows a value. */
    void show(String value) {
        boolean long_ = value.contains("\n") || value.length() > LINE;
        if (field.kind() == Kind.TEXT && long_ && !(editor instanceof InlineArea)) {
            lines();
        }
        shows.accept(value);
    }
}
