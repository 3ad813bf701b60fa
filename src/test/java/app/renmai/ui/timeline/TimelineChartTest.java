package app.renmai.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.FxTest;
import app.renmai.ui.chart.Item;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Preset;
import app.renmai.ui.chart.TimeScale;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

/** The chart over a timeline: with pointer, wheel and keys, and together with its list. */
class TimelineChartTest extends FxTest {
    private long contact;

    @BeforeEach
    void person() {
        openWorkspace();
        contact =
                services.contacts()
                        .add(Contact.named(PersonName.of("陈", "博"), NOW), List.of(), "", "")
                        .join();
    }

    private void log(Kind kind, Instant start, String summary) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        kind,
                        Direction.BOTH,
                        start,
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(contact),
                        NOW);
        services.interactions()
                .log(new LogEntry(talk, List.of(), Optional.empty(), List.of(), List.of()))
                .join();
    }

    private TimelineChart fiveTalks() {
        log(Kind.MEETING, Instant.parse("2024-03-01T07:00:00Z"), "one");
        log(Kind.CALL, Instant.parse("2024-09-02T07:00:00Z"), "two");
        log(Kind.MESSAGE, Instant.parse("2025-05-15T07:00:00Z"), "three");
        log(Kind.EVENT, Instant.parse("2026-02-03T07:00:00Z"), "four");
        log(Kind.HOSPITALITY, Instant.parse("2026-10-03T07:00:00Z"), "five");
        return chart();
    }

    private TimelineChart chart() {
        openWindow(new Route.Contact(contact));
        await(
                "the chart",
                () ->
                        stage.getScene().lookup("#timeline-chart") instanceof TimelineChart chart
                                && chart.isVisible()
                                && chart.getHeight() > 24
                                && chart.camera().scale().width() > 100);
        return find("timeline-chart", TimelineChart.class);
    }

    private ListView<?> list() {
        return find("timeline", ListView.class);
    }

    private String chosen() {
        return onFx(
                () ->
                        list().getSelectionModel().getSelectedItem()
                                        instanceof TimelineRow.Line line
                                ? summary(line.entry())
                                : "");
    }

    private static String summary(TimelineEntry entry) {
        return entry instanceof TimelineEntry.Talk talk ? talk.interaction().summary() : "";
    }

    private static String picked(TimelineChart chart) {
        return onFx(
                () -> {
                    Place place = chart.place();
                    TimelineEntry entry = place == null ? null : chart.words().entry(place);
                    return entry == null ? "" : summary(entry);
                });
    }

    private static Point2D onScreen(TimelineChart chart, double x, double lane) {
        return onFx(
                () ->
                        chart.localToScreen(
                                chart.getInsets().getLeft() + ChartPainter.GUTTER + x,
                                chart.getInsets().getTop()
                                        + ChartPainter.AXIS
                                        + ChartPainter.LANE * lane));
    }

    private static double x(TimelineChart chart, int event) {
        return onFx(() -> chart.camera().scale().x(chart.data().from(new Place(0, event))));
    }

    private void focusChart() {
        focus("timeline-chart");
    }

    @Test
    void aClickOnAMarkSelectsTheRowAndARowTheMark() {
        TimelineChart chart = fiveTalks();
        robot.clickOn(onScreen(chart, x(chart, 1), 0.5));
        await("the row", () -> chosen().equals("two"));
        assertThat(picked(chart)).isEqualTo("two");
        onFx(
                () -> {
                    list().requestFocus();
                    return true;
                });
        press(KeyCode.UP);
        await("the mark", () -> picked(chart).equals("three"));
        assertThat(onFx(chart::getAccessibleText)).contains("3 of 5");
    }

    @Test
    void aClickLiftsTheFilterThatHidesTheRow() {
        TimelineChart chart = fiveTalks();
        onFx(
                () -> {
                    chart.model().filterProperty().set("four");
                    return true;
                });
        await("one row", () -> list().getItems().size() == 2);
        robot.clickOn(onScreen(chart, x(chart, 0), 0.5));
        await("the row", () -> chosen().equals("one"));
    }

    @Test
    void arrowsWalkAndEnterOpens() {
        TimelineChart chart = fiveTalks();
        focusChart();
        press(KeyCode.RIGHT);
        await("the nearest to now", () -> chosen().equals("five"));
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
        await("two back", () -> chosen().equals("three"));
        assertThat(onFx(chart::getAccessibleText)).contains("15 May 2025").contains("3 of 5");
        press(KeyCode.HOME);
        await("the first", () -> chosen().equals("one"));
        press(KeyCode.END);
        await("the last", () -> chosen().equals("five"));
        press(KeyCode.ENTER);
        await("the details", () -> stage.getScene().lookup(".entry-details") != null);
        assertThat(onFx(() -> list().isFocused())).isTrue();
    }

    @Test
    void keysZoomAndAWalkBringsTheEventIntoSight() {
        TimelineChart chart = fiveTalks();
        focusChart();
        press(KeyCode.END);
        TimeScale all = onFx(() -> chart.camera().scale());
        double before = x(chart, 4);
        robot.write("+++");
        TimeScale closer = onFx(() -> chart.camera().scale());
        assertThat(closer.perPixel()).isCloseTo(all.perPixel() / 3.375, within(1.0));
        assertThat(x(chart, 4)).isCloseTo(before, within(60.0));
        press(KeyCode.HOME);
        await("in sight", () -> x(chart, 0) >= 0 && x(chart, 0) <= closer.width());
        robot.write("-");
        assertThat(onFx(() -> chart.camera().scale().perPixel())).isGreaterThan(closer.perPixel());
        robot.write("0");
        assertThat(onFx(() -> chart.camera().scale().span())).isEqualTo(all.span());
        assertThat(find("chart-all", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void theWheelZoomsAroundThePointerAndLooksElsewhere() {
        TimelineChart chart = fiveTalks();
        long under = onFx(() -> chart.camera().scale().at(200));
        scroll(chart, 200, 160, true);
        assertThat(onFx(() -> chart.camera().scale().x(under))).isCloseTo(200, within(0.1));
        long left = onFx(() -> chart.camera().scale().from());
        scroll(chart, 200, 40, false);
        assertThat(onFx(() -> chart.camera().scale().from())).isLessThan(left);
    }

    private static void scroll(TimelineChart chart, double x, double delta, boolean control) {
        onFx(
                () -> {
                    Point2D at =
                            chart.localToScene(
                                    chart.getInsets().getLeft() + ChartPainter.GUTTER + x, 40);
                    chart.fireEvent(
                            new ScrollEvent(
                                    ScrollEvent.SCROLL,
                                    at.getX(),
                                    at.getY(),
                                    0,
                                    0,
                                    false,
                                    control,
                                    false,
                                    false,
                                    false,
                                    false,
                                    0,
                                    delta,
                                    0,
                                    delta,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                                    0,
                                    ScrollEvent.VerticalTextScrollUnits.NONE,
                                    0,
                                    0,
                                    null));
                    return true;
                });
    }

    @Test
    void stretchesPeopleThinkIn() {
        TimelineChart chart = fiveTalks();
        focusChart();
        press(KeyCode.END);
        onFx(
                () -> {
                    find("chart-year", ToggleButton.class).fire();
                    return true;
                });
        assertThat(onFx(() -> chart.camera().scale().span().length()))
                .isEqualTo(Duration.ofDays(365).toMillis());
        assertThat(onFx(() -> chart.camera().preset())).isEqualTo(Preset.YEAR);
        assertThat(onFx(() -> chart.camera().scale().span().holds(NOW.toEpochMilli()))).isTrue();
        onFx(
                () -> {
                    find("chart-zoom-in", Button.class).fire();
                    return true;
                });
        assertThat(onFx(() -> chart.camera().preset())).isNull();
    }

    @Test
    void draggingAlongTheAxisListsThatTime() {
        TimelineChart chart = fiveTalks();
        double from = x(chart, 1) - 20;
        double to = x(chart, 2) + 20;
        robot.moveTo(onScreen(chart, from, -0.4));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(chart, (from + to) / 2, -0.4));
        robot.moveTo(onScreen(chart, to, -0.4));
        robot.release(MouseButton.PRIMARY);
        await("two of five", () -> chart.model().countProperty().get() == 2);
        Node chip = find("chart-range", Node.class);
        await("the chip", () -> seen(chip));
        await("it says how many", () -> ((Label) chip.lookup(".label")).getText().endsWith("2"));
        // What the lanes hold is not counted again: the chips add up to all.
        assertThat(find("lane-all", ToggleButton.class).getText()).isEqualTo("All 5");
        onFx(
                () -> {
                    find("chart-range-off", Button.class).fire();
                    return true;
                });
        await("all again", () -> chart.model().countProperty().get() == 5 && !seen(chip));
    }

    @Test
    void aWalkWithShiftListsTheTimeBetween() {
        TimelineChart chart = fiveTalks();
        focusChart();
        press(KeyCode.HOME);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        await("three of five", () -> chart.model().countProperty().get() == 3);
        press(KeyCode.ESCAPE);
        await("all again", () -> chart.model().countProperty().get() == 5);
    }

    @Test
    void draggingALaneLooksElsewhere() {
        TimelineChart chart = fiveTalks();
        onFx(
                () -> {
                    chart.camera().zoom(4, 300);
                    return true;
                });
        TimeScale before = onFx(() -> chart.camera().scale());
        robot.moveTo(onScreen(chart, 300, 0.5));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(onScreen(chart, 340, 0.5));
        robot.moveTo(onScreen(chart, 400, 0.5));
        robot.release(MouseButton.PRIMARY);
        TimeScale after = onFx(() -> chart.camera().scale());
        assertThat(after.perPixel()).isEqualTo(before.perPixel());
        assertThat(before.x(after.from())).isCloseTo(-100, within(1.0));
        assertThat(onFx(() -> chart.model().rangeProperty().get())).isNull();
    }

    @Test
    void theCardComesWithThePointer() {
        TimelineChart chart = fiveTalks();
        robot.moveTo(onScreen(chart, x(chart, 2), 0.5));
        await("the card", () -> stage.getScene().lookup("#chart-card") != null);
        assertThat(onFx(() -> cardWords())).contains("three").contains("15 May 2025");
        robot.moveTo(onScreen(chart, x(chart, 2) + 60, 0.5));
        await("gone", () -> stage.getScene().lookup("#chart-card") == null);
    }

    private String cardWords() {
        StringBuilder words = new StringBuilder();
        stage.getScene()
                .lookup("#chart-card")
                .lookupAll(".label")
                .forEach(label -> words.append(((Label) label).getText()).append('\n'));
        return words.toString();
    }

    @Test
    void withNothingThereIsNoChart() {
        openWindow(new Route.Contact(contact));
        TimelineChart chart = find("timeline-chart", TimelineChart.class);
        await("loaded", () -> chart.model().loadedProperty().get());
        assertThat(onFx(chart::isVisible)).isFalse();
        focus("timeline");
        log(Kind.CALL, NOW.minus(Duration.ofDays(2)), "the first");
        await("the chart", () -> chart.isVisible() && chart.getHeight() > 24);
        assertThat(onFx(() -> chart.frame().lanes().getFirst())).hasSize(1);
        double x = x(chart, 0);
        assertThat(x).isBetween(1.0, onFx(() -> chart.camera().scale().width()) - 1);
        focusChart();
        press(KeyCode.RIGHT);
        await("the one row", () -> chosen().equals("the first"));
        press(KeyCode.RIGHT);
        assertThat(chosen()).isEqualTo("the first");
        assertThat(onFx(chart::getAccessibleText)).contains("1 of 1");
    }

    @Test
    void ofTenThousandOnlyWhatIsSeenIsLaidOut() {
        new app.renmai.Crowd(5, NOW).addTalks(workspace, contact, 10_000);
        TimelineChart chart = chart();
        List<Item> all = onFx(() -> chart.frame().lanes().getFirst());
        assertThat(all.stream().mapToInt(Item::count).sum()).isEqualTo(10_000);
        assertThat(all.size()).isLessThan(150);
        onFx(
                () -> {
                    chart.camera().show(Preset.WEEK, chart.data().from(new Place(0, 9_000)));
                    return true;
                });
        int seen =
                onFx(() -> chart.frame().lanes().getFirst().stream().mapToInt(Item::count).sum());
        assertThat(seen).isLessThan(1_000);
    }

    @Test
    void whatIsNotLoadedForEveryoneIsShownAndFound() {
        new app.renmai.Crowd(5, NOW).addTalks(workspace, contact, 20_050);
        openWindow(new Route.Timeline());
        TimelineChart chart = find("timeline-chart", TimelineChart.class);
        await("all talks", () -> chart.isVisible() && chart.data().size() == 20_050);
        assertThat(onFx(() -> chart.model().countProperty().get())).isEqualTo(20_000);
        await(
                "the chip",
                () -> find("lane-all", ToggleButton.class).getText().equals("All 20,050"));
        focusChart();
        press(KeyCode.HOME);
        assertThat(onFx(() -> list().getSelectionModel().getSelectedItem())).isNull();
        press(KeyCode.ENTER);
        await("its month", () -> chart.model().countProperty().get() < 20_000);
        await("its details", () -> stage.getScene().lookup(".entry-details") != null);
    }

    @Test
    void isTakenOutAsPictureAndPage() throws IOException {
        TimelineChart chart = fiveTalks();
        ChartExport export = new ChartExport(chart.desk(), dialogs, chart);
        Path png = dir.resolve("chart.png");
        dialogs.answer(png);
        onFx(
                () -> {
                    export.save("png");
                    return true;
                });
        await("the picture", () -> Files.exists(png));
        assertThat(dialogs.proposed().orElseThrow()).hasToString("Chen Bo.png");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(2_000);
        Path pdf = dir.resolve("chart.pdf");
        dialogs.answer(pdf);
        onFx(
                () -> {
                    export.save("pdf");
                    return true;
                });
        await("the page", () -> Files.exists(pdf));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }
}
