package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Erasing a person, and everything about them as a file, from their page and by keyboard. */
class EraseScreenTest extends FxTest {
    private long open() {
        openWorkspace();
        services.sample().load(Locale.ENGLISH, NOW.atZone(ZONE).toLocalDate(), ZONE).join();
        long id = services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        openWindow(new Route.Contacts(null));
        onFx(
                () -> {
                    window.open(new Route.Contact(id));
                    return true;
                });
        find("contact-more", Node.class);
        return id;
    }

    private void command(String words) {
        press(KeyCode.CONTROL, KeyCode.K);
        find("palette-list", Node.class);
        type(words);
        await("found", () -> stage.getScene().lookup("#palette-list") != null);
        press(KeyCode.ENTER);
    }

    private String toast() {
        return stage.getScene().lookup(".toast .label") instanceof Label label
                ? label.getText()
                : "";
    }

    @Test
    void erasesByKeyboardOnlyWhenSaidExpressly() {
        long id = open();
        command("erase this person");
        CheckBox sure = find("erase-sure", CheckBox.class);
        await("asked", () -> stage.getScene().getFocusOwner() == sure);
        Button erase = find("erase-do", Button.class);
        assertThat(onFx(erase::isDisabled)).isTrue();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(services.contacts().details(id).join()).isPresent();
        press(KeyCode.SPACE);
        await("sure", () -> !erase.isDisabled());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("erased", () -> toast().contains("Erased for good"));
        assertThat(services.contacts().details(id).join()).isEmpty();
        await("back", () -> stage.getScene().lookup("#contact-table") != null);
    }

    @Test
    void escapeKeepsThePerson() {
        long id = open();
        command("erase this person");
        find("erase-sure", CheckBox.class);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#erase-sheet") == null);
        assertThat(services.contacts().details(id).join()).isPresent();
    }

    @Test
    void savesEverythingAboutThem() {
        open();
        Path zip = dir.resolve("chen.zip");
        dialogs.answer(zip);
        command("save everything about this person");
        await("saved", () -> toast().contains("Everything is in “chen.zip”"));
        assertThat(Files.exists(zip)).isTrue();
    }
}
