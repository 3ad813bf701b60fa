package app.renmai.ui.log;

import app.renmai.model.activity.Attachment;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.i18n.FileSize;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.log.LogForm.Field;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The files kept with it, as chips with their size, and a button that chooses more. */
final class FileRows extends VBox {
    private final Desk desk;
    private final LogViewModel model;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Button add;

    FileRows(Desk desk, LogViewModel model) {
        this.desk = desk;
        this.model = model;
        setSpacing(4);
        add =
                Buttons.small(
                        Buttons.plain(desk.text("log.files.add"), Feather.PAPERCLIP, this::choose));
        add.setId("log-files");
        add.getStyleClass().add("log-attach");
        chips.setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().addAll(chips, Problems.label(model.form().error(Field.FILES)));
        model.form().files().subscribe(this::show);
        model.form().kept().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        for (Attachment kept : model.form().kept()) {
            nodes.add(chip(kept.name(), kept.size(), () -> model.remove(kept)));
        }
        for (LogForm.File file : model.form().files()) {
            nodes.add(
                    chip(
                            String.valueOf(file.path().getFileName()),
                            file.size(),
                            () -> model.form().files().remove(file)));
        }
        nodes.add(add);
        chips.getChildren().setAll(nodes);
    }

    private HBox chip(String name, long size, Runnable remove) {
        Label label = new Label(name);
        label.setMaxWidth(240);
        Label length = new Label(FileSize.text(desk.messages(), size));
        length.getStyleClass().add("small");
        length.setMinWidth(USE_PREF_SIZE);
        Button cross =
                Buttons.small(Buttons.icon(desk.text("log.files.remove", name), Feather.X, remove));
        cross.getStyleClass().add("file-cross");
        HBox chip = new HBox(6, Icons.of(Feather.FILE), label, length, cross);
        chip.getStyleClass().add("person-chip");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("log.files.add"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.attach(chosen.stream().map(File::toPath).toList());
        }
    }
}
