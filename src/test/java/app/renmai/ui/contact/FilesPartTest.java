package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Attachment;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class FilesPartTest extends FxTest {
    private long chen;

    private void page() {
        openWorkspace();
        chen =
                services.contacts()
                        .add(Contact.named(PersonName.of("陈", "博"), NOW), List.of(), "", "")
                        .join();
        openWindow(new Route.Contact(chen));
        find("contact-files", Node.class);
    }

    private void drop(Path... files) {
        Dragged dragged = new Dragged(java.util.Arrays.stream(files).map(Path::toFile).toList());
        Node part = find("contact-files", Node.class);
        onFx(
                () -> {
                    dragged.drop(part);
                    return true;
                });
    }

    private List<String> names() {
        return services.contactFiles().of(chen).join().stream().map(Attachment::name).toList();
    }

    private void focusRow() {
        Node row = onFx(() -> stage.getScene().getRoot().lookup(".file-row"));
        await(
                "focus",
                () -> {
                    row.requestFocus();
                    return row.isFocused();
                });
    }

    private String words(String selector) {
        return onFx(() -> SeenWords.of(stage.getScene(), selector));
    }

    private Path drawn(String name) throws IOException {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 640, 400);
        graphics.setColor(Color.BLUE);
        graphics.fillOval(80, 60, 300, 260);
        graphics.dispose();
        Path file = dir.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void droppedShownTakenAwayByKeyAndBroughtBack() throws IOException {
        page();
        drop(Files.writeString(dir.resolve("plan.txt"), "plan"));
        await("there", () -> words("#contact-files").contains("plan.txt"));
        assertThat(words("#contact-files")).contains("1 KB");
        await("told", () -> words("#toast").contains("1 file attached"));
        focusRow();
        press(KeyCode.DELETE);
        await("gone", () -> !words("#contact-files").contains("plan.txt"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> words("#contact-files").contains("plan.txt"));
        assertThat(names()).containsExactly("plan.txt");
    }

    @Test
    void whenOneIsTakenAwayTheNextHasTheFocus() throws IOException {
        page();
        drop(
                Files.writeString(dir.resolve("first.txt"), "1"),
                Files.writeString(dir.resolve("second.txt"), "2"));
        await("both", () -> stage.getScene().getRoot().lookupAll(".file-row").size() == 2);
        focusRow();
        press(KeyCode.DELETE);
        await(
                "the second",
                () ->
                        stage.getScene().getFocusOwner().getStyleClass().contains("file-row")
                                && String.valueOf(
                                                stage.getScene()
                                                        .getFocusOwner()
                                                        .getAccessibleText())
                                        .startsWith("second.txt"));
        press(KeyCode.DELETE);
        await("none", () -> names().isEmpty());
    }

    /** A card dropped on the files of somebody is a file of theirs, not an import. */
    @Test
    void aCardDroppedHereIsAFile() throws IOException {
        page();
        drop(Files.writeString(dir.resolve("her.vcf"), "BEGIN:VCARD\nFN:X\nEND:VCARD\n"));
        await("there", () -> words("#contact-files").contains("her.vcf"));
        assertThat(onFx(() -> stage.getScene().lookup("#import"))).isNull();
    }

    @Test
    void whatCannotBeKeptIsToldInOneSentence() throws IOException {
        page();
        drop(Files.createDirectory(dir.resolve("photos")));
        await(
                "told",
                () -> words("#toast").contains("photos is a folder. Choose the files in it."));
        assertThat(names()).isEmpty();
    }

    @Test
    void aPictureIsShownLargeAndEscClosesIt() throws IOException {
        page();
        drop(drawn("stand.png"));
        await(
                "small in its row",
                () ->
                        stage.getScene().lookup("#contact-files .file-sign ImageView") != null
                                || stage.getScene().getRoot().lookupAll(".file-sign").stream()
                                        .anyMatch(sign -> !sign.lookupAll("ImageView").isEmpty()));
        focusRow();
        press(KeyCode.ENTER);
        await("large", () -> stage.getScene().lookup("#picture ImageView") instanceof ImageView);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#picture") == null);
    }

    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,dark"})
    void looks(String language, String theme) throws IOException {
        remembered.put("language", language);
        remembered.put("theme", theme);
        page();
        drop(
                drawn("booth-at-the-spring-fair-seen-from-the-main-entrance.png"),
                Files.writeString(dir.resolve("方案.txt"), "plan"));
        await("there", () -> names().size() == 2);
        await("shown", () -> words("#contact-files").contains("方案"));
        Node add = find("add-contact-files", Node.class);
        onFx(
                () -> {
                    add.requestFocus();
                    return true;
                });
        await("in sight", () -> !words("#contact-files").isBlank());
        picture("contact-files-" + language + "-" + theme);
        focusRow();
        press(KeyCode.ENTER);
        await("large", () -> stage.getScene().lookup("#picture ImageView") instanceof ImageView);
        picture("contact-picture-" + language + "-" + theme);
    }
}
