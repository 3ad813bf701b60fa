package app.renmai.ui.files;

import app.renmai.model.activity.Attachment;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Failures;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Files that are pictures, small in their row and large over the window. */
final class Pictures {
    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    private static final double LARGEST_WIDTH = 800;
    private static final double LARGEST_HEIGHT = 480;
    private static final double TOP = 48;

    /** A picture of more bytes is opened with another program: it would fill the memory. */
    private static final long MOST = 30_000_000;

    private final Desk desk;

    Pictures(Desk desk) {
        this.desk = desk;
    }

    /** Whether a file is a picture that can be shown. */
    static boolean shows(Attachment file) {
        return TYPES.contains(file.mediaType()) && file.size() <= MOST;
    }

    /** Decodes a picture in the background and hands it over when it is sound. */
    void load(Attachment file, double side, Consumer<Image> take) {
        Path path = desk.services().interactions().file(file);
        CompletableFuture.supplyAsync(
                        () -> decoded(path, side), task -> Thread.ofVirtual().start(task))
                .whenCompleteAsync(
                        (image, failure) -> {
                            if (failure != null) {
                                desk.problem(Failures.cause(failure));
                            } else if (!image.isError()) {
                                take.accept(image);
                            }
                        },
                        desk.ui());
    }

    private static Image decoded(Path path, double side) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new Image(new ByteArrayInputStream(bytes), side, side, true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Shows a picture over the window; Esc closes it.
     *
     * @param open opens it with another program
     */
    void enlarge(Attachment file, Runnable open) {
        load(file, LARGEST_WIDTH * 2, image -> show(file, image, open));
    }

    private void show(Attachment file, Image image, Runnable open) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(LARGEST_WIDTH, image.getWidth()));
        view.setFitHeight(Math.min(LARGEST_HEIGHT, image.getHeight()));
        view.setAccessibleText(file.name());
        Label name = new Label(file.name());
        name.getStyleClass().add("section");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button elsewhere =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("contact.files.open"), Feather.EXTERNAL_LINK, open));
        Button close =
                Buttons.small(
                        Buttons.icon(desk.text("shell.close"), Feather.X, desk.overlays()::close));
        HBox head = new HBox(8, name, gap, elsewhere, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox sheet = new VBox(12, head, view);
        sheet.setAlignment(Pos.CENTER);
        sheet.setId("picture");
        sheet.getStyleClass().addAll("over-sheet", "picture-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        desk.overlays().show(sheet, TOP, elsewhere, () -> {});
    }
}
