package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is chosen in a field, as a button that opens the choices. Passing over them with the arrows
 * changes nothing; Enter chooses.
 */
final class ChoiceButton extends MenuButton {
    private final Desk desk;
    private final CustomField field;
    private final Consumer<String> chosen;

    ChoiceButton(Desk desk, CustomField field, Consumer<String> chosen) {
        this.desk = desk;
        this.field = field;
        this.chosen = chosen;
        getStyleClass().add("choice-button");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        show("");
    }

    /** Shows what is chosen; a choice that is not offered any more stands among the others. */
    void show(String value) {
        setText(value.isEmpty() ? desk.text("field.prompt.choice") : value);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("empty"), value.isEmpty());
        List<String> offered = new ArrayList<>(field.choices());
        if (!value.isEmpty() && !offered.contains(value)) {
            offered.addFirst(value);
        }
        ToggleGroup group = new ToggleGroup();
        getItems().clear();
        for (String each : offered) {
            RadioMenuItem item = item(each, each, group);
            item.setSelected(each.equals(value));
        }
        if (!value.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            item(desk.text("field.choice.none"), "", group);
        }
    }

    private RadioMenuItem item(String words, String value, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.accept(value));
        getItems().add(item);
        return item;
    }
}
