package app.renmai.ui.files;

import app.renmai.model.activity.Attachment;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.i18n.FileSize;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeptFocus;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.util.List;

/**
 * The files kept with something: a click or Enter opens one, or shows it when it is a picture;
 * Delete takes it away. Files are dropped here, or chosen.
 */
public final class FilesPart extends VBox {
    private static final double THUMB = 28;

    private final Desk desk;
    private final FileActions model;
    private final Pictures pictures;
    private final VBox rows = new VBox();
    private List<Attachment> files = List.of();

    /**
     * @param desk what every screen is given
     * @param id names it in the scene
     * @param actions what is done with its files
     */
    public FilesPart(Desk desk, String id, FileActions actions) {
        this.desk = desk;
        this.model = actions;
        this.pictures = new Pictures(desk);
        setId(id);
        Button add =
                Buttons.invitation(
                        desk.text("contact.files.add"),
                        Feather.PAPERCLIP,
                        "add-" + id,
                        this::choose);
        rows.managedProperty().bind(rows.visibleProperty());
        rows.setVisible(false);
        getChildren().addAll(rows, add);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Shows other files; the one after that which had the focus and is gone has it then. */
    public void show(List<Attachment> shown) {
        if (shown.equals(files)) {
            return;
        }
        files = List.copyOf(shown);
        rows.setVisible(!files.isEmpty());
        KeptFocus.replace(rows, files.stream().map(this::row).toList());
    }

    private Node row(Attachment file) {
        StackPane sign = new StackPane(Icons.of(Feather.FILE));
        sign.setMinSize(THUMB, THUMB);
        sign.setMaxSize(THUMB, THUMB);
        sign.getStyleClass().add("file-sign");
        if (Pictures.shows(file)) {
            pictures.load(
                    file,
                    THUMB * 2,
                    image -> {
                        ImageView small = new ImageView(image);
                        small.setFitWidth(THUMB);
                        small.setFitHeight(THUMB);
                        small.setPreserveRatio(true);
                        sign.getChildren().setAll(small);
                    });
        }
        Label name = new Label(file.name());
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(file.name()));
        Label size = new Label(FileSize.text(desk.messages(), file.size()));
        size.getStyleClass().add("small");
        VBox words = new VBox(name, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(8, sign, words);
        content.setAlignment(Pos.CENTER_LEFT);
        Button open = new Button();
        open.setGraphic(content);
        open.getStyleClass().setAll("button", "row-text", "file-row");
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        content.maxWidthProperty().bind(open.widthProperty().subtract(16));
        open.setAccessibleText(file.name() + ", " + size.getText());
        open.setOnAction(_ -> open(file));
        open.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        model.removeFile(file);
                        event.consume();
                    }
                });
        Button away =
                Buttons.small(
                        Buttons.icon(
                                desk.text("log.files.remove", file.name()),
                                Feather.X,
                                () -> model.removeFile(file)));
        away.getStyleClass().add("file-cross");
        away.setFocusTraversable(false);
        HBox row = new HBox(open, away);
        HBox.setHgrow(open, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void open(Attachment file) {
        if (Pictures.shows(file)) {
            pictures.enlarge(file, () -> model.open(file));
        } else {
            model.open(file);
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.text("contact.files.add"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.addFiles(chosen.stream().map(File::toPath).toList());
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(true);
            event.consume();
            model.addFiles(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
    }
}
