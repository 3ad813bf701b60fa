package app.renmai.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.navigation.Route;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Planning on a day or an hour of the calendar, and moving what is planned. */
class CalendarPlanTest extends FxTest {
    private static final Instant THURSDAY = Instant.parse("2026-11-19T02:00:00Z");

    private Interaction planned() {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        THURSDAY,
                        THURSDAY.plus(Duration.ofMinutes(70)),
                        false,
                        "",
                        "Spring tour",
                        "",
                        List.of(),
                        NOW);
        long id = services.interactions().log(LogEntry.of(talk)).join();
        return services.interactions().find(id).join().orElseThrow();
    }

    private Interaction stored(Interaction talk) {
        return services.interactions().find(talk.id()).join().orElseThrow();
    }

    private String when() {
        return find("log-when", TextField.class).getText();
    }

    private void closed() {
        await("closed", () -> stage.getScene().lookup("#log-sheet") == null);
    }

    private @Nullable Node cell(String number) {
        return stage.getScene().getRoot().lookupAll(".month-day").stream()
                .filter(
                        day ->
                                day.lookup(".day-number") instanceof Labeled shown
                                        && shown.getText().equals(number))
                .filter(day -> !in(day, "other-month"))
                .findFirst()
                .orElse(null);
    }

    private static boolean in(Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    /** Two clicks of the robot may be too far apart on a busy machine. */
    private static void doubleClick(Node node, Point2D scene) {
        onFx(
                () -> {
                    node.fireEvent(
                            new MouseEvent(
                                    MouseEvent.MOUSE_CLICKED,
                                    scene.getX(),
                                    scene.getY(),
                                    0,
                                    0,
                                    MouseButton.PRIMARY,
                                    2,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                    return true;
                });
    }

    private Point2D middle(Node node) {
        return onFx(
                () -> {
                    Bounds bounds = node.localToScreen(node.getLayoutBounds());
                    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
                });
    }

    @Test
    void nPlansOnTheChosenDayAndEnterOnAnEmptyOne() {
        open(new Route.Calendar());
        focus("calendar-days");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.N);
        assertThat(when()).isEqualTo("Fri 20 Nov 2026");
        await("says that it is planned", () -> stage.getScene().lookup("#log-ahead").isVisible());
        find("log-sheet", Node.class);
        press(KeyCode.ESCAPE);
        closed();
        focus("calendar-days");
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(when()).isEqualTo("Sat 21 Nov 2026");
        type("meet at Raffles about the budget");
        await(
                "understood",
                () ->
                        ((TextField) stage.getScene().lookup("#log-summary"))
                                .getText()
                                .contains("budget"));
        press(KeyCode.ESCAPE);
        closed();
        focus("calendar-days");
        press(KeyCode.DOWN);
        press(KeyCode.N);
        assertThat(when()).as("the day that was chosen now").isEqualTo("Sat 28 Nov 2026");
        assertThat(find("log-summary", TextField.class).getText())
                .as("the draft that was left")
                .contains("budget");
        press(KeyCode.ESCAPE);
        closed();
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(find("log-summary", TextField.class).getText()).as("another draft").isEmpty();
    }

    @Test
    void aDoubleClickOnADayAndOnAnHourPlansThere() {
        open(new Route.Calendar());
        find("calendar-days", Node.class);
        await("laid out", () -> cell("24") != null);
        Node day = onFx(() -> Objects.requireNonNull(cell("24")));
        doubleClick(day, onFx(() -> day.localToScene(20, 60)));
        assertThat(when()).isEqualTo("Tue 24 Nov 2026");
        press(KeyCode.ESCAPE);
        closed();
        focus("calendar-days");
        press(KeyCode.W);
        await("hours", () -> stage.getScene().getRoot().lookup(".week-hours") != null);
        Node hours = onFx(() -> stage.getScene().getRoot().lookup(".week-hours"));
        await("laid out", () -> hours.getLayoutBounds().getHeight() > 1_000);
        Point2D at =
                onFx(
                        () -> {
                            double column = (hours.getLayoutBounds().getWidth() - 52) / 7;
                            return hours.localToScene(52 + 3.5 * column, 15 * 44 + 10);
                        });
        doubleClick(hours, at);
        assertThat(when()).isEqualTo("Thu 19 Nov 2026, 15:00");
        press(KeyCode.ESCAPE);
        closed();
    }

    @Test
    void whatIsPlannedIsDraggedToAnotherDayAndUndone() {
        openWorkspace();
        Interaction talk = planned();
        openWindow(new Route.Calendar());
        await("there", () -> stage.getScene().getRoot().lookup(".day-line.planned") != null);
        Node target = onFx(() -> Objects.requireNonNull(cell("27")));
        Node line = onFx(() -> stage.getScene().getRoot().lookup(".day-line.planned"));
        robot.moveTo(middle(line)).press(MouseButton.PRIMARY);
        robot.moveTo(middle(target));
        await("marked", () -> in(target, "drop"));
        robot.release(MouseButton.PRIMARY);
        Instant moved = THURSDAY.plus(Duration.ofDays(8));
        await("moved", () -> stored(talk).start().equals(moved));
        assertThat(stored(talk).end()).isEqualTo(moved.plus(Duration.ofMinutes(70)));
        focus("calendar-days");
        press(KeyCode.CONTROL, KeyCode.Z);
        await("back", () -> stored(talk).equals(talk));
    }

    @Test
    void whatIsPlannedIsDraggedToAnotherHour() {
        openWorkspace();
        Interaction talk = planned();
        remembered.put("calendar.mode", "week");
        openWindow(new Route.Calendar());
        await("there", () -> stage.getScene().getRoot().lookup(".week-block.planned") != null);
        Node block = onFx(() -> stage.getScene().getRoot().lookup(".week-block.planned"));
        await("laid out", () -> block.getLayoutBounds().getHeight() > 20);
        Point2D from = middle(block);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(0, 2 * 44));
        robot.release(MouseButton.PRIMARY);
        Instant moved = THURSDAY.plus(Duration.ofHours(2));
        await("two hours on", () -> stored(talk).start().equals(moved));
        assertThat(stored(talk).end()).isEqualTo(moved.plus(Duration.ofMinutes(70)));
    }

    @Test
    void byKeyboardItIsMovedAndCalledOff() {
        openWorkspace();
        Interaction talk = planned();
        openWindow(new Route.Calendar());
        focus("calendar-days");
        press(KeyCode.RIGHT);
        await(
                "there",
                () ->
                        SeenWords.of(stage.getScene(), "#calendar-day")
                                .contains("Meeting · planned"));
        press(KeyCode.ENTER);
        await(
                "in the day",
                () -> stage.getScene().getFocusOwner().getStyleClass().contains("day-row"));
        press(KeyCode.M);
        find("move-when", TextField.class);
        await("the field", () -> "move-when".equals(stage.getScene().getFocusOwner().getId()));
        type("16:30");
        press(KeyCode.ENTER);
        Instant moved = Instant.parse("2026-11-19T08:30:00Z");
        await("the same day", () -> stored(talk).start().equals(moved));
        focus("calendar-days");
        press(KeyCode.ENTER);
        await(
                "in the day",
                () -> stage.getScene().getFocusOwner().getStyleClass().contains("day-row"));
        press(KeyCode.X);
        await("called off", () -> stored(talk).state() == State.NOT_HELD);
        assertThat(services.timeline().ofEveryone().join())
                .hasOnlyElementsOfType(TimelineEntry.Talk.class)
                .hasSize(1);
    }
}
