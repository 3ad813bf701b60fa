package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.store.Workspace;
import app.renmai.ui.Dragged;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

/** Files in the log sheet, and later in the details of what was logged. */
class LogFilesTest extends FxTest {
    private void drop(String on, Path... files) {
        Dragged dragged = new Dragged(Arrays.stream(files).map(Path::toFile).toList());
        Node part = find(on, Node.class);
        onFx(
                () -> {
                    dragged.drop(part);
                    return true;
                });
    }

    private String words(String selector) {
        return onFx(() -> SeenWords.of(stage.getScene(), selector));
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void openLog() {
        openWorkspace();
        openWindow(new Route.Timeline());
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-line", Node.class);
        await("the line", () -> focused("log-line"));
    }

    private List<Interaction> logged() {
        return Workspace.await(services.timeline().ofEveryone()).stream()
                .map(entry -> ((Talk) entry).interaction())
                .toList();
    }

    private List<String> names(long id) {
        return Workspace.await(services.interactions().attachments(id)).stream()
                .map(Attachment::name)
                .toList();
    }

    private Path drawn(String name) throws IOException {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 640, 400);
        graphics.dispose();
        Path file = dir.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private long note(String summary) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.NOTE,
                        Interaction.Direction.BOTH,
                        NOW,
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(),
                        NOW);
        return Workspace.await(services.interactions().log(LogEntry.of(talk)));
    }

    @Test
    void copyingIsSeenAndCancelledAndTheFormStays() throws IOException {
        openLog();
        type("note: the plan");
        drop("log-sheet", Files.writeString(dir.resolve("plan.txt"), "plan"));
        await("the file", () -> words("#log-sheet").contains("plan.txt"));
        work.hold();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("on Cancel", () -> focused("log-copying-cancel"));
        picture("log-copying");
        press(KeyCode.SPACE);
        work.release();
        await("told", () -> words("#toast").contains("Stopped"));
        assertThat(onFx(() -> stage.getScene().lookup("#log-sheet"))).isNotNull();
        assertThat(logged()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> stage.getScene().lookup("#log-sheet") == null);
        assertThat(names(logged().getFirst().id())).containsExactly("plan.txt");
    }

    @Test
    void whatIsTooLargeIsSaidInTheForm() throws IOException {
        openLog();
        Path huge = dir.resolve("film.mov");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(Interactions.LARGEST_FILE + 1);
        }
        drop("log-sheet", huge, Files.createDirectory(dir.resolve("photos")));
        await("the folder", () -> words("#log-sheet").contains("photos is a folder"));
        drop("log-sheet", huge);
        await("too large", () -> words("#log-sheet").contains("film.mov is larger than 100 MB"));
    }

    @ParameterizedTest
    @CsvSource({"en, light", "zh-CN, dark"})
    void addedLaterSeenLargeTakenAwayAndBroughtBack(String language, String theme)
            throws IOException {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        long id = note("the plan");
        openWindow(new Route.Timeline());
        await("listed", () -> stage.getScene().lookup("#timeline .timeline-cell.entry") != null);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("open", () -> stage.getScene().lookup("#entry-files") != null);
        drop("entry-files", drawn("stand.png"), Files.writeString(dir.resolve("plan.txt"), "plan"));
        await("both", () -> stage.getScene().getRoot().lookupAll(".file-row").size() == 2);
        await("told", () -> !words("#toast").isEmpty());
        await(
                "small in its row",
                () ->
                        stage.getScene().getRoot().lookupAll(".file-sign").stream()
                                .anyMatch(sign -> !sign.lookupAll("ImageView").isEmpty()));
        picture("entry-files-" + language + "-" + theme);
        await(
                "on the first",
                () -> {
                    Node row = stage.getScene().getRoot().lookup(".file-row");
                    row.requestFocus();
                    return row.isFocused();
                });
        press(KeyCode.ENTER);
        await("large", () -> stage.getScene().lookup("#picture ImageView") instanceof ImageView);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#picture") == null);
        await(
                "on the first again",
                () -> {
                    Node row = stage.getScene().getRoot().lookup(".file-row");
                    row.requestFocus();
                    return row.isFocused();
                });
        press(KeyCode.DELETE);
        await("one", () -> names(id).equals(List.of("plan.txt")));
        await(
                "the next has the focus",
                () ->
                        stage.getScene().getFocusOwner() != null
                                && stage.getScene()
                                        .getFocusOwner()
                                        .getStyleClass()
                                        .contains("file-row"));
        assertThat(logged()).as("the note stays").hasSize(1);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> names(id).size() == 2);
    }
}
