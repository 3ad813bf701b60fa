package app.renmai.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of what happened: groups, filters and details, by keyboard. */
class TimelineListTest extends FxTest {
    private long contact;

    @BeforeEach
    void fill() throws Exception {
        openWorkspace();
        contact =
                services.contacts()
                        .add(Contact.named(PersonName.of("陈", "博"), NOW), List.of(), "", "")
                        .join();
        Path plan = Files.writeString(dir.resolve("plan.txt"), "88 pages");
        log(Kind.MEETING, "2026-10-28T07:00:00Z", "Autumn tour", "**Six** campuses", List.of(plan));
        log(Kind.CALL, "2026-10-02T07:00:00Z", "Booking", "", List.of());
        log(Kind.CALL, "2025-12-15T07:00:00Z", "Second tier", "", List.of());
        log(Kind.NOTE, "2025-11-03T07:00:00Z", "Oat drinks", "", List.of());
        openWindow(new Route.Timeline());
        await("all rows", () -> list().getItems().size() == 7);
    }

    private void log(Kind kind, String start, String summary, String body, List<Path> files) {
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        kind,
                        Direction.BOTH,
                        Instant.parse(start),
                        null,
                        false,
                        "",
                        summary,
                        body,
                        List.of(contact),
                        NOW);
        services.interactions()
                .log(new LogEntry(talk, List.of(), Optional.empty(), files, List.of()))
                .join();
    }

    private ListView<?> list() {
        return find("timeline", ListView.class);
    }

    private List<String> headings() {
        return onFx(
                () ->
                        list().getItems().stream()
                                .filter(TimelineRow.Month.class::isInstance)
                                .map(TimelineRow.Month.class::cast)
                                .map(month -> (month.year() + " " + month.text()).strip())
                                .toList());
    }

    @Test
    void groupsByYearAndMonth() {
        assertThat(headings()).containsExactly("2026 October", "2025 December", "November");
    }

    @Test
    void chipsCountAndFilter() {
        assertThat(find("lane-all", ToggleButton.class).getText()).isEqualTo("All 4");
        assertThat(find("lane-talks", ToggleButton.class).getText()).isEqualTo("Talks 4");
        assertThat(find("lane-pitches", ToggleButton.class).isVisible()).isFalse();
        TextField filter = find("timeline-filter", TextField.class);
        onFx(
                () -> {
                    filter.requestFocus();
                    return true;
                });
        type("OAT");
        await("one entry", () -> list().getItems().size() == 2);
        press(KeyCode.ESCAPE);
        await("all again", () -> list().getItems().size() == 7);
        type("campuses");
        await("the body counts too", () -> list().getItems().size() == 2);
        assertThat(find("lane-all", ToggleButton.class).getText()).isEqualTo("All 4");
    }

    @Test
    void arrowsPassOverHeadingsAndEnterOpensTheDetails() {
        onFx(
                () -> {
                    list().requestFocus();
                    return true;
                });
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(onFx(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(4);
        press(KeyCode.UP);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        await("the details", () -> details() != null);
        await("the file", () -> file() != null);
        press(KeyCode.ENTER);
        await("closed", () -> details() == null);
    }

    private Node details() {
        return stage.getScene().getRoot().lookup(".entry-details");
    }

    @Test
    void opensAnAttachmentUnderItsName() {
        onFx(
                () -> {
                    list().requestFocus();
                    return true;
                });
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("the file", () -> file() != null);
        onFx(
                () -> {
                    file().fire();
                    return true;
                });
        await("opened", () -> !opened.isEmpty());
        assertThat(opened.getFirst().toString()).startsWith("file:").endsWith("plan.txt");
    }

    private Button file() {
        return stage.getScene().getRoot().lookupAll(".file-row").stream()
                .map(Button.class::cast)
                .filter(row -> row.getAccessibleText().startsWith("plan.txt"))
                .findFirst()
                .orElse(null);
    }
}
