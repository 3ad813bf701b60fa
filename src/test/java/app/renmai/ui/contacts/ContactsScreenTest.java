package app.renmai.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactRow;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

class ContactsScreenTest extends FxTest {
    @SuppressWarnings("unchecked")
    private TableView<ContactRow> table() {
        return find("contact-table", TableView.class);
    }

    private void add(String name) {
        press(KeyCode.CONTROL, KeyCode.N);
        find("new-name", javafx.scene.control.TextField.class);
        type(name);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("sheet closed", () -> stage.getScene().lookup("#new-contact") == null);
    }

    @Test
    void addsFiltersDeletesAndUndoesByKeyboard() {
        open(new Route.Contacts(null));
        add("欧阳明");
        add("Tom Becker");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("both listed", () -> table().getItems().size() == 2);
        type("oym");
        await("one found", () -> table().getItems().size() == 1);
        assertThat(table().getItems().getFirst().name().family()).isEqualTo("欧阳");
        picture("contacts-filtered");
        press(KeyCode.DOWN);
        press(KeyCode.DELETE);
        await("deleted", () -> table().getItems().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> table().getItems().size() == 1);
        picture("contacts-undone");
        press(KeyCode.CONTROL, KeyCode.K);
        type("beck");
        picture("palette");
    }
}
