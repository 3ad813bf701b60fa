package app.renmai.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.outreach.Advice.Action;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The story of the eleventh attempt, through the window by keys: ten refusals, a plan, a meeting.
 */
class EleventhAttemptTest extends FxTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private MockThreads threads;

    private List<ThreadRow> rows() {
        return Workspace.await(services.outreach().board().all());
    }

    private ThreadRow row() {
        return rows().getFirst();
    }

    private boolean focusOn(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private boolean chip(String words) {
        return stage.getScene().lookup("#thread-state") instanceof Label label
                && label.getText().equals(words)
                && seen(label);
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    @Test
    void tenRefusalsAPlanAndTheMeeting() {
        openWorkspace();
        threads = new MockThreads(services);
        long chen = threads.contact("陈", "博", "Qinghe Foods");
        openWindow(new Route.Outreach());
        await("list", () -> focusOn("outreach-list"));
        begin();
        assertThat(row().advice().action()).isEqualTo(Action.FIRST);
        for (int number = 1; number <= 10; number++) {
            refused(number);
        }
        theEleventh();
        meeting();
        List<TimelineEntry> happened = Workspace.await(services.timeline().ofContact(chen));
        assertThat(happened)
                .filteredOn(TimelineEntry.Attempted.class::isInstance)
                .hasSize(11)
                .filteredOn(each -> ((TimelineEntry.Attempted) each).worked())
                .hasSize(1);
    }

    private void begin() {
        press(KeyCode.T);
        await("asks with whom", () -> focusOn("new-thread-person"));
        type("chenbo");
        await("found", () -> there("new-thread-person-list"));
        press(KeyCode.ENTER);
        await("what for", () -> focusOn("new-thread-purpose"));
        type("Campus partnership");
        press(KeyCode.ENTER);
        await("begun", () -> chip("Preparing") && focusOn("outreach-list"));
    }

    private void refused(int number) {
        press(KeyCode.L);
        await("what went out", () -> there("attempt-sheet") && !focusOn("outreach-list"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("waits", () -> chip("Waiting") && focusOn("outreach-list"));
        if (number == 1) {
            // Three working days after Wednesday the 18th.
            assertThat(row().next()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(row().advice().action()).isEqualTo(Action.WAIT);
        }
        later(Duration.ofDays(70));
        assertThat(row().thread().outreach().state()).as("silence").isEqualTo(State.WAITING);
        assertThat(row().advice().action()).isEqualTo(Action.TRY);
        press(KeyCode.D);
        await("their words", () -> focusOn("reply-words"));
        type("Not this year");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("said no", () -> chip("Declined") && focusOn("outreach-list"));
        ThreadRow row = row();
        assertThat(row.thread().attempts()).hasSize(number);
        assertThat(row.thread().outreach().theirWords()).isEqualTo("Not this year");
        assertThat(row.advice().action()).isEqualTo(Action.BRING_NEW);
        assertThat(row.next()).isNull();
        later(MONTH);
    }

    private void theEleventh() {
        aReminderAloneIsRefused();
        press(KeyCode.L);
        await("what went out", () -> there("attempt-sheet") && !focusOn("outreach-list"));
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.TAB);
        await("its words", () -> focusOn("attempt-words"));
        type("an 88-page campus plan");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("waits", () -> chip("Waiting") && focusOn("outreach-list"));
        Attempt last = row().thread().last().orElseThrow();
        assertThat(last.number()).isEqualTo(11);
        assertThat(last.carried()).isEqualTo(Carried.PLAN);
        assertThat(last.carriedWords()).isEqualTo("an 88-page campus plan");
    }

    private void aReminderAloneIsRefused() {
        press(KeyCode.L);
        await("what went out", () -> there("attempt-sheet") && !focusOn("outreach-list"));
        press(KeyCode.LEFT);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(there("attempt-sheet")).isTrue();
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("attempt-sheet") && focusOn("outreach-list"));
        assertThat(row().thread().attempts()).hasSize(10);
    }

    private void meeting() {
        later(Duration.ofDays(7));
        press(KeyCode.A);
        await("answered", () -> chip("Answered"));
        assertThat(row().advice().action()).isEqualTo(Action.REPLY);
        later(Duration.ofDays(7));
        press(KeyCode.M);
        await("met", () -> chip("Met"));
        assertThat(row().advice().action()).isEqualTo(Action.DECIDE);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> chip("Answered"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await("met again", () -> chip("Met"));
    }
}
