package app.renmai.ui.exchange;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes files of contacts dropped anywhere onto the window: a sign over the window while they hang
 * above it, then the import.
 */
public final class FileDrop extends StackPane {
    /** How the names of files end that can be imported, without the dot. */
    static final List<String> ENDINGS =
            List.of(
                    "vcf", "vcard", "csv", "tsv", "txt", "ics", "ical", "eml", "mbox", "mbx",
                    "ldif", "ldi", "json", "zip");

    private final Desk desk;

    /**
     * @param desk what every screen is given
     * @param window what files are dropped onto; whatever takes them below it goes first
     */
    public FileDrop(Desk desk, Node window) {
        this.desk = desk;
        Label label = new Label(desk.text("exchange.drop"));
        label.getStyleClass().add("section");
        VBox sign = new VBox(12, Icons.of(Feather.DOWNLOAD), label);
        sign.setAlignment(Pos.CENTER);
        sign.getStyleClass().add("drop-sign");
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("drop-zone");
        setId("file-drop");
        getChildren().add(sign);
        setMouseTransparent(true);
        setVisible(false);
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        boolean takes = takes(event.getDragboard());
        if (takes || !desk.overlays().showing() && folders(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
            setVisible(takes);
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        Dragboard board = event.getDragboard();
        if (takes(board)) {
            event.setDropCompleted(true);
            event.consume();
            desk.sheets().importFiles(files(board));
        } else if (!desk.overlays().showing() && folders(board)) {
            event.consume();
            desk.toasts().show(desk.text("exchange.drop.folder"));
        }
    }

    /** What is being written in a sheet over the window must not be lost to a drop. */
    private boolean takes(Dragboard board) {
        return !desk.overlays().showing()
                && board.hasFiles()
                && board.getFiles().stream().anyMatch(FileDrop::looksLikeContacts);
    }

    private static boolean folders(Dragboard board) {
        return board.hasFiles() && board.getFiles().stream().allMatch(File::isDirectory);
    }

    private static boolean looksLikeContacts(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** All that was dropped; files among it that are no contacts are told of by the import. */
    private static List<Path> files(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
