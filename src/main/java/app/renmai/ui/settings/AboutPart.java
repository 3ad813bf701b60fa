package app.renmai.ui.settings;

import app.renmai.text.ResourceText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.MarkdownView;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** What the program is, its licence, and what it carries that others made. */
final class AboutPart extends SettingsPart {
    private static final String NOTICES = "/app/renmai/notices.md";
    private static final double SHEET_TOP = 64;
    private static final double SHEET_WIDTH = 760;

    private final Button notices;

    AboutPart(Desk desk, SettingsViewModel model) {
        super(desk, "settings.about");
        Label version = new Label(model.version());
        Label licence = words(desk.text("settings.about.licence"));
        notices =
                Buttons.outlined(
                        desk.text("settings.about.notices"), Feather.FILE_TEXT, this::showNotices);
        notices.setId("settings-notices");
        Button keys =
                Buttons.outlined(
                        desk.text("command.shortcuts"),
                        Feather.HELP_CIRCLE,
                        () ->
                                desk.commands()
                                        .find("shortcuts")
                                        .ifPresent(command -> command.run()));
        getChildren().addAll(version, licence, line(notices, keys));
    }

    private void showNotices() {
        MarkdownView text = new MarkdownView(link -> OpenedLink.open(desk(), link));
        text.show(ResourceText.read(NOTICES));
        text.setPadding(new Insets(20, 24, 20, 24));
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setId("notices");
        VBox sheet = new VBox(scroll);
        sheet.getStyleClass().add("over-sheet");
        sheet.setMaxWidth(SHEET_WIDTH);
        sheet.setPrefWidth(SHEET_WIDTH);
        sheet.setMaxHeight(USE_PREF_SIZE);
        desk().overlays().show(sheet, SHEET_TOP, scroll, () -> {});
    }

    @Override
    Node first() {
        return notices;
    }
}
