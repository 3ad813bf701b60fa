package app.renmai.ui.insight;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ChoiceMenu;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chooses a tag whose bearers alone count, or all contacts. */
public final class TagMenu {
    private TagMenu() {}

    /**
     * The button.
     *
     * @param chosen takes the name of the tag; empty for all contacts
     */
    public static ChoiceMenu<String> of(Desk desk, Consumer<String> chosen) {
        ChoiceMenu<String> menu =
                new ChoiceMenu<>(
                        desk.text("insights.tag"),
                        Feather.TAG,
                        each -> each.isEmpty() ? desk.text("insights.tag.all") : "#" + each,
                        chosen);
        menu.setId("insights-tag");
        menu.getStyleClass().add("insight-filter");
        return menu;
    }

    /** Offers tags and shows which of them holds. */
    public static void show(ChoiceMenu<String> menu, List<String> tags, String tag) {
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(tags);
        menu.show(choices, tag);
    }
}
