package app.renmai.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.LogEntry;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

class CalendarScreenTest extends FxTest {
    private String words(String selector) {
        return onFx(() -> SeenWords.of(stage.getScene(), selector));
    }

    private void story(String language) {
        remembered.put("language", language);
        openWorkspace();
        services.sample()
                .load(Locale.forLanguageTag(language), LocalDate.ofInstant(NOW, ZONE), ZONE)
                .join();
    }

    private void fire(String id) {
        Button button = find(id, Button.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    @Test
    void byKeyboardFromDayToDayAndIntoWhatStandsThere() {
        story("en");
        openWindow(new Route.Calendar());
        find("calendar-days", Node.class);
        await("this month", () -> words("#calendar").contains("November 2026"));
        await("today", () -> words("#calendar-day").contains("Wednesday, 18 November"));
        await("loaded", () -> !words("#calendar-day").contains("Nothing stands"));
        focus("calendar-days");
        press(KeyCode.PAGE_DOWN);
        await("a month on", () -> words("#calendar").contains("December 2026"));
        press(KeyCode.HOME);
        await("back", () -> words("#calendar").contains("November 2026"));
        press(KeyCode.RIGHT);
        await("tomorrow", () -> words("#calendar-day").contains("Thursday, 19 November"));
        press(KeyCode.UP);
        await("a week ago", () -> words("#calendar-day").contains("Thursday, 12 November"));
        press(KeyCode.HOME);
        await("today again", () -> words("#calendar-day").contains("18 November"));
        await("there", () -> !words("#calendar-day").contains("Nothing stands"));
        press(KeyCode.ENTER);
        await(
                "on the first entry",
                () -> stage.getScene().getFocusOwner().getStyleClass().contains("day-row"));
        press(KeyCode.SPACE);
        await(
                "opened",
                () ->
                        stage.getScene().lookup("#calendar-day") == null
                                || stage.getScene().lookup("#log-sheet") != null);
    }

    @Test
    void anEmptyDaySaysSo() {
        open(new Route.Calendar());
        await("nothing", () -> words("#calendar-day").contains("Nothing stands on this day"));
        fire("calendar-back");
        await("October", () -> words("#calendar").contains("October 2026"));
        fire("calendar-on");
        fire("calendar-on");
        await("December", () -> words("#calendar").contains("December 2026"));
        fire("calendar-today");
        await("November", () -> words("#calendar").contains("November 2026"));
    }

    @Test
    void theWeekIsRememberedAndFollowsWhatIsLogged() {
        open(new Route.Calendar());
        focus("calendar-days");
        press(KeyCode.W);
        await("hours", () -> words(".week-grid").contains("09:00"));
        restart(new Route.Calendar());
        await("hours again", () -> words(".week-grid").contains("09:00"));
        assertThat(words(".week-grid")).doesNotContain("Spring tour");
        services.interactions().log(LogEntry.of(talk())).join();
        await("in its hour", () -> words(".week-hours").contains("Spring tour"));
        await("beside", () -> words("#calendar-day").contains("Spring tour"));
        focus("calendar-days");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> !words(".week-hours").contains("Spring tour"));
        press(KeyCode.M);
        await("month", () -> stage.getScene().lookup(".month-grid") != null);
    }

    private static Interaction talk() {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                NOW.plusSeconds(3_600),
                null,
                false,
                "",
                "Spring tour",
                "",
                List.of(),
                NOW);
    }

    @Test
    void escLeadsBackFromTheDayToTheDays() {
        story("en");
        openWindow(new Route.Calendar());
        await("loaded", () -> !words("#calendar-day").contains("Nothing stands"));
        focus("calendar-days");
        press(KeyCode.ENTER);
        await(
                "in the day",
                () -> stage.getScene().getFocusOwner().getStyleClass().contains("day-row"));
        press(KeyCode.ESCAPE);
        await("back", () -> "calendar-days".equals(stage.getScene().getFocusOwner().getId()));
    }

    private List<Node> chosen() {
        return stage.getScene().getRoot().lookupAll(".month-day").stream()
                .filter(
                        day ->
                                day.getPseudoClassStates()
                                        .contains(PseudoClass.getPseudoClass("chosen")))
                .toList();
    }

    /** The chosen day is the only one that is marked, wherever one goes. */
    @Test
    void oneDayIsChosen() {
        open(new Route.Calendar());
        focus("calendar-days");
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_DOWN, KeyCode.LEFT)) {
            press(key);
            await("one after " + key, () -> chosen().size() == 1);
        }
        await("the day", () -> words("#calendar-day").contains("25 December"));
        assertThat(onFx(() -> ((Labeled) chosen().getFirst().lookup(".day-number")).getText()))
                .isEqualTo("25");
    }

    /** The words of which there is not all to be seen. */
    private List<String> cut(String selector) {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll(selector).stream()
                                .map(Labeled.class::cast)
                                .filter(label -> label.getWidth() < label.prefWidth(-1) - 0.5)
                                .map(Labeled::getText)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,light", "zh-CN,dark", "en,dark"})
    void looks(String language, String theme) {
        remembered.put("theme", theme);
        story(language);
        openWindow(new Route.Calendar());
        await("loaded", () -> stage.getScene().getRoot().lookupAll(".day-line").size() > 5);
        picture("calendar-month-" + language + "-" + theme);
        focus("calendar-days");
        press(KeyCode.W);
        await("week", () -> stage.getScene().getRoot().lookupAll(".week-block").size() > 1);
        await("laid out", () -> !words(".week-grid").isBlank());
        for (String part : List.of(".week-day", ".day-number", ".hour-name", ".day-beside")) {
            assertThat(cut(".week-grid " + part)).as(part).isEmpty();
        }
        picture("calendar-week-" + language + "-" + theme);
        resize(960, 640);
        press(KeyCode.M);
        await("month", () -> stage.getScene().lookup(".month-grid") != null);
        await("laid out", () -> !words(".month-grid").isBlank());
        assertThat(cut(".month-grid .day-number")).isEmpty();
        assertThat(cut(".month-grid .day-beside")).isEmpty();
        picture("calendar-960-" + language + "-" + theme);
    }
}
