package app.renmai.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class LogScreenTest extends FxTest {
    private long add(String family, String given, String organization) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), organization, ""));
    }

    private List<Interaction> logged() {
        return Workspace.await(services.timeline().ofEveryone()).stream()
                .map(
                        entry ->
                                ((app.renmai.service.activity.TimelineEntry.Talk) entry)
                                        .interaction())
                .toList();
    }

    private void openLog() {
        press(KeyCode.CONTROL, KeyCode.L);
        find("log-people", TextField.class);
        focus("log-people");
    }

    private void typeAndTab(String text) {
        type(text);
        press(KeyCode.TAB);
    }

    private boolean logShows() {
        return stage.getScene().lookup("#log-sheet") != null;
    }

    private int chips() {
        return stage.getScene().getRoot().lookupAll(".people-field .person-chip").size();
    }

    private void tab(int times) {
        for (int i = 0; i < times; i++) {
            press(KeyCode.TAB);
        }
    }

    private void person(String typed, int nowChosen) {
        type(typed);
        press(KeyCode.ENTER);
        await(typed + " chosen", () -> chips() == nowChosen);
    }

    @Test
    void aMeetingByKeyboardAloneInOneStep() {
        openWorkspace();
        long zeng = add("曾", "慧", "明泰");
        long tom = add("Becker", "Tom", "Nordwind");
        openWindow(new Route.Timeline());
        openLog();
        person("zenghui", 1);
        person("beck", 2);
        press(KeyCode.TAB);
        typeAndTab("yesterday 3pm");
        typeAndTab("Raffles");
        typeAndTab("Spring campus tour");
        typeAndTab("They open **three** stores.");
        // Whose initiative it was, what was needed and by whom are passed over.
        tab(5);
        typeAndTab("Shelf plan");
        typeAndTab("Fri");
        picture("log-keyboard");
        assertThat(find("log-saves", Label.class).getText())
                .isEqualTo("Saves 1 meeting, 1 promise");
        tab(4);
        type("Thu 26 Nov, with the numbers");
        assertThat(find("log-saves", Label.class).getText())
                .isEqualTo("Saves 1 meeting, 1 promise, 1 reminder");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> !logShows());
        Interaction talk = logged().getFirst();
        assertThat(talk.participants()).containsExactly(zeng, tom);
        assertThat(talk.start()).isEqualTo(Instant.parse("2026-11-17T07:00:00Z"));
        assertThat(talk.allDay()).isFalse();
        assertThat(talk.place()).isEqualTo("Raffles");
        assertThat(talk.summary()).isEqualTo("Spring campus tour");
        assertThat(Workspace.await(services.agenda().commitments(zeng)))
                .singleElement()
                .satisfies(
                        promise -> {
                            assertThat(promise.owedBy()).isEqualTo(Commitment.Owner.ME);
                            assertThat(promise.promise()).isEqualTo("Shelf plan");
                            assertThat(promise.due()).isEqualTo(LocalDate.of(2026, 11, 20));
                        });
        assertThat(Workspace.await(services.agenda().reminders(zeng)))
                .singleElement()
                .satisfies(
                        reminder -> {
                            assertThat(reminder.due()).isEqualTo(LocalDate.of(2026, 11, 25));
                            assertThat(reminder.reason()).isEqualTo("Thu 26 Nov: with the numbers");
                        });
        press(KeyCode.CONTROL, KeyCode.Z);
        await("all undone", () -> logged().isEmpty());
        assertThat(Workspace.await(services.agenda().commitments(zeng))).isEmpty();
        assertThat(Workspace.await(services.agenda().reminders(zeng))).isEmpty();
    }

    @Test
    void somebodyNewBecomesAContactInTheSameStep() {
        open(new Route.Timeline());
        openLog();
        person("欧阳明", 1);
        assertThat(find("log-saves", Label.class).getText())
                .isEqualTo("Saves 1 meeting, 1 new contact");
        press(KeyCode.ALT, KeyCode.DIGIT2);
        for (int i = 0; i < 3; i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await(
                "asks for a line",
                () ->
                        stage.getScene().getFocusOwner() instanceof TextField field
                                && "log-summary".equals(field.getId()));
        type("Asked about the plan");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("saved", () -> !logShows());
        assertThat(logged())
                .singleElement()
                .satisfies(talk -> assertThat(talk.kind()).isEqualTo(Interaction.Kind.CALL));
        assertThat(Workspace.await(services.contacts().count())).isEqualTo(1);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("both undone", () -> Workspace.await(services.contacts().count()) == 0);
        assertThat(logged()).isEmpty();
    }

    @Test
    void escKeepsTheDraftAcrossARestart() {
        openWorkspace();
        add("Becker", "Tom", "Nordwind");
        openWindow(new Route.Timeline());
        openLog();
        person("tom", 1);
        press(KeyCode.TAB);
        typeAndTab("yesterday");
        press(KeyCode.ESCAPE);
        await("closed", () -> !logShows());
        restart(new Route.Timeline());
        openLog();
        await("Tom is back", () -> chips() == 1);
        assertThat(find("log-when", TextField.class).getText()).isEqualTo("yesterday");
        find("log-afresh", javafx.scene.control.Button.class);
        onFx(
                () -> {
                    find("log-afresh", javafx.scene.control.Button.class).fire();
                    return true;
                });
        await("empty", () -> chips() == 0);
        press(KeyCode.ESCAPE);
        openLog();
        assertThat(find("log-when", TextField.class).getText()).isEmpty();
    }
}
