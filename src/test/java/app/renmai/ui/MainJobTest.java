package app.renmai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole job by keyboard alone: a contact, a meeting with two people, a pitch, both in the
 * timeline, the tables; then every step undone, done again, and still there after a restart.
 */
class MainJobTest extends FxTest {
    private static final int MOST_TABS = 40;

    @Test
    void fromTheFirstContactToTheTablesAndBack() throws Exception {
        open(new Route.Contacts(null));
        long tom = add("Tom Becker");
        long ming = add("欧阳明");
        logMeeting();
        draftAndMarkSent();

        goTo("oym");
        await(
                "both in the timeline",
                () ->
                        kinds(ming)
                                .equals(List.of("AttemptAhead", "Attempted", "PitchSent", "Talk")));
        assertThat(kinds(tom)).containsExactly("Talk");

        Path tables = dir.resolve("tables");
        export(tables);
        assertThat(Files.readString(tables.resolve("contacts.csv"), StandardCharsets.UTF_8))
                .contains("欧阳", "Becker");

        undoEverythingAndRedoIt();
        restart(new Route.Contact(ming));
        find("contact-page", Node.class);
        assertThat(kinds(ming)).containsExactly("AttemptAhead", "Attempted", "PitchSent", "Talk");
    }

    private long add(String name) {
        press(KeyCode.CONTROL, KeyCode.N);
        focused("new-name");
        type(name);
        press(KeyCode.ENTER);
        await("page of " + name, () -> !there("new-contact") && there("contact-page"));
        return done(services.contactList().find(name, Order.NAME, false)).getFirst().id();
    }

    private void logMeeting() {
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-sheet", Node.class);
        tabTo("log-people");
        type("becker");
        press(KeyCode.ENTER);
        await("two people", () -> stage.getScene().getRoot().lookupAll(".person-chip").size() == 2);
        tabTo("log-when");
        type("yesterday 3pm");
        tabTo("log-summary");
        type("Spring campus tour");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> !there("log-sheet"));
    }

    private void draftAndMarkSent() {
        press(KeyCode.CONTROL, KeyCode.D);
        focused("draft-templates");
        press(KeyCode.ENTER);
        focused("pitch-body");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        find("send-sheet", Node.class);
        tabTo("send-with-gaps");
        press(KeyCode.SPACE);
        await("sent", () -> there("sent-letter"));
    }

    private void goTo(String typed) {
        press(KeyCode.CONTROL, KeyCode.K);
        focused("palette-field");
        type(typed);
        await(
                "found",
                () ->
                        stage.getScene().lookup("#palette-list")
                                        instanceof javafx.scene.control.ListView<?> list
                                && list.getItems().size() == 1);
        press(KeyCode.ENTER);
        find("contact-page", Node.class);
    }

    private void export(Path tables) {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        await("list", () -> there("contact-table"));
        press(KeyCode.CONTROL, KeyCode.E);
        find("export", Node.class);
        tabTo("export-target");
        onFx(
                () -> {
                    ((TextInputControl) stage.getScene().getFocusOwner()).selectAll();
                    ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection("");
                    return true;
                });
        type(tables.toString());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("written", () -> Files.exists(tables.resolve("contacts.csv")));
    }

    private void undoEverythingAndRedoIt() {
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        await("today", () -> there("today-screen"));
        int steps = 0;
        while (workspace.undoState().undo().isPresent()) {
            long before = workspace.undoState().undo().orElseThrow().id();
            press(KeyCode.CONTROL, KeyCode.Z);
            await(
                    "undone",
                    () ->
                            workspace
                                    .undoState()
                                    .undo()
                                    .map(next -> next.id() != before)
                                    .orElse(true));
            steps++;
        }
        assertThat(steps).isGreaterThanOrEqualTo(5);
        assertThat(done(services.contacts().count())).isZero();
        while (workspace.undoState().redo().isPresent()) {
            long before = workspace.undoState().redo().orElseThrow().id();
            press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            await(
                    "done again",
                    () ->
                            workspace
                                    .undoState()
                                    .redo()
                                    .map(next -> next.id() != before)
                                    .orElse(true));
        }
        assertThat(done(services.contacts().count())).isEqualTo(2);
    }

    private List<String> kinds(long contact) {
        Stream<TimelineEntry> entries = done(services.timeline().ofContact(contact)).stream();
        return entries.map(entry -> entry.getClass().getSimpleName()).toList();
    }

    private static <T> T done(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private void focused(String id) {
        await(id + " has the focus", () -> hasFocus(id));
    }

    private boolean hasFocus(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS && !onFx(() -> hasFocus(id)); tabs++) {
            press(KeyCode.TAB);
        }
        focused(id);
    }
}
