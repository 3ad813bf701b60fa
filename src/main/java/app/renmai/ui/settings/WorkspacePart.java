package app.renmai.ui.settings;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Where the data lies, backups of it, and files in and out. */
final class WorkspacePart extends SettingsPart {
    private final Button backUp;

    WorkspacePart(Desk desk, SettingsViewModel model) {
        super(desk, "settings.workspace");
        about(desk.text("settings.workspace.about"));
        TextField path = new TextField(model.folder().toString());
        path.setEditable(false);
        path.setId("settings-folder");
        path.setAccessibleText(desk.text("settings.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy =
                Buttons.icon(desk.text("settings.folder.copy"), Feather.COPY, () -> copy(model));
        Button open =
                Buttons.outlined(
                        desk.text("settings.folder.open"), Feather.FOLDER, model::openFolder);
        row(desk.text("settings.folder"), line(path, copy, open));
        backUp = Buttons.outlined(desk.text("settings.backup.now"), Feather.ARCHIVE, model::backUp);
        backUp.setId("settings-backup");
        backUp.disableProperty().bind(model.backupBusyProperty());
        Label newest = words("");
        newest.textProperty().bind(model.backupProperty());
        newest.setId("settings-backup-newest");
        row(
                desk.text("settings.backup"),
                new VBox(6, line(backUp, newest), words(desk.text("settings.backup.about"))));
        RegionBox region = new RegionBox(desk, model::setRegion);
        model.regionProperty().subscribe(value -> region.choose(value));
        row(
                desk.text("settings.region"),
                new VBox(6, region, words(desk.text("settings.region.about"))));
        Button in =
                Buttons.outlined(
                        desk.text("settings.import"),
                        Feather.DOWNLOAD,
                        () -> desk.sheets().importFiles(List.of()));
        Button out =
                Buttons.outlined(
                        desk.text("settings.export"), Feather.SHARE, desk.sheets()::export);
        row(
                desk.text("settings.files"),
                new VBox(6, line(in, out), words(desk.text("settings.files.about"))));
    }

    private void copy(SettingsViewModel model) {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.folder().toString());
        Clipboard.getSystemClipboard().setContent(content);
        desk().toasts().show(desk().text("settings.folder.copied"));
    }

    @Override
    Node first() {
        return backUp;
    }
}
