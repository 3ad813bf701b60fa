package app.renmai.ui.warmth;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Tag;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.cadence.Touch;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.today.TodayView;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeping in touch on the page of a contact and on Today, by keyboard. */
class CadenceScreenTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private long person(String family, String given) {
        Contact contact = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(services.contacts().add(contact, List.of(), "", ""));
    }

    private void met(long contact, long daysAgo) {
        Instant start = TODAY.minusDays(daysAgo).atTime(15, 0).atZone(ZONE).toInstant();
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        "Met",
                        "",
                        List.of(contact),
                        NOW);
        Workspace.await(
                services.interactions()
                        .log(
                                new LogEntry(
                                        talk, List.of(), Optional.empty(), List.of(), List.of())));
    }

    private String chip() {
        Button chip = (Button) stage.getScene().lookup("#contact-warmth");
        return chip == null ? "" : Objects.requireNonNullElse(chip.getAccessibleText(), "");
    }

    private static @Nullable Node inPopOver(String id) {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(Objects::nonNull)
                .map(Scene::getRoot)
                .map(root -> root.lookup("#" + id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void edit() {
        await("the window has the keys", () -> stage.isFocused());
        press(KeyCode.CONTROL, KeyCode.T);
        await("the form is open", () -> inPopOver("cadence-form") != null);
    }

    private void write(String id, String text) {
        onFx(
                () -> {
                    ((TextField) Objects.requireNonNull(inPopOver(id))).setText(text);
                    return true;
                });
    }

    private void fire(String id) {
        onFx(
                () -> {
                    ((Button) Objects.requireNonNull(inPopOver(id))).fire();
                    return true;
                });
    }

    /** The pop-over is a window of its own, which the robot's keys do not reach headless. */
    private void key(String id, KeyCode code) {
        onFx(
                () -> {
                    Node field = Objects.requireNonNull(inPopOver(id));
                    field.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                    return true;
                });
    }

    private List<String> texts(String id) {
        Node form = Objects.requireNonNull(inPopOver(id));
        return form.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private Touch touch(long contact) {
        return Workspace.await(services.cadences().of(contact));
    }

    @Test
    void aCadenceIsSetChangedPausedAndUndoneWithTheKeyboard() {
        openWorkspace();
        long chen = person("陈", "博");
        met(chen, 21);
        openWindow(new Route.Contact(chen));
        await("nothing is expected", () -> chip().equals("Add a cadence"));
        edit();
        fire("cadence-30");
        key("cadence-ideal", KeyCode.ENTER);
        await("warm", () -> chip().equals("Warm · day 21 of 30"));
        assertThat(touch(chen).cadence()).isEqualTo(new Cadence(30, 60));
        edit();
        write("cadence-ideal", "７");
        write("cadence-maximum", "6");
        key("cadence-ideal", KeyCode.ENTER);
        assertThat(onFx(() -> texts("cadence-form")))
                .contains("The maximum is no less than the ideal, and 3,650 days at most.");
        write("cadence-maximum", "14");
        key("cadence-maximum", KeyCode.ENTER);
        await("quiet", () -> chip().equals("Quiet · day 21 of 7–14"));
        edit();
        write("cadence-ideal", "99");
        key("cadence-ideal", KeyCode.ESCAPE);
        await("closed", () -> inPopOver("cadence-form") == null);
        assertThat(touch(chen).cadence()).isEqualTo(new Cadence(7, 14));
        edit();
        fire("cadence-pause");
        await("paused", () -> chip().strip().equals("paused"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("not paused", () -> chip().equals("Quiet · day 21 of 7–14"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("as before", () -> chip().equals("Warm · day 21 of 30"));
        edit();
        fire("cadence-remove");
        await("none", () -> chip().equals("Add a cadence"));
    }

    @Test
    void notNowUntilADayLeavesTheWarmthAsItIs() {
        openWorkspace();
        long chen = person("陈", "博");
        met(chen, 48);
        Workspace.await(services.cadences().put(chen, new Cadence(30, 60), "x"));
        openWindow(new Route.Contact(chen));
        await("cooling", () -> chip().equals("Cooling · day 48 of 30–60"));
        edit();
        fire("cadence-not-now");
        find("not-now-day", TextField.class);
        type("in 3 weeks");
        press(KeyCode.ENTER);
        await("told", () -> help().contains("Not now, until Wed 9 Dec."));
        assertThat(onFx(this::chip)).isEqualTo("Cooling · day 48 of 30–60");
        assertThat(touch(chen).rest()).isEqualTo(new Rest(TODAY.plusWeeks(3)));
        edit();
        fire("cadence-resume");
        await("taken up again", () -> !help().contains("Not now"));
    }

    private String help() {
        return Objects.requireNonNullElse(
                ((Button) Objects.requireNonNull(stage.getScene().lookup("#contact-warmth")))
                        .getAccessibleHelp(),
                "");
    }

    @Test
    void theCadenceOfATagIsSaidToBeTheTags() {
        openWorkspace();
        long chen = person("陈", "博");
        met(chen, 40);
        Workspace.await(services.contacts().tag(List.of(chen), "campus"));
        Tag campus = Workspace.await(services.contacts().tags()).getFirst();
        Workspace.await(services.cadences().put(campus, new Cadence(30, 60)));
        openWindow(new Route.Contact(chen));
        await("cooling", () -> chip().equals("Cooling · day 40 of 30–60"));
        assertThat(onFx(this::help))
                .isEqualTo(
                        "day 40 of 30–60; last talk both ways 9 Oct\n"
                                + "Every 30 days, at most 60 days (from #campus)");
        edit();
        assertThat(onFx(() -> texts("cadence-form")))
                .anyMatch(text -> text.startsWith("Now from #campus."));
        fire("cadence-90");
        key("cadence-ideal", KeyCode.ENTER);
        await("their own", () -> chip().equals("Warm · day 40 of 90"));
    }

    private List<String> cards() {
        return stage.getScene().getRoot().lookupAll(".suggestion").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void todaySuggestsWhoCoolsAndCanWait() {
        openWorkspace();
        long chen = person("陈", "博");
        long tom = person("Becker", "Tom");
        met(chen, 38);
        met(tom, 5);
        for (long each : List.of(chen, tom)) {
            Workspace.await(services.cadences().put(each, new Cadence(30, 60), "x"));
        }
        openWindow(new Route.Today());
        String cooling =
                "Get in touch with Chen Bo. Cooling, day 38 of 30–60. You last talked on 11 Oct.";
        await("one", () -> cards().equals(List.of(cooling)));
        find("today-card-0", Node.class);
        await("focused", () -> stage.getScene().lookup("#today-card-0").isFocused());
        press(KeyCode.S);
        await("tomorrow", () -> cards().isEmpty());
        assertThat(touch(chen).rest()).isEqualTo(new Rest(TODAY.plusDays(1)));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> cards().size() == 1);
        focus("today-card-0");
        press(KeyCode.D);
        find("log-sheet", Node.class);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
        met(chen, 0);
        await("they are met today", () -> cards().getFirst().startsWith("15:00 Chen Bo · Met."));
        assertThat(onFx(() -> stage.getScene().lookup("#today-screen")))
                .isInstanceOf(TodayView.class);
    }

    @Test
    void theTagSheetSaysHowOftenByTag() {
        openWorkspace();
        long chen = person("陈", "博");
        Workspace.await(services.contacts().tag(List.of(chen), "media"));
        Tag media = Workspace.await(services.contacts().tags()).getFirst();
        String chip = "tag-cadence-" + media.id();
        openWindow(new Route.Contacts(null));
        await(
                "listed",
                () ->
                        stage.getScene().lookup("#contact-table") instanceof TableView<?> table
                                && !table.getItems().isEmpty());
        focus("contact-table");
        onFx(
                () -> {
                    TableView<?> table = find("contact-table", TableView.class);
                    table.getSelectionModel().select(0);
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.T);
        await("none yet", () -> text(chip).equals("#media · No cadence"));
        focus(chip);
        press(KeyCode.SPACE);
        await("asked", () -> inPopOver("cadence-form") != null);
        write("cadence-ideal", "30");
        write("cadence-maximum", "60");
        key("cadence-maximum", KeyCode.ENTER);
        await("shown", () -> text(chip).equals("#media · Every 30 days, at most 60 days"));
        assertThat(Workspace.await(services.cadences().ofTags()))
                .containsEntry(media.id(), new Cadence(30, 60));
    }

    private String text(String button) {
        return stage.getScene().lookup("#" + button) instanceof Button found ? found.getText() : "";
    }
}
