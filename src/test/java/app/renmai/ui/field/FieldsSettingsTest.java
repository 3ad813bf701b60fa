package app.renmai.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.field.CustomFields.Counted;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Fields are made, changed, moved and removed in the settings, by keyboard. */
class FieldsSettingsTest extends FxTest {
    private List<Counted> stored() {
        return Workspace.await(services.fields().counted());
    }

    private List<String> names() {
        return stored().stream().map(each -> each.field().name()).toList();
    }

    private void add(String name) {
        focus("field-add-contact");
        press(KeyCode.ENTER);
        find("field-name", TextField.class);
        type(name);
        press(KeyCode.ENTER);
        await("stored", () -> names().contains(name));
        await("closed", () -> stage.getScene().lookup("#field-name") == null);
    }

    private String error() {
        return onFx(() -> ((Label) stage.getScene().lookup("#field-error")).getText());
    }

    private void choose(String kind) {
        onFx(
                () -> {
                    stage.getScene().getRoot().lookupAll(".field-form .toggle-button").stream()
                            .map(ToggleButton.class::cast)
                            .filter(button -> button.getText().equals(kind))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    @Test
    void fieldsAreMadeMovedRenamedRetypedAndRemoved() {
        openWorkspace();
        Contact chen = Contact.named(PersonName.of("陈", "博"), NOW);
        long contact = Workspace.await(services.contacts().add(chen, List.of(), "", ""));
        openWindow(new Route.Settings(true));
        find("field-add-contact", Node.class);
        await("begins there", () -> stage.getScene().lookup("#field-add-contact").isFocused());
        add("Budget");
        add("Home town");
        assertThat(names()).containsExactly("Budget", "Home town");
        CustomField town = stored().getLast().field();
        Workspace.await(services.fields().put(town, contact, "成都"));
        focus("field-" + town.id());
        press(KeyCode.ALT, KeyCode.UP);
        await("moved", () -> names().equals(List.of("Home town", "Budget")));
        await("keeps the focus", () -> stage.getScene().lookup("#field-" + town.id()).isFocused());
        whatIsWrongIsRefused();
        focus("field-" + town.id());
        press(KeyCode.DELETE);
        await("removed", () -> names().equals(List.of("Budget")));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> names().equals(List.of("Home town", "Budget")));
        assertThat(stored().getFirst()).isEqualTo(new Counted(town, 1));
        assertThat(town.kind()).isEqualTo(Kind.TEXT);
        assertThat(town.target()).isEqualTo(Target.CONTACT);
    }

    /** The same name again, and a kind that would lose a value. */
    private void whatIsWrongIsRefused() {
        press(KeyCode.F2);
        TextField name = find("field-name", TextField.class);
        onFx(
                () -> {
                    name.setText("budget");
                    return true;
                });
        press(KeyCode.ENTER);
        assertThat(error()).isEqualTo("There is already a field “budget”. Choose another name.");
        onFx(
                () -> {
                    name.setText("Town");
                    return true;
                });
        choose("Number");
        onFx(
                () -> {
                    name.requestFocus();
                    return true;
                });
        press(KeyCode.ENTER);
        await(
                "refused",
                () ->
                        ((Label) stage.getScene().lookup("#field-error"))
                                .getText()
                                .equals(
                                        "1 value does not fit “Number”, such as “成都”. The field"
                                                + " stays as it is."));
        choose("Choice");
        onFx(
                () -> {
                    name.requestFocus();
                    return true;
                });
        press(KeyCode.ENTER);
        assertThat(error()).isEqualTo("Write at least one choice.");
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#field-name") == null);
    }
}
