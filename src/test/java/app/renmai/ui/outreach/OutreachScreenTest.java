package app.renmai.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.InnerNote;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
        assertThat(services.drafting().draftEmpty(row.contactId()))
                .failsWithin(java.time.Duration.ofSeconds(20));
        Button lift = find("stop-lift", Button.class);
        onFx(
                () -> {
                    lift.fire();
                    return true;
                });
        await("lifted", () -> !there("contact-stopped"));
        List<StopWish> wishes = Workspace.await(services.workspace().read(StopWishStore::all));
        assertThat(wishes).isEmpty();
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
