package app.renmai.ui.pitch;

import app.renmai.service.pitch.Templates;
import app.renmai.ui.desk.Desk;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** In which language the templates are shown. */
final class LanguageSwitch extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    LanguageSwitch(Desk desk, StringProperty language) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        add(desk.text("template.language.en"), Templates.ENGLISH, language);
        add(desk.text("template.language.zh-cn"), Templates.CHINESE, language);
    }

    private void add(String words, String tag, StringProperty language) {
        ToggleButton button = new ToggleButton(words);
        button.setId("templates-" + tag);
        button.getStyleClass().setAll("toggle-button", "chip", "filter");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(
                _ -> {
                    button.setSelected(true);
                    language.set(tag);
                });
        language.subscribe(now -> button.setSelected(now.equals(tag)));
        getChildren().add(button);
    }
}
