package app.renmai.ui.exchange;

import app.renmai.service.exchange.ImportOptions.Format;
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
import java.util.stream.Stream;

/**
 * Takes files of contacts dropped anywhere onto the window: a sign over the window while they hang
 * above it, then the import.
 */
public final class FileDrop extends StackPane {
    /** How the names of files end that can be imported, without the dot. */
    static final List<String> ENDINGS =
            Stream.concat(
                            Stream.of(Format.values()).flatMap(format -> format.endings().stream()),
                            Stream.of(".txt", ".mbx", ".zip"))
                    .map(ending -> ending.substring(1))
                    .toList();

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
        if (takes(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
            setVisible(true);
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        Dragboard board = event.getDragboard();
        if (takes(board)) {
            event.setDropCompleted(true);
            event.consume();
            desk.sheets().importFiles(files(board));
        }
    }

    /** What is being written in a sheet over the window must not be lost to a drop. */
    private boolean takes(Dragboard board) {
        return !desk.overlays().showing()
                && board.hasFiles()
                && board.getFiles().stream().anyMatch(FileDrop::looksLikeContacts);
    }

    /** A folder may be one of our own tables; of any other the import says that it is none. */
    private static boolean looksLikeContacts(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return file.isDirectory()
                || ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** All that was dropped; files among it that are no contacts are told of by the import. */
    private static List<Path> files(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
