package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A window that stays open shows each day as that day. */
class DayTurnTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    /** So short before midnight that a test can wait for it. */
    private static final Instant EVENING =
            TODAY.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(200);

    private long chen;

    @BeforeEach
    void someone() {
        openWorkspace();
        Contact contact = Contact.named(PersonName.of("Chen", "Bo"), NOW);
        chen = Workspace.await(services.contacts().add(contact, List.of(), "Qinghe Foods", ""));
        Workspace.await(services.agenda().promise(chen, Owner.ME, "Plan", TODAY.plusDays(9)));
    }

    private void talk(Instant start) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.CALL,
                        Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        "Shelf plan",
                        "",
                        List.of(chen),
                        NOW);
        Workspace.await(services.interactions().log(LogEntry.of(talk)));
    }

    private boolean shows(String text) {
        return Stream.of(".label", ".button")
                .flatMap(kind -> stage.getScene().getRoot().lookupAll(kind).stream())
                .filter(FxTest::seen)
                .map(node -> ((Labeled) node).getText())
                .anyMatch(words -> words != null && words.contains(text));
    }

    private String title() {
        return stage.getScene().lookup("#today-screen .title") instanceof Label title
                ? title.getText()
                : "";
    }

    @Test
    void midnightTurnsTodayOver() {
        clock.set(EVENING);
        openWindow(new Route.Today());
        await("the old day", () -> title().equals("Wednesday, 18 November"));
        clock.set(EVENING.plusSeconds(1));
        await("the new day", () -> title().equals("Thursday, 19 November"));
    }

    @Test
    void noticesFollowTheClock() {
        remembered.put("notice.on", "true");
        remembered.put("notice.morning", "00:00");
        Workspace.await(services.agenda().promise(chen, Owner.ME, "Numbers", TODAY.plusDays(1)));
        clock.set(EVENING);
        openWindow(new Route.Contacts(null));
        clock.set(EVENING.plusSeconds(1));
        await("told", () -> !notices.shown.isEmpty());
        assertThat(notices.shown)
                .containsExactly("One thing is worth doing today.\nBo Chen: Numbers");
    }

    @Test
    void theDayIsLookedAtWhenTheUserIsBack() {
        openWindow(new Route.Today());
        await("the old day", () -> title().equals("Wednesday, 18 November"));
        clock.set(NOW.plus(Duration.ofDays(9)));
        press(KeyCode.SHIFT);
        await("another day", () -> title().equals("Friday, 27 November"));
        await("what is due on it", () -> shows("One thing is worth doing"));
    }

    @Test
    void daysInWordsFollowInEveryList() {
        talk(NOW.minusSeconds(60));
        Workspace.await(services.backups().start().result());
        openWindow(new Route.Contacts(null));
        await("today", () -> shows("today"));
        clock.set(NOW.plus(Duration.ofDays(1)));
        press(KeyCode.SHIFT);
        await("yesterday", () -> shows("yesterday"));
        await("the backup too", () -> shows("backup yesterday 10:41"));
        go(new Route.Organizations());
        await("there too", () -> shows("yesterday"));
        clock.set(NOW.plus(Duration.ofDays(2)));
        press(KeyCode.SHIFT);
        await("and on", () -> shows("2 days ago") || shows("2 days"));
    }

    private void go(Route route) {
        onFx(
                () -> {
                    window.open(route);
                    return true;
                });
    }

    @Test
    void aPlanDrawsNearOnTheContactsPage() {
        talk(NOW.plus(Duration.ofDays(1)));
        openWindow(new Route.Contact(chen));
        await("tomorrow", () -> shows("Tomorrow, 10:41"));
        clock.set(NOW.plus(Duration.ofHours(20)));
        press(KeyCode.SHIFT);
        await("today", () -> shows("Today, 10:41"));
    }

    @Test
    void whatIsOverIsAskedAboutWhileTodayIsOpen() {
        talk(NOW.plus(Duration.ofHours(1)));
        openWindow(new Route.Today());
        await("nothing yet", () -> title().equals("Wednesday, 18 November"));
        await("it is counted", () -> shows("1 contact"));
        clock.set(NOW.plus(Duration.ofHours(2)).minusSeconds(1));
        press(KeyCode.SHIFT);
        await("it is not over", () -> !shows("How did it go?"));
        clock.set(NOW.plus(Duration.ofHours(2)));
        press(KeyCode.SHIFT);
        await("it is over", () -> shows("How did it go?"));
    }
}
