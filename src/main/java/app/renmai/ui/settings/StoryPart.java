package app.renmai.ui.settings;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;

/** The sample story: loaded in one step, taken away in another. */
final class StoryPart extends SettingsPart {
    private final Label state = words("");
    private final Button load;
    private final Button remove;

    StoryPart(Desk desk, SettingsViewModel model) {
        super(desk, "settings.story");
        about(desk.text("settings.story.about"));
        load = Buttons.outlined(desk.text("settings.story.load"), Feather.BOOK, model::loadStory);
        load.setId("settings-story-load");
        remove =
                Buttons.outlined(
                        desk.text("settings.story.remove"), Feather.TRASH_2, model::removeStory);
        remove.setId("settings-story-remove");
        load.managedProperty().bind(load.visibleProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        load.disableProperty().bind(model.storyBusyProperty());
        remove.disableProperty().bind(model.storyBusyProperty());
        getChildren().addAll(state, line(load, remove));
        model.storyProperty().subscribe(this::show);
    }

    private void show(@org.jspecify.annotations.Nullable Boolean present) {
        load.setVisible(Boolean.FALSE.equals(present));
        remove.setVisible(Boolean.TRUE.equals(present));
        state.setText(
                present == null
                        ? ""
                        : desk().text(present ? "settings.story.there" : "settings.story.absent"));
    }

    @Override
    Node first() {
        return remove.isVisible() ? remove : load;
    }
}
