package app.renmai.ui.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.organization.Organization;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.organization.OrganizationViewModel.PersonRow;

import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

class OrganizationScreenTest extends FxTest {
    private TableView<?> table() {
        return find("organization-table", TableView.class);
    }

    private ListView<?> people() {
        return find("organization-people", ListView.class);
    }

    private void addPerson(String name, String organization, String title) {
        Workspace.await(
                services.contacts()
                        .add(
                                Contact.named(new PersonName(name, "", "", "", "", "", ""), NOW),
                                List.of(),
                                organization,
                                title));
    }

    private void focused(String id) {
        await(
                id + " has the focus",
                () ->
                        stage.getScene().getFocusOwner() != null
                                && id.equals(stage.getScene().getFocusOwner().getId()));
    }

    private long only() {
        return Workspace.await(services.organizations().list()).lines().getFirst().id();
    }

    @Test
    void addsRenamesDeletesAndUndoesByKeyboard() {
        open(new Route.Organizations());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        focused("organization-new-name");
        type("清禾食品");
        press(KeyCode.TAB);
        type("food");
        press(KeyCode.ENTER);
        TextField name = find("organization-name", TextField.class);
        await("page", () -> name.getText().equals("清禾食品"));

        press(KeyCode.F2);
        focused("organization-name");
        type("Qinghe Foods");
        press(KeyCode.ENTER);
        await(
                "renamed",
                () ->
                        Workspace.await(services.organizations().find(only()))
                                .orElseThrow()
                                .name()
                                .equals("Qinghe Foods"));

        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        await("listed", () -> table().getItems().size() == 1);
        press(KeyCode.DOWN);
        press(KeyCode.DELETE);
        await("deleted", () -> table().getItems().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> table().getItems().size() == 1);
        press(KeyCode.CONTROL, KeyCode.Z);
        await(
                "the old name",
                () ->
                        Workspace.await(services.organizations().list())
                                .lines()
                                .getFirst()
                                .name()
                                .equals("清禾食品"));
    }

    @Test
    void aNameThatIsThereAlreadyIsOpenedNotAddedAgain() {
        openWorkspace();
        addPerson("Chen", "Qinghe Foods", "Director");
        openWindow(new Route.Organizations());
        await("listed", () -> table().getItems().size() == 1);
        press(KeyCode.DOWN);
        press(KeyCode.N);
        focused("organization-new-name");
        type("qinghe foods");
        press(KeyCode.ENTER);
        await("page", () -> stage.getScene().lookup("#organization-people") != null);
        assertThat(Workspace.await(services.organizations().list()).lines()).hasSize(1);
    }

    @Test
    void filtersByPinyinAndOpensThePersonFromThePage() {
        openWorkspace();
        addPerson("Chen", "清禾食品", "Director");
        addPerson("Becker", "Nordlicht Events", "");
        openWindow(new Route.Organizations());
        await("listed", () -> table().getItems().size() == 2);
        type("qhsp");
        await("one found", () -> table().getItems().size() == 1);
        press(KeyCode.ENTER);
        await("people", () -> people().getItems().size() == 2);
        assertThat(people().getItems().get(1))
                .isInstanceOfSatisfying(
                        PersonRow.Somebody.class,
                        somebody -> assertThat(somebody.detail()).isEqualTo("Director"));
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await(
                "contact page",
                () -> onFx(() -> stage.getScene().lookup("#organization-people") == null));
    }

    @Test
    void aDateThatIsNoneIsRefusedInWordsAndOneThatIsOneIsKept() {
        openWorkspace();
        addPerson("Chen", "Qinghe Foods", "Director");
        openWindow(new Route.Organization(only()));
        resize(960, 640);
        focus("organization-details");
        press(KeyCode.SPACE);
        focus("organization-since");
        type("soon");
        press(KeyCode.ENTER);
        assertThat(Workspace.await(services.organizations().find(only())).orElseThrow().since())
                .isNull();
        press(KeyCode.CONTROL, KeyCode.A);
        type("April 1998");
        press(KeyCode.ENTER);
        await(
                "kept",
                () ->
                        Workspace.await(services.organizations().find(only()))
                                .filter(found -> found.since() != null)
                                .filter(found -> "1998-04".equals(found.since().toString()))
                                .isPresent());
    }

    @Test
    void anOrganizationThatIsGoneSaysSoAndUndoBringsItBack() {
        openWorkspace();
        addPerson("Chen", "Qinghe Foods", "Director");
        long id = only();
        openWindow(new Route.Organization(id));
        await("people", () -> people().getItems().size() == 2);
        Workspace.await(services.organizations().delete(List.of(id), "Qinghe Foods"));
        await("gone", () -> stage.getScene().getRoot().lookup(".empty") != null);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> people().isVisible() && people().getItems().size() == 2);
    }

    @Test
    void theOrderOfRowsAndColumnsIsRememberedOverARestart() {
        openWorkspace();
        addPerson("Chen", "Aster", "Director");
        addPerson("Becker", "Birch", "");
        openWindow(new Route.Organizations());
        await("listed", () -> table().getItems().size() == 2);
        onFx(
                () -> {
                    TableColumn<?, ?> name = table().getColumns().getFirst();
                    name.setSortType(TableColumn.SortType.DESCENDING);
                    return true;
                });
        await("turned round", () -> names().equals(List.of("Birch", "Aster")));
        moveFirstColumnToTheEnd(table());
        List<String> before = columns();
        restart(new Route.Organizations());
        await("turned round again", () -> names().equals(List.of("Birch", "Aster")));
        assertThat(columns()).isEqualTo(before).endsWith("name");
    }

    @Test
    void notesInChineseAreSeenWithoutScrolling() {
        openWorkspace();
        addPerson("Chen", "清禾食品", "Director");
        String notes = "今年的重心全在燕麦饮上，活动由陈博拍板，采购单走韩梅，新供应商都要三家比价。".repeat(3);
        Organization stored = Workspace.await(services.organizations().find(only())).orElseThrow();
        Workspace.await(services.organizations().edit(stored, each -> each.withNotes(notes)));
        openWindow(new Route.Organization(only()));
        TextArea area = find("organization-notes", TextArea.class);
        await(
                "as high as its text",
                () ->
                        area.getText().equals(notes)
                                && area.getHeight() > 100
                                && !seen(area.lookup(".scroll-bar:vertical")));
    }

    private <R> void moveFirstColumnToTheEnd(TableView<R> table) {
        onFx(() -> table.getColumns().add(table.getColumns().removeFirst()));
    }

    private List<String> names() {
        return onFx(
                () ->
                        table().getItems().stream()
                                .map(row -> ((OrganizationLine) row).name())
                                .toList());
    }

    private List<String> columns() {
        return onFx(() -> table().getColumns().stream().map(TableColumn::getId).toList());
    }
}
