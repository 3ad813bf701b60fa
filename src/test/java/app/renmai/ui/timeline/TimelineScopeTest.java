package app.renmai.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose timeline the Timeline screen shows, by keyboard. */
class TimelineScopeTest extends FxTest {
    private long ann;
    private long chen;

    private void fill(String language, String theme) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        ann = add("", "Ann");
        chen = add("陈", "博");
        Workspace.await(services.contacts().tag(List.of(ann), "spring"));
        Workspace.await(services.contacts().tag(List.of(chen), "校园"));
        for (int i = 0; i < 12; i++) {
            log("spring " + i, NOW.minus(Duration.ofDays(9L * i + 1)), ann);
            log("campus " + i, NOW.minus(Duration.ofDays(20L * i + 2)), chen);
        }
    }

    private long add(String family, String given) {
        return Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of(family, given), NOW), List.of(), "", ""));
    }

    private void log(String summary, Instant at, long contact) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Kind.MEETING,
                        Direction.BOTH,
                        at,
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(contact),
                        NOW);
        Workspace.await(
                services.interactions()
                        .log(
                                new LogEntry(
                                        talk, List.of(), Optional.empty(), List.of(), List.of())));
    }

    private boolean focused(String id) {
        Node owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private int lines() {
        return stage.getScene().lookup("#timeline-chart") instanceof TimelineChart chart
                ? chart.model().countProperty().get()
                : -1;
    }

    private void awaitLines(int count) {
        await(count + " lines", () -> lines() == count);
        TimelineChart chart = find("timeline-chart", TimelineChart.class);
        await("the chart of them", () -> chart.data().size() == count);
    }

    private String scope() {
        return ((Label) stage.getScene().lookup("#timeline-scope .label")).getText();
    }

    private void choose(String typed) {
        press(KeyCode.CONTROL, KeyCode.T);
        await("the field", () -> focused("scope-field"));
        type(typed);
    }

    @ParameterizedTest
    @CsvSource({"en, light", "zh-CN, dark"})
    void aTagIsChosenTypedForAndRemembered(String language, String theme) {
        fill(language, theme);
        openWindow(new Route.Timeline());
        awaitLines(24);
        choose("");
        ListView<?> list = find("scopes", ListView.class);
        await("everyone and two tags", () -> list.getItems().size() == 3);
        picture("timeline-scopes-" + language + "-" + theme);
        type("xiaoyuan");
        await("one of them", () -> list.getItems().size() == 1);
        press(KeyCode.ENTER);
        awaitLines(12);
        await("its name", () -> scope().equals("#校园"));
        picture("timeline-tag-" + language + "-" + theme);
        restart(new Route.Timeline());
        awaitLines(12);
        await("its name", () -> scope().equals("#校园"));
        choose("");
        press(KeyCode.UP);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        awaitLines(24);
    }

    @Test
    void escapeLeavesItAndArrowsChoose() {
        fill("en", "light");
        openWindow(new Route.Timeline());
        awaitLines(24);
        choose("");
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#scope-choices") == null);
        assertThat(onFx(() -> focused("timeline-scope"))).isTrue();
        press(KeyCode.SPACE);
        await("the field", () -> focused("scope-field"));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        awaitLines(12);
    }

    @Test
    void theListIsFilteredTheSameAndUndoIsFollowed() {
        fill("en", "light");
        openWindow(new Route.Timeline(new TimelineScope.OfTag("spring").code()));
        awaitLines(12);
        focus("timeline-filter");
        type("spring 3");
        await("one line", () -> lines() == 1);
        onFx(
                () -> {
                    find("timeline-chart", TimelineChart.class).model().clearFilters();
                    return true;
                });
        awaitLines(12);
        Workspace.await(services.contacts().tag(List.of(chen), "spring"));
        awaitLines(24);
        Workspace.await(workspace.undo());
        awaitLines(12);
        Workspace.await(workspace.undo());
        Workspace.await(workspace.redo());
        awaitLines(12);
    }

    @Test
    void aTagsMenuLeadsThereAndWhatIsTakenOutBearsItsName() {
        fill("en", "light");
        openWindow(new Route.Contact(ann));
        await("the tag", () -> stage.getScene().lookup("#tags .chip-word") != null);
        onFx(
                () -> {
                    ((Button) stage.getScene().lookup("#tags .chip-word"))
                            .getContextMenu()
                            .getItems()
                            .getLast()
                            .fire();
                    return true;
                });
        await("its timeline", () -> stage.getScene().lookup("#everyone") != null);
        awaitLines(12);
        TimelineChart chart = find("timeline-chart", TimelineChart.class);
        Path png = dir.resolve("chart.png");
        dialogs.answer(png);
        onFx(
                () -> {
                    new ChartExport(chart.desk(), dialogs, chart).save("png");
                    return true;
                });
        await("the picture", () -> Files.exists(png));
        assertThat(dialogs.proposed().orElseThrow()).hasToString("spring.png");
    }

    @Test
    void aTagThatIsNotThereInvites() {
        fill("en", "light");
        openWindow(new Route.Timeline(new TimelineScope.OfTag("winter").code()));
        await(
                "the invitation",
                () ->
                        stage.getScene().getRoot().lookupAll(".label").stream()
                                .map(node -> ((Label) node).getText())
                                .anyMatch(text -> text != null && text.contains("#winter")));
        assertThat(TimelineScope.of("nothing known")).isEqualTo(new TimelineScope.Everyone());
    }

    @Test
    void theSheetOfShortcutsTellsTheKeysOfTheChart() {
        fill("en", "light");
        openWindow(new Route.Timeline());
        awaitLines(24);
        press(KeyCode.F1);
        await("the sheet", () -> stage.getScene().lookup("#shortcuts") != null);
        await(
                "the keys",
                () ->
                        stage.getScene().lookup("#shortcuts").lookupAll(".label").stream()
                                .map(node -> ((Label) node).getText())
                                .toList()
                                .containsAll(List.of("From event to event", "→", "Shift ←")));
        picture("shortcuts-chart");
    }
}
