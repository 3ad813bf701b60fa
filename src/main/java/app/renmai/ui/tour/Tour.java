package app.renmai.ui.tour;

import app.renmai.ui.i18n.Messages;

import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * The main job on the sample story, with the keys a person presses: who there is, log a meeting,
 * see it on the contact's page, draft a pitch, the timeline, export. A picture of each step is
 * kept.
 */
public final class Tour {
    private static final String WHO = "chenbo";
    private static final String WITH = "sunyue";

    private final Hands hands;
    private final Stage stage;
    private final Messages messages;
    private final Path folder;
    private final List<Path> pictures = new ArrayList<>();

    /**
     * @param stage the stage of a window that shows a workspace with the sample story
     * @param messages what is typed, and in which language
     * @param folder where the pictures go; must be there
     */
    public Tour(Stage stage, Messages messages, Path folder) {
        this.hands = new Hands(stage);
        this.stage = stage;
        this.messages = messages;
        this.folder = folder;
    }

    /** The folder the tables are exported to. */
    public Path tables() {
        return folder.resolve("csv");
    }

    /**
     * Plays it; not on the UI thread, which it drives.
     *
     * @return the pictures, in order
     * @throws IOException when a picture cannot be written
     */
    public List<Path> play() throws IOException {
        today();
        findSomeone();
        logTheMeeting();
        draftAPitch();
        seeTheTimeline();
        export();
        return List.copyOf(pictures);
    }

    private void today() throws IOException {
        shortcut(KeyCode.DIGIT1);
        hands.awaitNode("today-screen");
        picture("today");
    }

    private void findSomeone() throws IOException {
        shortcut(KeyCode.DIGIT2);
        hands.awaitNode("contacts-filter");
        shortcut(KeyCode.F);
        hands.awaitFocus("contacts-filter");
        hands.type(WHO);
        hands.awaitText("contacts", messages.text("tour.person"));
        picture("contacts");
    }

    private void logTheMeeting() throws IOException {
        shortcut(KeyCode.L);
        hands.awaitFocus("log-line");
        hands.tabTo("log-people");
        takePart(WHO, 1);
        takePart(WITH, 2);
        hands.tabTo("log-summary");
        hands.type(messages.text("tour.log.summary"));
        hands.tabTo("log-body");
        hands.type(messages.text("tour.log.body"));
        hands.tabTo("log-next");
        hands.type(messages.text("tour.log.next"));
        picture("log");
        shortcut(KeyCode.ENTER);
        hands.awaitGone("log-sheet");
    }

    private void takePart(String name, int people) {
        hands.type(name);
        hands.press(KeyCode.ENTER);
        hands.awaitNodes("person-chip", people);
    }

    private void draftAPitch() throws IOException {
        shortcut(KeyCode.DIGIT4);
        hands.awaitFocus("pitch-list");
        hands.press(KeyCode.N);
        hands.awaitFocus("draft-contact");
        hands.type(WHO);
        hands.await("draft-contact-list", () -> filled("draft-contact-list"));
        hands.press(KeyCode.ENTER);
        hands.awaitFocus("draft-templates");
        picture("template");
        hands.press(KeyCode.ENTER);
        hands.awaitFocus("pitch-body");
        hands.press(control(), KeyCode.SHIFT, KeyCode.F);
        hands.awaitFocus("missing-their-observation");
        hands.type(messages.text("tour.pitch.observation"));
        hands.press(KeyCode.ENTER);
        shortcut(KeyCode.S);
        picture("pitch");
    }

    private void seeTheTimeline() throws IOException {
        shortcut(KeyCode.DIGIT3);
        hands.awaitNode("everyone");
        hands.awaitText("timeline", messages.text("tour.log.summary"));
        picture("timeline");
    }

    private void export() throws IOException {
        shortcut(KeyCode.E);
        hands.awaitFocus("export-target");
        shortcut(KeyCode.A);
        hands.type(tables().toString());
        picture("export");
        hands.press(KeyCode.ENTER);
        hands.awaitGone("export");
        hands.await("tables", () -> Files.exists(tables().resolve("contacts.csv")));
        picture("exported");
    }

    private boolean filled(String id) {
        return stage.getScene().lookup("#" + id) instanceof ListView<?> list
                && !list.getItems().isEmpty();
    }

    private void shortcut(KeyCode key) {
        hands.press(control(), key);
    }

    private static KeyCode control() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("mac") ? KeyCode.COMMAND : KeyCode.CONTROL;
    }

    private void picture(String name) throws IOException {
        Path file = folder.resolve("%02d-%s.png".formatted(pictures.size() + 1, name));
        write(hands.look(), file);
        pictures.add(file);
    }

    private static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", file.toFile());
    }
}
