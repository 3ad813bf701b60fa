package app.renmai.ui.kit;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.Ikon;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A button that says what is chosen and opens the choices. */
public final class ChoiceMenu<T> extends MenuButton {
    private final String name;
    private final Function<T, String> words;
    private final Consumer<T> chosen;

    /**
     * @param name what is chosen, for a screen reader
     * @param words what a choice is called
     * @param chosen takes what the user chooses
     */
    public ChoiceMenu(String name, Ikon icon, Function<T, String> words, Consumer<T> chosen) {
        this.name = name;
        this.words = words;
        this.chosen = chosen;
        setGraphic(Icons.of(icon));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Offers choices and shows which of them holds. */
    public void show(List<T> offered, T value) {
        setText(words.apply(value));
        setAccessibleText(name + ": " + words.apply(value));
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(
                        offered.stream()
                                .map(
                                        each -> {
                                            RadioMenuItem item =
                                                    new RadioMenuItem(words.apply(each));
                                            item.setMnemonicParsing(false);
                                            item.setToggleGroup(group);
                                            item.setSelected(each.equals(value));
                                            item.setOnAction(_ -> chosen.accept(each));
                                            return item;
                                        })
                                .toList());
    }
}
