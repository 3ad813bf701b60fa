package app.renmai.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.organization.Organization;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Fields of the user's own in the lists of contacts and of organizations: columns, their order, and
 * what is asked.
 */
class FieldsListTest extends FxTest {
    private CustomField budget;
    private CustomField tier;

    @BeforeEach
    void fill() {
        openWorkspace();
        budget = field("Budget", Kind.NUMBER);
        tier = field("Tier", Kind.CHOICE, "Gold", "Silver");
        person("Ana", "900", "Gold");
        person("Ben", "12500", "Silver");
        person("Cleo", "", "Gold");
    }

    private CustomField field(String name, Kind kind, String... choices) {
        return field(Target.CONTACT, name, kind, choices);
    }

    private CustomField field(Target target, String name, Kind kind, String... choices) {
        CustomField draft = CustomField.of(target, name, kind, List.of(choices));
        long id = Workspace.await(services.fields().add(draft));
        return new CustomField(id, draft.target(), name, kind, draft.choices());
    }

    private void person(String name, String means, String level) {
        Contact contact = Contact.named(PersonName.of("", name), NOW);
        long id = Workspace.await(services.contacts().add(contact, List.of(), "", ""));
        Workspace.await(services.fields().put(budget, id, means));
        Workspace.await(services.fields().put(tier, id, level));
    }

    @SuppressWarnings("unchecked")
    private TableView<OrganizationLine> organizations() {
        return (TableView<OrganizationLine>) find("organization-table", TableView.class);
    }

    @SuppressWarnings("unchecked")
    private TableView<ContactRow> table() {
        return (TableView<ContactRow>) find("contact-table", TableView.class);
    }

    private static List<String> names(TableView<ContactRow> table) {
        return table.getItems().stream().map(row -> row.name().given()).toList();
    }

    private void organization(String name, CustomField field, String value) {
        Organization organization = Organization.named(name, NOW);
        long id = Workspace.await(services.organizations().add(organization));
        Workspace.await(services.fields().put(field, id, value));
    }

    private static <R> TableColumn<R, ?> column(TableView<R> table, CustomField of) {
        return table.getColumns().stream()
                .filter(each -> each.getId().equals("field-" + of.id()))
                .findFirst()
                .orElse(null);
    }

