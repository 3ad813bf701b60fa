package app.renmai.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

/** Fields of the user's own on the pages of contacts and organizations, by keyboard. */
class FieldsPageTest extends FxTest {
    private CustomField field(Target target, String name, Kind kind, String... choices) {
        CustomField draft = CustomField.of(target, name, kind, List.of(choices));
        long id = Workspace.await(services.fields().add(draft));
        return new CustomField(id, target, name, kind, draft.choices());
    }

    private long person(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), "Raffles", ""));
    }

    private String value(CustomField field, long owner) {
        OwnFields own = Workspace.await(services.fields().of(field.target(), owner));
        return own.of(field);
    }

    private void write(CustomField field, String text) {
        String id = "own-field-" + field.id();
        find(id, TextField.class);
        focus(id);
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#" + id)).selectAll();
                    return true;
                });
        type(text);
        press(KeyCode.ENTER);
    }

    private List<String> errors() {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll(".field-error").stream()
                                .map(node -> ((Label) node).getText())
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    @Test
    void fieldsOfAContactAreFilledRefusedAndUndoneWithTheKeyboard() {
        openWorkspace();
        long chen = person("陈", "博");
        CustomField city = field(Target.CONTACT, "Home town", Kind.TEXT);
        CustomField budget = field(Target.CONTACT, "Budget", Kind.NUMBER);
        CustomField since = field(Target.CONTACT, "Customer since", Kind.DATE);
        CustomField page = field(Target.CONTACT, "Portfolio", Kind.LINK);
        openWindow(new Route.Contact(chen));
        write(city, "成都");
        await("stored", () -> value(city, chen).equals("成都"));
        write(budget, "lots");
        assertThat(errors()).containsExactly("“lots” is not a number. Write it like 1250.5.");
        press(KeyCode.ESCAPE);
        write(budget, "12,500");
        await("stored", () -> value(budget, chen).equals("12500"));
        write(since, "31 February 2026");
        assertThat(errors())
                .containsExactly(
                        "“31 February 2026” is not in the calendar. Check the month and the day.");
        press(KeyCode.ESCAPE);
        write(since, "April 2019");
        await("stored", () -> value(since, chen).equals("2019-04"));
        // Of those without a value a few are seen.
        write(page, "example.com/chen");
        await("stored", () -> value(page, chen).equals("https://example.com/chen"));
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        await("opened", () -> opened.contains(URI.create("https://example.com/chen")));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("taken back", () -> value(page, chen).isEmpty());
        restart(new Route.Contact(chen));
        assertThat(value(since, chen)).isEqualTo("2019-04");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("taken back after a restart", () -> value(since, chen).isEmpty());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("done again", () -> value(since, chen).equals("2019-04"));
    }

    @Test
    void oneChoosesOnThePageOfAnOrganization() {
        openWorkspace();
        person("陈", "博");
        long raffles = Workspace.await(services.organizations().list()).lines().getFirst().id();
        CustomField tier = field(Target.ORGANIZATION, "Tier", Kind.CHOICE, "Gold", "Silver");
        openWindow(new Route.Organization(raffles));
        MenuButton choice = find("own-field-" + tier.id(), MenuButton.class);
        assertThat(onFx(choice::getText)).isEqualTo("Choose");
        onFx(
                () -> {
                    choice.getItems().get(1).fire();
                    return true;
                });
        await("chosen", () -> value(tier, raffles).equals("Silver"));
        await("shown", () -> choice.getText().equals("Silver"));
        onFx(
                () -> {
                    choice.getItems().getLast().fire();
                    return true;
                });
        await("none", () -> value(tier, raffles).isEmpty());
    }

    @Test
    void withoutFieldsThePageLeadsToWhereTheyAreMade() {
        openWorkspace();
        long chen = person("陈", "博");
        openWindow(new Route.Contact(chen));
        find("own-fields-more", javafx.scene.control.Button.class);
        focus("own-fields-more");
        press(KeyCode.ENTER);
        find("settings", javafx.scene.Node.class);
    }
}
