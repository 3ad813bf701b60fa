package app.renmai.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Outreach;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.outreach.MockThreads;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** Outreach on Today: what it says, and its keys. */
class TodayOutreachTest extends FxTest {
    private long lin;

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private String card() {
        Node card = stage.getScene().lookup("#today-card-0");
        return card == null ? "" : card.getAccessibleText();
    }

    private void withLinYue() {
        openWorkspace();
        MockThreads threads = new MockThreads(services);
        lin = threads.begin("林", "悦", "Fengpao Sports", "Night-run partnership");
        threads.attempt(lin, "2026-11-04", Carried.REMINDER, "");
        threads.attempt(lin, "2026-11-09", Carried.REMINDER, "");
        openWindow(new Route.Today());
        await("named", () -> card().startsWith("Lin Yue: attempt 3 can go out today"));
    }

    @Test
    void theReasonIsCalmAndTheKeysAreThere() {
        withLinYue();
        assertThat(onFx(this::card))
                .contains("Night-run partnership. No answer yet since Mon 9 Nov; that is not a no.")
                .contains("The last two tries only reminded; bring something useful.");
        focus("today-card-0");
        press(KeyCode.D);
        await("asks what went out", () -> there("attempt-sheet"));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("done", () -> !there("today-card-0"));
        assertThat(
                        Workspace.await(services.outreach().outreaches().find(lin))
                                .orElseThrow()
                                .attempts())
                .hasSize(3);
        press(KeyCode.CONTROL, KeyCode.Z);
        focus("today-card-0");
        press(KeyCode.S);
        await("put off", () -> !there("today-card-0"));
        assertThat(
                        Workspace.await(services.outreach().outreaches().find(lin))
                                .orElseThrow()
                                .outreach()
                                .nextOn())
                .isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void oneKeyNotesAnAnswer() {
        withLinYue();
        focus("today-card-0");
        press(KeyCode.A);
        await("follows", () -> !there("today-card-0"));
        assertThat(
                        Workspace.await(services.outreach().outreaches().find(lin))
                                .orElseThrow()
                                .outreach()
                                .state())
                .isEqualTo(Outreach.State.ANSWERED);
    }

    @Test
    void enterOpensTheThread() {
        withLinYue();
        focus("today-card-0");
        press(KeyCode.ENTER);
        await("thread", () -> there("outreach-list"));
    }

    @Test
    void whatWasPausedIsTakenUpOnItsDay() {
        openWorkspace();
        MockThreads threads = new MockThreads(services);
        long ni = threads.begin("Ni", "Rong", "City Museum", "Museum shop on campus");
        threads.attempt(ni, "2026-11-02", Carried.IDEA, "a shelf in the canteen");
        threads.notNow(ni, "2026-11-10", "Travelling", LocalDate.of(2026, 11, 18));
        openWindow(new Route.Today());
        await("named", () -> card().startsWith("Take up again with Rong Ni"));
        assertThat(onFx(this::card)).contains("They asked to be left alone until Wed 18 Nov.");
    }
}
