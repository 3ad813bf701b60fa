package app.renmai.ui.desk;

import app.renmai.model.contact.Tag;
import app.renmai.text.Folding;
import app.renmai.ui.kit.ChosenChips;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * Tags of something that is being written: chips, and a field that adds another one at a comma.
 * Backspace in the blank field takes the last one off.
 */
public final class TagsField extends VBox {
    private static final String COMMAS = "[,，、;；]";

    private final ChosenChips<String> chips;
    private final TextField field = new TextField();

    /**
     * @param desk what every screen is given
     * @param id names the field in the scene
     */
    public TagsField(Desk desk, String id) {
        super(6);
        chips =
                new ChosenChips<>(
                        name -> "#" + name,
                        name -> desk.text("contact.tag.remove", name),
                        field::requestFocus);
        field.setId(id);
        field.setPromptText(desk.text("tags.prompt"));
        field.setAccessibleText(desk.text("tags"));
        KnownWords.propose(
                field,
                () -> Icons.of(Feather.TAG),
                () ->
                        desk.services()
                                .contacts()
                                .tags()
                                .thenApply(all -> all.stream().map(Tag::name).toList()),
                desk::problem);
        field.textProperty().addListener((_, _, typed) -> typed(typed));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
                        event.consume();
                        chips.removeLast();
                    }
                });
        getChildren().setAll(chips, field);
    }

    private void typed(String text) {
        String[] parts = text.split(COMMAS, -1);
        if (parts.length > 1) {
            for (int i = 0; i < parts.length - 1; i++) {
                add(parts[i]);
            }
            field.setText(parts[parts.length - 1].stripLeading());
            field.end();
        }
    }

    private void add(String word) {
        String name = plain(word);
        if (!name.isEmpty()) {
            chips.add(name, there -> Folding.fold(there).equals(Folding.fold(name)));
        }
    }

    private static String plain(String word) {
        return word.strip().replaceFirst("^[#＃]+", "").strip();
    }

    /** Shows tags by their names. */
    public void show(List<String> names) {
        field.clear();
        chips.show(names);
    }

    /** The names of the tags, with the one that is still being typed. */
    public List<String> names() {
        List<String> names = new ArrayList<>(chips.chosen());
        String last = plain(field.getText());
        String folded = Folding.fold(last);
        if (!last.isEmpty()
                && names.stream().noneMatch(name -> Folding.fold(name).equals(folded))) {
            names.add(last);
        }
        return names;
    }

    /** The field that adds one. */
    public TextField field() {
        return field;
    }
}
