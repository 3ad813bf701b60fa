package app.renmai.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Choosing people and known words as one types, the same wherever that is. */
class ChoosingTest extends FxTest {
    private long linYue;
    private long linXia;

    private void withPeople() {
        openWorkspace();
        linYue = add("林", "悦", "风跑体育", "品牌总监");
        linXia = add("林", "夏", "明泰", "");
        add("Becker", "Tom", "Nordwind", "Producer");
    }

    private long add(String family, String given, String organization, String title) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), organization, title));
    }

    private boolean focusOn(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private boolean shows(String list) {
        return stage.getScene().lookup("#" + list) != null;
    }

    private ListView<?> list(String id) {
        return find(id, ListView.class);
    }

    private void awaitFound(String id, int rows) {
        await(
                id + " has " + rows,
                () ->
                        stage.getScene().lookup("#" + id) instanceof ListView<?> found
                                && found.getItems().size() == rows);
    }

    private int selected(String id) {
        ListView<?> list = list(id);
        return onFx(() -> list.getSelectionModel().getSelectedIndex());
    }

    private String text(String field) {
        TextField found = find(field, TextField.class);
        return onFx(found::getText);
    }

    /** What is read meanwhile moves the field, and the list with it. */
    private void insideTheWindow(String id) {
        await("inside the window", () -> inside(stage.getScene().lookup("#" + id)));
    }

    private boolean inside(Node list) {
        Bounds bounds = list.localToScene(list.getLayoutBounds());
        return bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= stage.getScene().getWidth()
                && bounds.getMaxY() <= stage.getScene().getHeight();
    }

    private void askThroughWhom() {
        openWindow(new Route.Contact(linYue));
        askInTheRow();
    }

    private void askInTheRow() {
        Node row = find("how-met", Node.class);
        await("the row", () -> row.lookup(".row-text") != null);
        onFx(
                () -> {
                    ((Button) row.lookup(".row-text")).fire();
                    return true;
                });
        focus("met-through");
    }

    private long introducer() {
        Long id =
                Workspace.await(services.contacts().details(linYue))
                        .orElseThrow()
                        .contact()
                        .metThrough();
        return id == null ? 0 : id;
    }

    @Test
    void enterTakesThePersonAndEscClosesTheListAlone() {
        withPeople();
        askThroughWhom();
        press(KeyCode.DOWN);
        awaitFound("met-through-list", 2);
        press(KeyCode.DOWN);
        assertThat(selected("met-through-list")).isEqualTo(1);
        press(KeyCode.DOWN);
        assertThat(selected("met-through-list")).isZero();
        press(KeyCode.UP);
        assertThat(selected("met-through-list")).isEqualTo(1);
        press(KeyCode.ESCAPE);
        await("closed", () -> !shows("met-through-list"));
        assertThat(onFx(() -> focusOn("met-through"))).isTrue();
        type("lx");
        awaitFound("met-through-list", 1);
        picture("choosing-introducer");
        TextField field = find("met-through", TextField.class);
        assertThat(onFx(field::getAccessibleHelp)).contains("林夏", "明泰");
        press(KeyCode.ENTER);
        await("closed", () -> !shows("met-through-list"));
        assertThat(text("met-through")).contains("林夏");
        assertThat(onFx(() -> focusOn("met-through"))).isTrue();
        press(KeyCode.ENTER);
        await("saved", () -> introducer() == linXia);
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt() {
        withPeople();
        askThroughWhom();
        onFx(
                () -> {
                    type("tom");
                    press(KeyCode.ENTER);
                    return true;
                });
        TextField field = find("met-through", TextField.class);
        await("Tom", () -> field.getText().contains("Becker"));
        assertThat(onFx(() -> focusOn("met-through"))).isTrue();
    }

    @Test
    void nobodyIsSaidInTheList() {
        withPeople();
        askThroughWhom();
        type("zzz");
        awaitFound("met-through-list", 0);
        picture("choosing-nobody");
        press(KeyCode.ESCAPE);
        await("closed", () -> !shows("met-through-list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5"})
    void aClickTakesInASmallWindowToo(String zoom) {
        remembered.put("zoom", zoom);
        withPeople();
        openWindow(new Route.Contact(linYue));
        resize(960, 640);
        Button details = find("contact-details", Button.class);
        await("the panel is a drawer", details::isVisible);
        onFx(
                () -> {
                    details.fire();
                    return true;
                });
        askInTheRow();
        type("lin");
        awaitFound("met-through-list", 1);
        picture("choosing-small-" + zoom);
        insideTheWindow("met-through-list");
        ListView<?> list = list("met-through-list");
        await("drawn", () -> list.lookup(".list-cell") instanceof ListCell<?> c && !c.isEmpty());
        robot.clickOn(onFx(() -> list.lookup(".person-line")));
        TextField field = find("met-through", TextField.class);
        await("taken", () -> field.getText().contains("林夏"));
        assertThat(onFx(() -> focusOn("met-through"))).isTrue();
    }

    @Test
    void aWordTypedIsNotReplacedByAnOlderOneUnlessChosen() {
        withPeople();
        services.contacts().tag(List.of(linXia), "campus tour").join();
        services.contacts().tag(List.of(linXia), "校园").join();
        openWindow(new Route.Contact(linYue));
        focus("add-tag");
        press(KeyCode.SPACE);
        await("a field", () -> focusOn("tag-field"));
        type("#camp");
        awaitFound("tag-field-list", 1);
        assertThat(selected("tag-field-list")).isEqualTo(-1);
        press(KeyCode.ENTER);
        await("tagged as typed", () -> tags().equals(List.of("camp")));
        type("camp");
        awaitFound("tag-field-list", 1);
        picture("choosing-tag");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(text("tag-field")).isEqualTo("campus tour");
        press(KeyCode.ENTER);
        await("two tags", () -> tags().equals(List.of("camp", "campus tour")));
        type("xy");
        awaitFound("tag-field-list", 1);
        assertThat(selected("tag-field-list")).as("found as it is read").isZero();
        press(KeyCode.ENTER);
        assertThat(text("tag-field")).isEqualTo("校园");
        press(KeyCode.ENTER);
        await("three tags", () -> tags().size() == 3);
    }

    private List<String> tags() {
        return Workspace.await(services.contacts().details(linYue)).orElseThrow().tags().stream()
                .map(tag -> tag.name())
                .toList();
    }

    @Test
    void organizationsInANewContact() {
        withPeople();
        openWindow(new Route.Contacts(null));
        await("listed", () -> shows("contact-table"));
        press(KeyCode.CONTROL, KeyCode.N);
        find("new-name", TextField.class);
        TextField organization = find("new-organization", TextField.class);
        focus("new-organization");
        type("nord");
        awaitFound("new-organization-list", 1);
        picture("choosing-organization");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(text("new-organization")).isEqualTo("Nordwind");
        onFx(
                () -> {
                    organization.clear();
                    return true;
                });
        press(KeyCode.DOWN);
        awaitFound("new-organization-list", 3);
        press(KeyCode.ESCAPE);
        await("list closed", () -> !shows("new-organization-list"));
        assertThat(onFx(() -> shows("new-contact"))).isTrue();
        press(KeyCode.ESCAPE);
        await("sheet closed", () -> !shows("new-contact"));
    }

    @Test
    void theRecipientOfAPitch() {
        withPeople();
        openWindow(new Route.Pitches());
        await("pitches", () -> focusOn("pitch-list"));
        press(KeyCode.N);
        await("asks to whom", () -> focusOn("draft-contact"));
        type("林");
        awaitFound("draft-contact-list", 2);
        picture("choosing-recipient");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("templates", () -> focusOn("draft-templates"));
        picture("choosing-recipient-chosen");
    }

    @Test
    void whoTookPartInATalkAndOnWhichDay() {
        withPeople();
        openWindow(new Route.Timeline());
        press(KeyCode.CONTROL, KeyCode.L);
        await("log", () -> focusOn("log-line"));
        focus("log-people");
        type("lin");
        awaitFound("log-people-list", 3);
        picture("choosing-log");
        press(KeyCode.ENTER);
        await("taken", () -> stage.getScene().lookup(".person-chip") != null);
        focus("log-when");
        press(KeyCode.ALT, KeyCode.DOWN);
        await("a month", () -> stage.getScene().lookup(".day-picker") != null);
        picture("choosing-day");
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup(".day-picker") == null);
        assertThat(onFx(() -> shows("log-sheet"))).isTrue();
    }
}
