package app.renmai.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.reverseOrder;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.ContactRow;
import app.renmai.text.NameOrder;
import app.renmai.ui.FxTest;
import app.renmai.ui.desk.Names;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
        press(KeyCode.DOWN);
        press(KeyCode.DELETE);
        await("deleted", () -> table().getItems().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> table().getItems().size() == 1);
    }

    private void openSample() {
        openWorkspace();
        services.sample().load(Locale.ENGLISH, NOW.atZone(ZONE).toLocalDate(), ZONE).join();
        openWindow(new Route.Contacts(null));
        await("listed", () -> table().getItems().size() > 30);
    }

    private TableColumn<ContactRow, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Clicks a header; the robot's clicks do not count as still there on the headless platform. */
    private void click(String id) {
        onFx(
                () -> {
                    Node header =
                            stage.getScene().getRoot().lookupAll(".column-header").stream()
                                    .filter(node -> id.equals(node.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    Event.fireEvent(header, mouse(MouseEvent.MOUSE_PRESSED));
                    Event.fireEvent(header, mouse(MouseEvent.MOUSE_RELEASED));
                    return true;
                });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                9,
                9,
                9,
                9,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private List<Long> shown() {
        return onFx(() -> table().getItems().stream().map(ContactRow::id).toList());
    }

    private List<Instant> talks() {
        return onFx(
                () ->
                        table().getItems().stream()
                                .map(ContactRow::lastTalk)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private void select(int... rows) {
        onFx(
                () -> {
                    table().requestFocus();
                    table().getSelectionModel().clearSelection();
                    table().getSelectionModel().selectIndices(rows[0], rows);
                    return true;
                });
    }

    private List<ContactRow> selected() {
        return onFx(() -> List.copyOf(table().getSelectionModel().getSelectedItems()));
    }

    @Test
    void sortsByClickAndRemembersOrderWidthAndColumnsOverARestart() {
        openSample();
        List<Long> byName = shown();
        click("last-talk");
        await("sorted", () -> !shown().equals(byName));
        click("last-talk");
        await(
                "newest first",
                () -> talks().equals(talks().stream().sorted(reverseOrder()).toList()));
        assertThat(column("last-talk").getText()).isEqualTo("Last talk ↓");
        onFx(
                () -> {
                    column("tags").setVisible(false);
                    table().getColumns().add(table().getColumns().removeFirst());
                    table().resizeColumn(column("position"), 40);
                    // The others make room for it in the next layout.
                    table().applyCss();
                    table().layout();
                    return true;
                });
        List<Long> before = shown();
        double width = column("position").getWidth();
        restart(new Route.Contacts(null));
        await("listed", () -> table().getItems().size() == before.size());
        assertThat(shown()).isEqualTo(before);
        assertThat(column("last-talk").getText()).isEqualTo("Last talk ↓");
        assertThat(column("tags").isVisible()).isFalse();
        assertThat(table().getColumns().getLast().getId()).isEqualTo("name");
        // The columns share what the scroll bar leaves.
        await("width", () -> Math.abs(column("position").getWidth() - width) < 12);
    }

    @Test
    void tagsManyInOneStepAndKeepsThemSelected() {
        openSample();
        press(KeyCode.DOWN);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        List<ContactRow> three = selected();
        assertThat(three).hasSize(3);
        press(KeyCode.CONTROL, KeyCode.T);
        await("asked", () -> stage.getScene().lookup("#tag-sheet") != null);
        type("#night run");
        press(KeyCode.ENTER);
        await(
                "tagged",
                () -> selected().stream().allMatch(row -> row.tags().contains("night run")));
        assertThat(selected().stream().map(ContactRow::id))
                .containsExactlyElementsOf(three.stream().map(ContactRow::id).toList());
        press(KeyCode.CONTROL, KeyCode.Z);
        await(
                "taken off again",
                () -> selected().stream().noneMatch(row -> row.tags().contains("night run")));
        assertThat(selected()).hasSize(3);
    }

    @Test
    void deletesAllAndBringsAllBackInOneStep() {
        openSample();
        List<Long> all = shown();
        select(0);
        press(KeyCode.CONTROL, KeyCode.A);
        assertThat(selected()).hasSize(all.size());
        press(KeyCode.DELETE);
        await("gone", () -> table().getItems().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> shown().equals(all));
    }

    @Test
    void findsByNameInitialsOrganizationTagContactPointAndNote() {
        openSample();
        int all = shown().size();
        for (String words :
                List.of("chen bo", "陈博", "chenbo", "cb qinghe", "#campus", "qinghe.example")) {
            type(words);
            await(words, () -> !table().getItems().isEmpty() && shown().size() < all);
            press(KeyCode.ESCAPE);
            await("cleared", () -> shown().size() == all);
        }
    }

    @Test
    void staysWhereItIsWhenItLoadsAgain() {
        openSample();
        await("drawn", () -> firstVisible() >= 0);
        select(25);
        onFx(
                () -> {
                    table().scrollTo(12);
                    return true;
                });
        ContactRow chosen = selected().getFirst();
        await("scrolled", () -> firstVisible() >= 12);
        long top = onFx(() -> table().getItems().get(firstVisible()).id());
        services.contacts()
                .add(Contact.named(PersonName.of("Aa", "First"), NOW), List.of(), "", "")
                .join();
        await("one more", () -> table().getItems().getFirst().name().family().equals("Aa"));
        assertThat(selected()).extracting(ContactRow::id).containsExactly(chosen.id());
        await("same at the top", () -> table().getItems().get(firstVisible()).id() == top);
    }

    private int firstVisible() {
        var first = ((VirtualFlow<?>) table().lookup(".virtual-flow")).getFirstVisibleCell();
        return first == null ? -1 : first.getIndex();
    }

    @Test
    void showsNamesOfAllSortsAndColumnsOnRequest() {
        openWorkspace();
        for (PersonName name :
                List.of(
                        PersonName.of("", ""),
                        PersonName.of("שפירא", "דוד"),
                        PersonName.of("الحسيني", "ليلى"),
                        PersonName.of("🌿 Green", "Ivy"),
                        PersonName.of("von und zu ".repeat(12) + "Ende", "Maximilian"))) {
            services.contacts().add(Contact.named(name, NOW), List.of(), "", "").join();
        }
        openWindow(new Route.Contacts(null));
        await("listed", () -> table().getItems().size() == 5);
        MenuButton menu = find("contacts-columns", MenuButton.class);
        onFx(
                () -> {
                    menu.getItems().getLast().fire();
                    return true;
                });
        await("hidden", () -> !column("next").isVisible());
        onFx(
                () -> {
                    menu.getItems().getLast().fire();
                    return true;
                });
        await("shown", () -> column("next").isVisible());
    }

    private TableRow<?> row(int index) {
        return stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row -> row.getIndex() == index && row.isVisible())
                .findFirst()
                .orElseThrow();
    }

    private void mouse(Node node, EventType<MouseEvent> type) {
        onFx(
                () -> {
                    Point2D at = node.localToScene(20, 20);
                    Event.fireEvent(
                            node,
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    0,
                                    0,
                                    MouseButton.NONE,
                                    0,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    null));
                    return true;
                });
    }

    private Node actions() {
        return stage.getScene().lookup("#contacts .table-actions");
    }

    @Test
    void theRowUnderTheMouseOffersWhatCanBeDone() {
        openSample();
        await("drawn", () -> firstVisible() >= 0);
        assertThat(onFx(() -> actions().isVisible())).isFalse();
        TableRow<?> third = onFx(() -> row(2));
        mouse(third, MouseEvent.MOUSE_ENTERED);
        assertThat(onFx(() -> actions().isVisible() && actions().getOpacity() == 1)).isTrue();
        assertThat(onFx(() -> onTheLineOf(actions(), third))).as("beside its row").isTrue();
        mouse(third, MouseEvent.MOUSE_EXITED);
        assertThat(onFx(() -> actions().isVisible())).isFalse();
        mouse(third, MouseEvent.MOUSE_ENTERED);
        List<Button> buttons =
                onFx(
                        () ->
                                actions().lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .toList());
        assertThat(buttons).extracting(Button::getAccessibleText).doesNotContain("").hasSize(3);
        // Whoever is in the row now: rows may come again while the story is taken in.
        ContactRow person =
                onFx(
                        () -> {
                            buttons.getFirst().fire();
                            return (ContactRow) third.getItem();
                        });
        find("log-sheet", Node.class);
        String name =
                new Names(new Messages(Locale.ENGLISH), NameOrder.BY_SCRIPT)
                        .pair(person.name())
                        .main();
        await(
                "with that person",
                () ->
                        stage.getScene().getRoot().lookupAll("#log-sheet .label").stream()
                                .anyMatch(label -> name.equals(((Label) label).getText())));
    }

    private static boolean onTheLineOf(Node bar, Node row) {
        double middle = bar.localToScene(bar.getLayoutBounds()).getCenterY();
        return row.localToScene(row.getLayoutBounds())
                .contains(row.localToScene(1, 1).getX(), middle);
    }

    @Test
    void whereRowsWillBeIsShownOnlyWhenReadingTakesLong() {
        open(new Route.Contacts(null));
        await("read", () -> stage.getScene().lookup("#contacts .empty") != null);
        SkeletonRows inside =
                (SkeletonRows) onFx(() -> table().getPlaceholder().lookup(".skeleton"));
        assertThat(onFx(inside::isVisible)).as("all is read").isFalse();
        BooleanProperty waiting = new SimpleBooleanProperty();
        SkeletonRows rows = onFx(() -> new SkeletonRows(waiting));
        onFx(
                () -> {
                    waiting.set(true);
                    assertThat(rows.isVisible()).as("one would not notice yet").isFalse();
                    return true;
                });
        await("seen", rows::isVisible);
        onFx(
                () -> {
                    waiting.set(false);
                    assertThat(rows.isVisible()).isFalse();
                    waiting.set(true);
                    waiting.set(false);
                    return true;
                });
        assertThat(onFx(rows::isVisible)).isFalse();
    }
}
