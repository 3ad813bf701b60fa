package app.renmai.ui.list;

import app.renmai.ui.kit.Icons;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a list that has no columns is sorted by; its words say what.
 *
 * @param <O> what it can be sorted by
 */
public final class SortButton<O> extends MenuButton {
    private final Function<O, String> words;
    private final CheckMenuItem turned;

    /**
     * @param id names it in the scene
     * @param orders what the list can be sorted by
     * @param words says an order
     * @param turn the words for the other way round
     * @param sorting the order the list has
     * @param sort sorts by something, or the other way round
     */
    public SortButton(
            String id,
            List<O> orders,
            Function<O, String> words,
            String turn,
            Sorting<O> sorting,
            BiConsumer<O, Boolean> sort) {
        this.words = words;
        this.turned = new CheckMenuItem(turn);
        setId(id);
        getStyleClass().add("columns-button");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        setContentDisplay(ContentDisplay.RIGHT);
        ToggleGroup group = new ToggleGroup();
        for (O order : orders) {
            RadioMenuItem item = new RadioMenuItem(words.apply(order));
            item.setId(id + "-" + orders.indexOf(order));
            item.setToggleGroup(group);
            item.setSelected(order.equals(sorting.order()));
            item.setOnAction(
                    _ -> {
                        sort.accept(order, false);
                        say(sorting);
                    });
            getItems().add(item);
        }
        turned.setId(id + "-turned");
        turned.setOnAction(
                _ -> {
                    sort.accept(sorting.order(), turned.isSelected());
                    say(sorting);
                });
        getItems().addAll(new SeparatorMenuItem(), turned);
        say(sorting);
    }

    private void say(Sorting<O> sorting) {
        setText(words.apply(sorting.order()));
        turned.setSelected(sorting.descending());
    }
}