    private void column(String list, CustomField field) {
        onFx(
                () -> {
                    MenuButton button =
                            (MenuButton) stage.getScene().lookup("#" + list + "-columns");
                    button.getItems().stream()
                            .map(item -> ((CustomMenuItem) item).getContent())
                            .map(CheckBox.class::cast)
                            .filter(box -> box.getId().equals("column-field-" + field.id()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
    }

    private static <R> void sortDown(TableView<R> table, CustomField field) {
        onFx(
                () -> {
                    column(table, field).setSortType(TableColumn.SortType.DESCENDING);
                    table.getSortOrder().setAll(List.of(column(table, field)));
                    return true;
                });
    }

    @Test
    void aColumnIsChosenSortedByItsKindAndRememberedAfterARestart() {
        openWindow(new Route.Contacts(null));
        TableView<ContactRow> table = table();
        await("three", () -> table.getItems().size() == 3);
        await("known", () -> column(table, budget) != null);
        assertThat(onFx(() -> column(table, budget).isVisible())).isFalse();
        column("contacts", budget);
        sortDown(table, budget);
        await("by number", () -> names(table).equals(List.of("Ben", "Ana", "Cleo")));
        onFx(
                () -> {
                    window.show(new Route.Today());
                    return true;
                });
        await("left", () -> stage.getScene().lookup("#contact-table") == null);
        restart(new Route.Contacts(null));
        TableView<ContactRow> again = table();
        await("as it was", () -> names(again).equals(List.of("Ben", "Ana", "Cleo")));
        await("shown", () -> column(again, budget) != null && column(again, budget).isVisible());
        assertThat(onFx(() -> column(again, tier).isVisible())).isFalse();
        assertThat(onFx(() -> column(again, budget).getText())).isEqualTo("Budget ↓");
    }

    @Test
    void organizationsHaveThemInTheirListToo() {
        CustomField heads = field(Target.ORGANIZATION, "Heads", Kind.NUMBER);
        CustomField year = field(Target.ORGANIZATION, "Fiscal year", Kind.TEXT);
        organization("Alpha", heads, "90");
        organization("Beta", heads, "1000");
        organization("Gamma", year, "Ends in März");
        openWindow(new Route.Organizations());
        TableView<OrganizationLine> table = organizations();
        await("three", () -> table.getItems().size() == 3);
        await("known", () -> column(table, heads) != null);
        column("organizations", heads);
        sortDown(table, heads);
        await("by number", () -> lines(table).equals(List.of("Beta", "Alpha", "Gamma")));
        focus("organizations-filter");
        type("marz");
        await("found", () -> lines(table).equals(List.of("Gamma")));
        onFx(
                () -> {
                    window.show(new Route.Today());
                    return true;
                });
        await("left", () -> stage.getScene().lookup("#organization-table") == null);
        restart(new Route.Organizations());
        TableView<OrganizationLine> again = organizations();
        await("as it was", () -> lines(again).equals(List.of("Beta", "Alpha", "Gamma")));
        await("shown", () -> column(again, heads) != null && column(again, heads).isVisible());
        assertThat(onFx(() -> column(again, year).isVisible())).isFalse();
        assertThat(onFx(() -> column(again, heads).getText())).isEqualTo("Heads ↓");
        Workspace.await(services.fields().remove(heads));
        await("by name", () -> lines(again).equals(List.of("Alpha", "Beta", "Gamma")));
        await("gone", () -> column(again, heads) == null);
    }

    private static List<String> lines(TableView<OrganizationLine> table) {
        return table.getItems().stream().map(OrganizationLine::name).toList();
    }

    @Test
    void theFilterFindsValuesAndARuleAsksForThemByKeyboard() {
        openWindow(new Route.Contacts(null));
        TableView<ContactRow> table = table();
        await("three", () -> table.getItems().size() == 3);
        focus("contacts-filter");
        type("silver");
        await("found", () -> names(table).equals(List.of("Ben")));
        press(KeyCode.ESCAPE);
        await("all", () -> table.getItems().size() == 3);
        onFx(
                () -> {
                    fire(stage.getScene().lookup("#facet-more"));
                    return true;
                });
        pick("Custom field");
        find("field-sheet", Node.class);
        focus("field-sheet-value");
        type("plenty");
        press(KeyCode.ENTER);
        assertThat(onFx(() -> ((Label) stage.getScene().lookup("#field-sheet-error")).getText()))
                .isEqualTo("“plenty” is not a number. Write it like 1250.5.");
        onFx(
                () -> {
                    ((TextField) stage.getScene().lookup("#field-sheet-value")).setText("1,000");
                    return true;
                });
        press(KeyCode.ENTER);
        await("above", () -> names(table).equals(List.of("Ben")));
        press(KeyCode.ENTER);
        await("closed", () -> stage.getScene().lookup("#field-sheet") == null);
        Button chip = find("facet-field", Button.class);
        assertThat(onFx(chip::getText)).isEqualTo("Budget greater than 1000");
        onFx(
                () -> {
                    fire(stage.getScene().lookup("#facet-field"));
                    return true;
                });
        find("field-sheet", Node.class);
        onFx(
                () -> {
                    choose("field-sheet-field", tier);
                    return true;
                });
        onFx(
                () -> {
                    ((ComboBox<?>) stage.getScene().lookup("#field-sheet-choice"))
                            .getSelectionModel()
                            .select(0);
                    return true;
                });
        focus("field-sheet-add");
        press(KeyCode.ENTER);
        await("both", () -> table.getItems().isEmpty());
    }

    /** Chooses from the menu that is open, which closes then. */
    private static void pick(String words) {
        onFx(
                () -> {
                    ContextMenu menu =
                            Window.getWindows().stream()
                                    .filter(ContextMenu.class::isInstance)
                                    .map(ContextMenu.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    MenuItem item =
                            menu.getItems().stream()
                                    .filter(each -> words.equals(each.getText()))
                                    .findFirst()
                                    .orElseThrow();
                    menu.hide();
                    item.fire();
                    return true;
                });
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, CustomField field) {
        ((ComboBox<CustomField>) stage.getScene().lookup("#" + id)).setValue(field);
    }

    private static void fire(Node node) {
        ((Button) node).fire();
    }
}
