package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Locale;

/** Marking a contact, showing the program to others by key, and seeing everything again. */
class PrivateContactTest extends FxTest {
    @Test
    void whatIsPrivateIsGoneWhileOthersLookOn() {
        remembered.put("language", "en");
        openWorkspace();
        Workspace.await(services.sample().load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZONE));
        long chen =
                Workspace.await(services.contactList().find("chen bo", Order.NAME, false))
                        .getFirst()
                        .id();
        openWindow(new Route.Contact(chen));
        Button lock = find("contact-private", Button.class);
        assertThat(lock.isVisible()).isFalse();
        onFx(
                () -> {
                    lock.fire();
                    return true;
                });
        await("marked", lock::isVisible);
        picture("private-contact");

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        Button showing = find("presenting", Button.class);
        await("others look on", showing::isVisible);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        TableView<?> table = find("contact-table", TableView.class);
        await("loaded", () -> !table.getItems().isEmpty());
        int shown = onFx(() -> table.getItems().size());
        picture("presenting");

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await("everything again", () -> !showing.isVisible());
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("one more", () -> table.getItems().size() == shown + 1);
    }
}
