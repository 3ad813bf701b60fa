package app.renmai.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The Outreach screen by keyboard. */
class OutreachScreenTest extends FxTest {
    private long lin;

    private void withThreads() {
        openWorkspace();
        lin = new MockThreads(services).all();
        openWindow(new Route.Outreach(lin));
        await("chosen", () -> text("thread-contact").equals("Lin Yue"));
        await("list", () -> focusOn("outreach-list"));
    }

    private String text(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node instanceof javafx.scene.control.Labeled labeled && seen(node)
                ? labeled.getText()
                : "";
    }

    private boolean focusOn(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private int lines() {
        return stage.getScene().lookup("#outreach-list") instanceof ListView<?> list
                ? list.getItems().size()
                : 0;
    }

    private State state(long thread) {
        return Workspace.await(services.outreach().outreaches().find(thread))
                .orElseThrow()
                .outreach()
                .state();
    }

    @Test
    void oneKeyNotesAnAnswerAndTheSelectionStays() {
        withThreads();
        press(KeyCode.A);
        await("answered", () -> text("thread-state").equals("Answered"));
        assertThat(state(lin)).isEqualTo(State.ANSWERED);
        assertThat(onFx(() -> text("thread-contact"))).isEqualTo("Lin Yue");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("waits again", () -> text("thread-state").equals("Waiting"));
        assertThat(onFx(() -> text("thread-contact"))).isEqualTo("Lin Yue");
        press(KeyCode.DOWN);
        await("the next", () -> text("thread-contact").equals("Peter Novak"));
        press(KeyCode.O);
        await("the contact", () -> there("contact-page"));
    }

    @Test
    void aThreadBecomesACollaborationWithItsPersonFilledIn() {
        withThreads();
        press(KeyCode.W);
        find("work-sheet", Node.class);
        await("person", () -> !written("work-person-0").isBlank());
        assertThat(written("work-title")).isNotBlank();
        assertThat(written("work-places")).isNotBlank();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("its page", () -> there("collaboration-title"));
        assertThat(Workspace.await(services.value().collaborations().all()))
                .singleElement()
                .satisfies(
                        work -> {
                            assertThat(work.people()).hasSize(1);
                            assertThat(work.organizationNames()).hasSize(1);
                        });
    }

    private String written(String id) {
        return stage.getScene().lookup("#" + id) instanceof TextField field ? field.getText() : "";
    }

    @Test
    void oneKeyNotesAnAnswerOnThePageOfTheContactToo() {
        openWorkspace();
        lin = new MockThreads(services).all();
        long contact =
                Workspace.await(services.outreach().outreaches().find(lin))
                        .orElseThrow()
                        .outreach()
                        .contactId();
        openWindow(new Route.Contact(contact));
        Node threads = find("contact-threads", Node.class);
        await("threads", () -> told(threads, "Waiting"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("follows", () -> told(threads, "Answered"));
        assertThat(state(lin)).isEqualTo(State.ANSWERED);
        assertThat(Workspace.await(services.timeline().ofContact(contact)))
                .first()
                .isInstanceOf(TimelineEntry.Talk.class);
    }

    private static boolean told(Node part, String word) {
        return part.lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Label label && label.getText().startsWith(word));
    }

    @Test
    void anAttemptIsChangedInTheSheetItWasNotedIn() {
        withThreads();
        Button edit = find("attempt-edit-2", Button.class);
        onFx(
                () -> {
                    edit.fire();
                    return true;
                });
        await("sheet", () -> there("attempt-sheet") && !focusOn("outreach-list"));
        press(KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(
                "changed",
                () ->
                        Workspace.await(services.outreach().outreaches().find(lin))
                                .orElseThrow()
                                .last()
                                .orElseThrow()
                                .carried()
                                .value());
    }

    @Test
    void closedThreadsUnfoldByKeyAndClick() {
        withThreads();
        int folded = onFx(this::lines);
        press(KeyCode.H);
        await("unfolded", () -> lines() == folded + 1);
        press(KeyCode.H);
        await("folded", () -> lines() == folded);
    }

    @Test
    void whereThereIsNoRoomTheDetailsAreADrawer() {
        withThreads();
        resize(960, 640);
        await("no room", () -> text("thread-contact").isEmpty());
        press(KeyCode.I);
        await("drawer", () -> text("thread-contact").equals("Lin Yue"));
        press(KeyCode.ESCAPE);
        await("closed", () -> text("thread-contact").isEmpty() && focusOn("outreach-list"));
    }

    @Test
    void typingInTheFilterIsNoCommand() {
        withThreads();
        press(KeyCode.CONTROL, KeyCode.F);
        await("filter", () -> focusOn("outreach-filter"));
        press(KeyCode.A);
        press(KeyCode.L);
        await("nothing is asked", () -> !there("attempt-sheet"));
        assertThat(state(lin)).isEqualTo(State.WAITING);
    }

    @Test
    void pleaseStopHoldsUntilItIsTakenBack() {
        withThreads();
        press(KeyCode.R);
        await("asks", () -> there("reply-sheet") && !focusOn("outreach-list"));
        press(KeyCode.LEFT);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("the next one is chosen", () -> text("thread-contact").equals("Peter Novak"));
        assertThat(state(lin)).isEqualTo(State.CLOSED);
        ThreadRow row =
                Workspace.await(services.outreach().board().all()).stream()
                        .filter(each -> each.id() == lin)
                        .findFirst()
                        .orElseThrow();
        onFx(
                () -> {
                    window.open(new Route.Contact(row.contactId()));
                    return true;
                });
        find("contact-stopped", Node.class);
        find("contact-stop-chip", Button.class);
        assertThat(services.drafting().draftEmpty(row.contactId()))
                .failsWithin(java.time.Duration.ofSeconds(20));
        fire("stop-lift");
        await("asks", () -> focusOn("lift-sheet-save"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("lifted", () -> !there("contact-stopped"));
        List<StopWish> wishes = Workspace.await(services.workspace().read(StopWishStore::all));
        assertThat(wishes).isEmpty();
    }

    @Test
    void pleaseStopIsNotedOnThePageOfAContactWithoutAnyThread() {
        openWorkspace();
        long xu = new MockThreads(services).contact("Xu", "Fan", "Campus Press");
        openWindow(new Route.Contact(xu));
        find("contact-more", Button.class);
        press(KeyCode.CONTROL, KeyCode.K);
        type("asked not to be written");
        await("found", () -> there("palette-list"));
        press(KeyCode.ENTER);
        await("asks", () -> focusOn("stop-words"));
        type("No more, please");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("told on the page", () -> !text("contact-stop-chip").isEmpty());
        assertThat(Workspace.await(services.outreach().stopWishes().of(xu)))
                .hasValueSatisfying(wish -> assertThat(wish.words()).isEqualTo("No more, please"));
        fire("contact-stop-chip");
        await("asks", () -> focusOn("lift-sheet-save"));
        press(KeyCode.ESCAPE);
        await("stays", () -> !there("lift-sheet"));
        assertThat(Workspace.await(services.outreach().stopWishes().of(xu))).isPresent();
    }

    @Test
    void theOrderOfTheListIsChosenAndRemembered() {
        withThreads();
        await("by date", () -> names(State.WAITING).equals(List.of("林 悦", "Novak Peter")));
        choose("outreach-sort-2", true);
        await("turned", () -> names(State.WAITING).getFirst().equals("Novak Peter"));
        assertThat(onFx(() -> text("thread-contact"))).isEqualTo("Lin Yue");
        restart(new Route.Outreach());
        await("due first", () -> text("thread-contact").equals("Lin Yue"));
        await("remembered", () -> names(State.WAITING).getFirst().equals("Novak Peter"));
    }

    /** Chooses in the menu of orders, without its pop-up. */
    private void choose(String order, boolean turned) {
        MenuButton sort = find("outreach-sort", MenuButton.class);
        onFx(
                () -> {
                    item(sort, order).fire();
                    if (turned
                            && item(sort, "outreach-sort-turned") instanceof CheckMenuItem turn) {
                        turn.setSelected(true);
                        turn.fire();
                    }
                    return true;
                });
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void fire(String id) {
        Button button = find(id, Button.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    private List<String> names(State state) {
        return stage.getScene().lookup("#outreach-list") instanceof ListView<?> list
                ? list.getItems().stream()
                        .filter(OutreachLine.Item.class::isInstance)
                        .map(each -> ((OutreachLine.Item) each).row())
                        .filter(row -> row.thread().outreach().state() == state)
                        .map(row -> (row.name().family() + " " + row.name().given()).strip())
                        .toList()
                : List.of();
    }

    @Test
    void anInnerNoteIsKeptForTheUserAlone() {
        withThreads();
        Button begin = find("inner-begin", Button.class);
        onFx(
                () -> {
                    begin.fire();
                    return true;
                });
        focus("inner-thought");
        type("She does not like it");
        focus("outreach-list");
        await(
                "kept",
                () ->
                        stage.getScene().lookup("#inner-reason") instanceof Node reason
                                && !reason.isDisabled());
        List<InnerNote> notes =
                Workspace.await(
                        services.workspace().read(reader -> InnerNoteStore.of(reader, lin)));
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.thought()).isEqualTo("She does not like it"));
    }

    @Test
    void anEmptyScreenInvites() {
        openWorkspace();
        openWindow(new Route.Outreach());
        await(
                "invitation",
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .anyMatch(
                                        each ->
                                                ((Label) each)
                                                        .getText()
                                                        .startsWith("Whose attention")));
    }
}
