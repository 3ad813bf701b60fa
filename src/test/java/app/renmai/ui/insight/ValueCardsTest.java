package app.renmai.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** The card of value given and received: picture, figures, files. */
class ValueCardsTest extends FxTest {
    private void openStory() {
        remembered.put("language", "en");
        remembered.put("theme", "dark");
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
        long someone =
                Workspace.await(services.contactList().find("", Order.NAME, false)).getFirst().id();
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx ->
                                List.of("2025-02-03", "2025-05-04", "2025-05-05", "2026-08-01")
                                        .forEach(
                                                day ->
                                                        ValueEntryStore.insert(
                                                                tx, entry(someone, day)))));
        openWindow(new Route.Insights());
        await(
                "counted",
                () ->
                        stage.getScene().lookup("#insight-value-sentence") instanceof Label label
                                && !label.getText().isEmpty());
    }

    private static ValueEntry entry(long contact, String day) {
        LocalDate on = LocalDate.parse(day);
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                contact,
                on.getMonthValue() == 5 ? Direction.RECEIVED : Direction.GIVEN,
                Kind.IDEA,
                "a plan",
                on,
                new Served(null, "a plan"),
                on,
                Origin.NONE,
                NOW);
    }

    private void choose(String words) {
        Button menu = find("insight-value-menu", Button.class);
        onFx(
                () -> {
                    menu.fire();
                    return true;
                });
        await("menu", () -> item(words) != null);
        onFx(
                () -> {
                    MenuItem item = item(words);
                    item.fire();
                    item.getParentPopup().hide();
                    return true;
                });
    }

    private Node columns() {
        return stage.getScene().lookup("#insight-value .column-line").getParent();
    }

    private static MenuItem item(String words) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(ContextMenu.class::isInstance)
                .flatMap(popup -> ((ContextMenu) popup).getItems().stream())
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void figuresStandInThePicturesPlaceAndGoOut() throws IOException {
        openStory();
        assertThat(onFx(() -> columns().getAccessibleText()))
                .contains("Q2 25: 5 given, 7 received.");
        choose("Show the figures");
        await("figures", () -> stage.getScene().lookup("#insight-value .figures-table") != null);
        assertThat(
                        stage
                                .getScene()
                                .getRoot()
                                .lookupAll("#insight-value .figures-table .label")
                                .stream()
                                .map(label -> ((Label) label).getText()))
                .containsSequence("Q2 25", "5", "7");
        assertThat(
                        onFx(
                                () ->
                                        stage
                                                .getScene()
                                                .getRoot()
                                                .lookupAll("#insight-value .figures-table .label")
                                                .stream()
                                                .map(Node::getAccessibleText)
                                                .toList()))
                .contains("Q2 25 given 5", "Q2 25 received 7");

        Path file = dir.resolve("value.csv");
        dialogs.answer(file);
        choose("Save the figures as CSV…");
        await("written", () -> Files.exists(file));
        assertThat(Files.readString(file)).contains("Quarter,given,received", "Q2 25,5,7");
        Path picture = dir.resolve("value.png");
        dialogs.answer(picture);
        choose("Save as a picture…");
        await("drawn", () -> Files.exists(picture));
        BufferedImage drawn = ImageIO.read(picture.toFile());
        assertThat(drawn.getWidth()).isGreaterThan(400);
        // Up to its corners it is as dark as the window.
        assertThat(drawn.getRGB(0, 0)).isNotEqualTo(0xFFFFFFFF);
        assertThat(IntStream.range(0, drawn.getWidth()).map(x -> drawn.getRGB(x, 40)).distinct())
                .hasSizeGreaterThan(1);
        choose("Show the picture");
        await("picture", () -> stage.getScene().lookup("#insight-value .column-given") != null);
    }
}
